// The store on both engines: transactions, readers, writers beside each other, schema.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Data;

public sealed class StoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-store").FullName;
    private readonly Database _database;

    public StoreTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        _database.Write(session => session.Prepare("create table t(a bigint not null primary key, b text)").Execute());
    }

    [StoreFact]
    public void A_failed_transaction_leaves_nothing()
    {
        Assert.Throws<InvalidOperationException>(() => _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 1).Bind(2, "x").Execute();
            throw new InvalidOperationException();
        }));
        Assert.Equal(0, Count());
    }

    [StoreFact]
    public void Parameters_are_numbered_wherever_they_stand()
    {
        _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 7).Bind(2, "before").Execute();
            session.Prepare("update t set b = $2 where a = $1").Bind(1, 7).Bind(2, "after").Execute();
        });
        Assert.Equal("after", _database.Read(session => session.Connection.ExecuteScalar<string>("select b from t where a = 7")));
    }

    [StoreFact]
    public void Readers_see_committed_rows_only()
    {
        _database.Write(session =>
        {
            session.Prepare("insert into t(a, b) values($1, $2)").Bind(1, 1).Bind(2, "Ωμέγα").Execute();
            Assert.Equal(0, Count());
        });
        Assert.Equal(1, Count());
    }

    [StoreFact]
    public void Readers_cannot_write() => Assert.ThrowsAny<Exception>(() => _database.Read(session => session.Connection.Execute("delete from t")));

    [StoreFact]
    public void Schema_steps_run_once_and_a_newer_store_is_refused()
    {
        SchemaFile[] files = [new("M", 1, "create table m(a {blob}) "), new("M", 2, "create table n(a bigint not null primary key) {clustered}")];
        Assert.Equal(2, Migrations.Apply(_database, files, TimeProvider.System));
        Assert.Equal(0, Migrations.Apply(_database, files, TimeProvider.System));
        Assert.Throws<NewerStoreException>(() => Migrations.Apply(_database, files[..1], TimeProvider.System));
    }

    [StoreFact]
    public void What_another_writer_changed_meanwhile_is_not_overwritten()
    {
        _database.Write(session => session.Prepare("insert into t(a, b) values(1, '0')").Execute());
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => _database.WriteAsync(session =>
        {
            var select = session.Prepare("select b from t where a = 1");
            select.Step();
            var next = int.Parse(select.Text(0), System.Globalization.CultureInfo.InvariantCulture) + 1;
            select.Reset();
            session.Prepare("update t set b = $1 where a = 1").Bind(1, $"{next}").Execute();
        }).Wait());
        Assert.Equal("8", _database.Read(session => session.Connection.ExecuteScalar<string>("select b from t where a = 1")));
    }

    [StoreFact]
    public void Two_writers_that_make_the_same_key_both_get_one()
    {
        Parallel.For(0, 12, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ => _database.WriteAsync(session =>
        {
            var next = session.Connection.ExecuteScalar<long>("select coalesce(max(a), 0) + 1 from t");
            session.Connection.Execute("insert into t(a, b) values(@next, '')", new { next });
        }).Wait());
        Assert.Equal(12, Count());
    }

    [StoreFact]
    public void An_error_of_a_gathered_write_ends_its_transaction()
    {
        Assert.ThrowsAny<Exception>(() => _database.Write(session =>
        {
            var insert = session.Prepare("insert into t(a, b) values($1, $2)");
            insert.Bind(1, 1).Bind(2, "one").Execute();
            insert.Bind(1, 1).Bind(2, "the same").Execute();
        }));
        Assert.Equal(0, Count());
    }

    [StoreFact]
    public void A_snapshot_sees_one_state()
    {
        using var snapshot = _database.OpenSnapshot();
        var count = snapshot.Prepare("select count(*) from t");
        count.Step();
        count.Reset();
        _database.Write(session => session.Prepare("insert into t(a, b) values(1, 'x')").Execute());
        Assert.Equal(1, Count());
        count.Step();
        Assert.Equal(0, count.Int64(0));
        count.Reset();
    }

    [StoreTheory]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Bulk_rows_are_the_rows_that_were_given(int rows)
    {
        _database.Write(session => session.BulkInsert("t", "a, b", rows, insert =>
        {
            for (var a = 0; a < rows; a++)
            {
                _ = a % 2 == 0 ? insert.Bind(1, a).Bind(2, $"a\0b\uFDD0{a}") : insert.Bind(1, a).Bind(2, (string?)null);
                insert.Execute();
            }
        }));
        using var read = _database.OpenRead();
        var select = read.Prepare("select a, b from t order by a");
        for (var a = 0; a < rows; a++)
        {
            Assert.True(select.Step());
            Assert.Equal((a, a % 2 == 0 ? $"a\0b\uFDD0{a}" : null), (select.Int64(0), select.TextOrNull(1)));
        }

        Assert.False(select.Step());
        select.Reset();
    }

    [StoreFact]
    public void Nothing_given_does_not_narrow()
    {
        _database.Write(session => session.Prepare("insert into t(a, b) values(1, 'x'), (2, 'y')").Execute());
        using var read = _database.OpenRead();
        var select = read.Prepare("select count(*) from t where ($1 is null or b = $1) and ($2 is null or a = $2)");
        foreach (var (text, number, count) in new (string?, long?, long)[] { (null, null, 2), ("x", null, 1), (null, 2, 1), ("x", 2, 0) })
        {
            select.Bind(1, text);
            _ = number is { } given ? select.Bind(2, given) : select.BindNull(2);
            select.Step();
            Assert.Equal(count, select.Int64(0));
            select.Reset();
        }
    }

    [StoreFact]
    public void Texts_sort_by_their_bytes()
    {
        Migrations.Apply(_database, [new("M", 1, "create table w(word text not null primary key)\n")], TimeProvider.System);
        string[] words = ["b", "Ω", "a", "B", "ά", "_", "α", "\uffff"];
        _database.Write(session => Array.ForEach(words, word => session.Prepare("insert into w(word) values($1)").Bind(1, word).Execute()));
        Assert.Equal(words.Order(StringComparer.Ordinal), _database.Read(session => session.Connection.Query<string>("select word from w order by word").ToList()));
    }

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private long Count() => _database.Read(session => session.Connection.ExecuteScalar<long>("select count(*) from t"));
}
