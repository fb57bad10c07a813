// The check of statements finds what it is there to find.
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Testing;
using Mitos.Testing.Spread;

namespace Mitos.Host.Tests.Cluster;

public sealed class StatementPlansTests
{
    private readonly CitusRefusals _refusals = new([new("thread", "strand"), new("profile", "key"), new("work", null)]);

    [Theory]
    [InlineData("select key, state from profile where key = any($1) order by key for update")]
    [InlineData("insert into profile(key, events) values($1, $2) on conflict(key) do update set last_at = now()")]
    [InlineData("insert into profile(key, events) values($1, $2) on conflict(key) do update set events = (select max(events) from profile)")]
    [InlineData("insert into profile(key, events) values($1, (select max(events) from profile where key = $1))")]
    [InlineData("update profile set events = random() where key = $1")]
    [InlineData("update thread set kind = $2, strand = $3 where strand = $1")]
    [InlineData("select t.seq from thread t join profile p on p.last_at = t.occurred_at")]
    [InlineData("select newest.* from unnest($1) as one(strand) cross join lateral (select seq from thread where strand = one.strand limit 1) as newest")]
    [InlineData("with recursive up as (select 1) select * from up join thread on thread.strand = up.strand")]
    [InlineData("select kind, channel, count(*) from thread group by cube (kind, channel)")]
    public void What_Citus_refuses_is_found(string sql) => Assert.NotNull(_refusals.Of(sql));

    [Theory]
    [InlineData("select id from work order by id for update skip locked")]
    [InlineData("insert into profile(key, events) values($1, $2) on conflict(key) do update set events = excluded.events")]
    [InlineData("update profile set events = new.events from unnest($1, $2) as new(key, events) where profile.key = new.key")]
    [InlineData("select t.seq from thread t join profile p on p.key = t.strand where p.key = $1")]
    [InlineData("select seq from thread where strand = $1 order by occurred_at desc limit $2")]
    public void What_it_takes_is_left_alone(string sql) => Assert.Null(_refusals.Of(sql));

    [FactWithPostgres]
    public void A_statement_that_asks_everybody_about_one_customer_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-plans").FullName;
        var postgres = TestEngine.MakePostgresOf(folder);
        using var plans = SpreadStore.Make(folder, postgres);
        using (var database = new PostgresDatabase(postgres, TimeProvider.System))
        {
            Ask(database, select => select("select seq from thread where strand = $1").Bind(1, 7));
            Ask(database, select => select("select seq from thread where strand = any($1)").Bind(1, new long[] { 7, 8 }));
            Assert.Empty(plans.Wrong());
            Ask(database, select => select("select strand from thread where seq = $1").Bind(1, 7));
            Ask(database, select => select("select profile from audience_customer where profile between $1 and $2").Bind(1, 7).Bind(2, 8));
        }

        Assert.Equal(["audience_customer", "thread"], plans.Wrong().Select(wrong => wrong.Split("parts of ")[1].Split(';')[0]).Order());
        Assert.All(plans.Wrong(), wrong => Assert.Contains($"asks {SpreadStore.Parts} parts", wrong, StringComparison.Ordinal));
        TestEngine.Drop(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static void Ask(PostgresDatabase database, Func<Func<string, Statement>, Statement> ask) => database.Read(session =>
    {
        var select = ask(session.Prepare);
        select.Step();
        select.Reset();
        return true;
    });
}
