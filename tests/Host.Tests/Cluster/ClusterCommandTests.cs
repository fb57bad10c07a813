// Making a store a distributed one: what is refused, what an interruption leaves, and what a newer version brings.
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Host.Commands;
using Mitos.Host.Tests.Faults;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Testing;
using Mitos.Testing.Spread;

namespace Mitos.Host.Tests.Cluster;

public sealed class ClusterCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-cluster").FullName;

    [FactWithPostgres]
    public async Task A_server_without_Citus_is_told_what_to_do_and_left_as_it_is()
    {
        var postgres = TestEngine.MakePostgresOf(_folder);
        var (exit, output) = await MitosProcess.RunAsync("cluster", "init", "--data", _folder, "--postgres", postgres);
        Assert.Equal(1, exit);
        Assert.Contains("create extension citus", output, StringComparison.Ordinal);
        using var database = new PostgresDatabase(postgres, TimeProvider.System);
        Assert.Equal(0, database.Read(session => session.Connection.ExecuteScalar<long>("select count(*) from information_schema.tables where table_schema = 'public'")));
    }

    [Theory]
    [InlineData("cluster", "init")]
    [InlineData("cluster", "begin", "--postgres", "Host=nowhere")]
    [InlineData("cluster", "init", "--postgres", "Host=nowhere", "--shards", "none")]
    public async Task What_it_does_not_understand_it_explains(params string[] line)
    {
        var (exit, output) = await MitosProcess.RunAsync([.. line, "--data", _folder]);
        Assert.Equal(2, exit);
        Assert.Contains("mitos cluster init --postgres", output, StringComparison.Ordinal);
    }

    [FactWithPostgres]
    public async Task A_store_that_is_full_is_spread_with_every_row_and_works_on()
    {
        TestEngine.Current = Engine.PostgreSql;
        await using (var server = await MitosServer.StartAsync(_folder))
        {
            await server.SendAsync([.. Enumerable.Range(0, 200).Select(Event)]);
        }

        var before = StoreReading.Profiles(_folder);
        using (SpreadStore.Make(_folder, TestEngine.MakePostgresOf(_folder)))
        {
            Assert.Equal(before, StoreReading.Profiles(_folder));
        }

        TestEngine.IsSpread = true;
        await using (var server = await MitosServer.StartAsync(_folder))
        {
            Assert.Equal(200, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
            await server.SendAsync([.. Enumerable.Range(200, 100).Select(Event)]);
            Assert.Equal(300, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
            Assert.Equal("c1@mail.example", (await server.FindAsync("user-1")).GetProperty("identifiers").EnumerateArray().Single(one => one.GetProperty("type").GetString() == "email").GetProperty("value").GetString());
        }
    }

    [FactWithPostgres]
    public async Task A_store_moves_onto_a_spread_one_and_back_again()
    {
        var (here, back) = (Path.Combine(_folder, "here"), Path.Combine(_folder, "back"));
        await using (var server = await MitosServer.StartAsync(here))
        {
            await server.SendAsync([.. Enumerable.Range(0, 200).Select(Event)]);
        }

        var before = StoreReading.Profiles(here);
        var postgres = TestEngine.MakePostgresOf(_folder);
        SpreadStore.Make(_folder, postgres).Dispose();
        foreach (var (from, to) in new[] { (here, postgres), (postgres, back) })
        {
            var (exit, output) = await MitosProcess.RunAsync("move", "--from", from, "--to", to);
            Assert.True(exit == 0, output);
        }

        Assert.Equal(before, StoreReading.Profiles(back));
    }

    [FactWithPostgres]
    public void An_interrupted_one_goes_on_behind_the_last_table()
    {
        using var store = OpenStore.Open(Address, TimeProvider.System, alone: true);
        var done = new List<string>();
        var (database, whole) = (store.Stores.Main, SpreadStore.Of(OpenStore.Places));
        Distribution Counting(int until) => new(OpenStore.Places, (connection, place, beside) =>
        {
            if (done.Count == until)
            {
                throw new InvalidOperationException("The power went.");
            }

            SpreadStore.Cut(connection, place);
            done.Add(place.Table);
        });

        Assert.Throws<InvalidOperationException>(() => ClusterCommand.Run(database, Counting(3), check: false, TimeProvider.System));
        Assert.Equal(whole.Spread.Count - 3, database.Read(whole.Left).Count);
        Assert.Equal(0, ClusterCommand.Run(database, Counting(int.MaxValue), check: true, TimeProvider.System));
        Assert.Equal(3, done.Count);
        Assert.Equal(0, ClusterCommand.Run(database, Counting(int.MaxValue), check: false, TimeProvider.System));
        Assert.Equal(whole.Spread.Select(place => place.Table), done);
        Assert.Equal(0, ClusterCommand.Run(database, Counting(done.Count), check: false, TimeProvider.System));
    }

    [FactWithPostgres]
    public void Rows_that_are_missing_afterwards_undo_it()
    {
        using var store = OpenStore.Open(Address, TimeProvider.System, alone: true);
        var database = store.Stores.Main;
        database.Write(session => session.Prepare("insert into audience_past(strand, signals) values(1, ''), (2, '')").Execute());
        var losing = new Distribution(OpenStore.Places.Where(place => place.Table == "audience_past"), (connection, place, _) =>
        {
            SpreadStore.Cut(connection, place);
            connection.Execute("delete from audience_past where strand = 2");
        });
        var refused = Assert.Throws<UnfitStoreException>(() => ClusterCommand.Run(database, losing, check: false, TimeProvider.System));
        Assert.Contains("audience_past held 2 rows", refused.Message, StringComparison.Ordinal);
        Assert.False(database.Read(Distribution.IsOn));
        Assert.Equal(("r", 2), database.Read(session => (Kind(session, "audience_past"), session.Connection.ExecuteScalar<int>("select count(*) from audience_past"))));
    }

    [FactWithPostgres]
    public void What_a_newer_version_brings_is_spread_when_it_opens_the_store()
    {
        SpreadStore.Make(_folder, TestEngine.MakePostgresOf(_folder)).Dispose();
        using var database = new PostgresDatabase(TestEngine.MakePostgresOf(_folder), TimeProvider.System);
        SchemaFile[] newer = [.. OpenStore.Schema, new("People.Newer", 1, "create table newer(strand bigint not null primary key, note text not null\n); create table newer_list(id bigint not null primary key\n);")];
        TablePlace[] places = [.. OpenStore.Places, new("newer", "strand"), new("newer_list", null)];
        Assert.Equal(1, Migrations.Apply(database, newer, TimeProvider.System, SpreadStore.Of(places)));
        Assert.Equal(("p", "r"), database.Read(session => (Kind(session, "newer"), Kind(session, "newer_list"))));
        Assert.Equal("strand", database.Read(Distribution.Done)!["newer"]);
    }

    [FactWithPostgres]
    public void What_a_newer_version_brings_stays_whole_in_a_store_that_is()
    {
        OpenStore.Open(Address, TimeProvider.System).Dispose();
        using var database = new PostgresDatabase(TestEngine.MakePostgresOf(_folder), TimeProvider.System);
        SchemaFile[] newer = [.. OpenStore.Schema, new("People.Newer", 1, "create table newer(strand bigint not null primary key\n);")];
        Assert.Equal(1, Migrations.Apply(database, newer, TimeProvider.System, SpreadStore.Of([new("newer", "strand")])));
        Assert.Equal("r", database.Read(session => Kind(session, "newer")));
        Assert.Null(database.Read(Distribution.Done));
    }

    public void Dispose()
    {
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private StoreAddress Address => new(_folder, TestEngine.MakePostgresOf(_folder));

    private static string Kind(Session session, string table) => session.Connection.ExecuteScalar<string>($"select cast(relkind as text) from pg_class where oid = '{table}'::regclass")!;

    private static object Event(int number) => new
    {
        type = "identify", userId = $"user-{number % 40}", anonymousId = $"device-{number % 60}", messageId = $"m-{number}", timestamp = $"2026-01-01T10:{number % 60:D2}:00Z",
        traits = new { email = $"c{number % 40}@mail.example", name = $"Μαρία Νο{number % 40}" },
    };
}
