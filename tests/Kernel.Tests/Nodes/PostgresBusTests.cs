// The bus between nodes on a real database: who hears what, and what happens when connections break.
using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Nodes;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Kernel.Tests.Nodes;

public sealed class PostgresBusTests : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-bus").FullName;
    private readonly List<Node> _nodes = [];

    [FactWithPostgres]
    public async Task A_message_reaches_the_other_nodes_and_not_the_one_that_sent_it()
    {
        var (a, b, c) = (await JoinAsync(), await JoinAsync(), await JoinAsync());
        a.Bus.Publish("t", "from a");
        b.Bus.Publish("t", "from b");
        await UntilAsync(() => c.Heard.Count == 2 && !a.Heard.IsEmpty && !b.Heard.IsEmpty);
        Assert.Equal(["from b"], a.Heard);
        Assert.Equal(["from a"], b.Heard);
    }

    [FactWithPostgres]
    public async Task A_message_longer_than_the_database_takes_arrives_whole_and_in_order()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{number} άργησε 😀\0")) + "\n";
        a.Bus.Publish("t", text);
        a.Bus.Publish("t", "behind it");
        await UntilAsync(() => b.Heard.Count == 2);
        Assert.Equal([text, "behind it"], b.Heard);
    }

    [FactWithPostgres]
    public async Task What_is_said_many_times_at_once_is_heard_a_few_times()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        for (var time = 0; time < 5_000; time++)
        {
            a.Bus.Publish("t", "changed");
        }

        a.Bus.Publish("t", "end");
        await UntilAsync(() => b.Heard.Contains("end"));
        Assert.InRange(b.Heard.Count, 2, 100);
    }

    [FactWithPostgres]
    public async Task More_than_the_bus_holds_is_lost_and_the_others_are_told_so()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        var before = b.Missed;
        a.Bus.Publish("t", new string('x', 1_000_001));
        a.Bus.Publish("t", "small");
        await UntilAsync(() => b.Heard.Contains("small") && b.Missed > before);
        Assert.Single(b.Heard);
    }

    [FactWithPostgres]
    public async Task A_node_whose_connections_were_cut_hears_again_and_knows_that_it_may_have_missed_something()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        a.Bus.Publish("t", "before");
        await UntilAsync(() => b.Heard.Contains("before"));
        var missed = b.Missed;
        Run("select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('mitos listen', 'mitos notify') and datname = current_database()");
        await UntilAsync(() => b.Missed > missed);
        a.Bus.Publish("t", "after");
        await UntilAsync(() => b.Heard.Contains("after"));
    }

    [FactWithPostgres]
    public async Task A_node_whose_connections_went_silent_notices_it_and_loses_nothing_that_it_said_itself()
    {
        using var proxy = new SilentProxy(TestEngine.MakePostgresOf(_folder));
        var (a, b) = (await JoinAsync(), await JoinAsync(proxy.Connection));
        proxy.BeSilent();
        b.Bus.Publish("t", "said in the silence");
        a.Bus.Publish("t", "not heard");
        await Task.Delay(TimeSpan.FromSeconds(12));
        var missed = b.Missed;
        proxy.Pass();
        await UntilAsync(() => b.Missed > missed && a.Heard.Contains("said in the silence"));
        a.Bus.Publish("t", "heard again");
        await UntilAsync(() => b.Heard.Contains("heard again"));
        Assert.DoesNotContain("not heard", b.Heard); // The old connection is not used any more.
    }

    [FactWithPostgres]
    public async Task A_node_knows_whether_there_are_others()
    {
        var a = await JoinAsync();
        Assert.False(a.Bus.HasOthers);
        var b = await JoinAsync();
        await UntilAsync(() => a.Bus.HasOthers && b.Bus.HasOthers);
        await LeaveAsync(b);
        await UntilAsync(() => !a.Bus.HasOthers);
    }

    [FactWithPostgres]
    public async Task What_a_program_says_just_before_it_ends_is_heard()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        a.Bus.Publish("t", "farewell");
        await LeaveAsync(a);
        await UntilAsync(() => b.Heard.Contains("farewell"));
    }

    [FactWithPostgres]
    public async Task A_handler_that_fails_keeps_nobody_else_from_hearing()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        b.Bus.Subscribe("bad", _ => throw new StoreUnavailableException("away"));
        a.Bus.Publish("bad");
        a.Bus.Publish("t", "good");
        await UntilAsync(() => b.Heard.Contains("good"));
    }

    [FactWithPostgres]
    public async Task Without_its_database_the_bus_neither_throws_nor_holds_up_the_end()
    {
        var a = await JoinAsync();
        TestEngine.Drop(_folder);
        a.Bus.Publish("t", "nobody hears this");
        var began = TimeProvider.System.GetTimestamp();
        await LeaveAsync(a);
        Assert.True(TimeProvider.System.GetElapsedTime(began) < s_patience);
        a.Bus.Publish("t", "nor this");
    }

    [FactWithPostgres]
    public async Task A_mirror_shows_a_change_of_another_node_and_one_of_which_the_message_was_lost()
    {
        var (a, b) = (await JoinAsync(), await JoinAsync());
        var stored = "old";
        var mirrors = new[] { a, b }.Select(node => new Mirror<string>(node.Bus, "thing", () => Volatile.Read(ref stored), TimeProvider.System)).ToList();
        Volatile.Write(ref stored, "new");
        mirrors[0].Changed();
        Assert.Equal("new", mirrors[0].Value);
        await UntilAsync(() => mirrors[1].Value == "new");

        // The node died behind its commit: nobody was told.
        Volatile.Write(ref stored, "newer");
        await UntilAsync(() => mirrors.TrueForAll(mirror => mirror.Value == "newer"));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var node in _nodes.ToList())
        {
            await LeaveAsync(node);
        }

        TestEngine.Drop(_folder);
        Directory.Delete(_folder);
    }

    private async Task<Node> JoinAsync(string? connection = null)
    {
        var database = new PostgresDatabase(connection ?? TestEngine.MakePostgresOf(_folder), TimeProvider.System);
        var node = new Node(database, new PostgresBus(database, new NodeIdentity(), TimeProvider.System, NullLogger<PostgresBus>.Instance));
        _nodes.Add(node);
        await UntilAsync(() => node.Missed > 0);
        return node;
    }

    private async Task LeaveAsync(Node node)
    {
        _nodes.Remove(node);
        await node.Bus.DisposeAsync();
        node.Database.Dispose();
    }

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(TestEngine.MakePostgresOf(_folder));
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < s_patience, "It did not happen in time.");
            await Task.Delay(10);
        }
    }

    private sealed class Node
    {
        private int _missed;

        public Node(PostgresDatabase database, PostgresBus bus)
        {
            (Database, Bus) = (database, bus);
            bus.Missed += () => Interlocked.Increment(ref _missed);
            bus.Subscribe("t", Heard.Enqueue);
        }

        public PostgresDatabase Database { get; }

        public PostgresBus Bus { get; }

        public ConcurrentQueue<string> Heard { get; } = [];

        public int Missed => Volatile.Read(ref _missed);
    }
}
