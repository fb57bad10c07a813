// Jobs over a real store: they go on from their position, keep their lease, and end as they should.
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging.Abstractions;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Nodes;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Jobs;

public sealed class JobRunnerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-jobs").FullName;
    private readonly Counting _counting = new();
    private readonly Waiting _waiting = new();
    private readonly List<PostgresBus> _buses = [];
    private Database _database;
    private JobStore _store;

    public JobRunnerTests() => Open(TestEngine.Current);

    [StoreFact]
    public async Task A_job_goes_on_from_its_position_after_a_fault()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 10);
        _counting.FailsAt = 4;
        Assert.Equal((JobStatus.Waiting, 4L, "it broke"), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
        _counting.FailsAt = null;
        Assert.Equal((JobStatus.Done, 10L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], _counting.Counted);
    }

    [StoreFact]
    public async Task A_job_that_stops_with_the_program_waits_and_goes_on_with_the_next_one()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 10);
        using var stop = new CancellationTokenSource();
        _counting.At = (3, stop.Cancel);
        Assert.Equal((JobStatus.Waiting, 3L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, stop.Token)));
        Assert.Equal(0, service.Find(id)!.Attempts);
        Assert.Equal((JobStatus.Done, 10L, null), Fate(await Node().Runner.RunAsync(id, JobStatus.Waiting, default)));
        Assert.Equal(10, _counting.Counted.Count);
    }

    [StoreTheory]
    [InlineData(JobStatus.Paused)]
    [InlineData(JobStatus.Cancelled)]
    public async Task A_running_job_ends_as_asked_and_can_be_taken_up_again(string asked)
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 10);
        _counting.At = (5, () => _ = asked == JobStatus.Paused ? service.PauseAsync(id, default).Result : service.CancelAsync(id, default).Result);
        Assert.Equal((asked, 5L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
        Assert.Equal(JobRefusal.None, await service.RetryAsync(id, default));
        Assert.Equal((JobStatus.Done, 10L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
        Assert.Equal(JobRefusal.NotNow, await service.CancelAsync(id, default));
        Assert.Equal(JobRefusal.NotFound, await service.CancelAsync(99, default));
    }

    [StoreFact]
    public async Task Another_nodes_job_is_left_alone_until_its_lease_ends()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 3);
        await _store.ChangeAsync(id, (job, at) => job.Taken("another", at, at + 60_000), null, default);
        Assert.Empty(_store.Due(0, 10));
        Assert.Equal(JobStatus.Running, (await runner.RunAsync(id, JobStatus.Waiting, default))!.Status);
        Assert.Empty(_counting.Counted);

        await _store.ChangeAsync(id, (job, at) => job with { LeaseUntil = at - 1 }, null, default);
        Assert.Equal(id, Assert.Single(_store.Due(0, 10)).Id);
        Assert.Equal((JobStatus.Done, 3L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
    }

    [StoreFact]
    public async Task A_program_that_starts_ends_the_leases_of_others_only_where_none_can_be_at_work()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 3);
        await _store.ChangeAsync(id, (job, at) => job.Taken("another", at, at + 60_000), null, default);
        await runner.TakeOverAsync(default);
        Assert.Equal(TestEngine.Current == Engine.Sqlite ? 1 : 0, _store.Due(0, 10).Count);
    }

    [StoreFact]
    public async Task Nodes_that_want_the_same_job_at_once_do_it_once()
    {
        var nodes = Enumerable.Range(0, 5).Select(_ => Node()).ToList();
        for (var round = 1; round <= 10; round++)
        {
            var id = Add(nodes[0].Service, "counting", 3);
            _counting.Counted.Clear();
            await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Runner.RunAsync(id, JobStatus.Waiting, default))));
            Assert.Equal((JobStatus.Done, 3L, null), Fate(_store.Find(id)));
            Assert.Equal([1, 2, 3], _counting.Counted);
        }
    }

    [StoreFact]
    public async Task A_node_that_lost_its_job_to_another_notes_nothing_any_more()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 10);
        _counting.At = (4, () => _store.ChangeAsync(id, (job, at) => job with { LeaseOwner = "another", LeaseUntil = at + 60_000, Position = 7 }, null, default).Wait());
        await runner.RunAsync(id, JobStatus.Waiting, default);
        Assert.Equal((JobStatus.Running, 7L, null), Fate(_store.Find(id)));
        Assert.Equal([1, 2, 3, 4, 5], _counting.Counted);
    }

    [StoreFact]
    public async Task What_was_asked_of_a_job_whose_node_died_is_done_by_the_next_node()
    {
        var (runner, service) = Node();
        var id = Add(service, "counting", 10);
        await _store.ChangeAsync(id, (job, at) => job.Taken("another", at, at + 60_000), null, default);
        Assert.Equal(JobRefusal.None, await service.CancelAsync(id, default));
        await _store.ChangeAsync(id, (job, at) => job with { LeaseUntil = at - 1 }, null, default);
        Assert.Equal(JobStatus.Cancelled, (await runner.RunAsync(id, JobStatus.Waiting, default))!.Status);
        Assert.Empty(_counting.Counted);
    }

    [FactWithPostgres]
    public async Task What_is_asked_on_one_node_ends_the_run_on_another_at_once()
    {
        UsePostgres();
        var ((runner, service), (_, other)) = (Node(Bus()), Node(Bus()));
        var id = Add(service, "waiting", 1);
        var running = runner.RunAsync(id, JobStatus.Waiting, default);
        await _waiting.Begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var since = TimeProvider.System.GetTimestamp();
        Assert.Equal(JobRefusal.None, await other.PauseAsync(id, default));
        Assert.Equal(JobStatus.Paused, (await running)!.Status);
        Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(3));
    }

    [FactWithPostgres]
    public async Task A_change_of_a_job_is_told_on_every_node()
    {
        UsePostgres();
        var (heard, feed) = (new TaskCompletionSource<long>(), new JobFeed(Bus()));
        var (runner, service) = Node(Bus());
        feed.Changed += job => heard.TrySetResult(job);
        var id = Add(service, "counting", 3);
        while (!heard.Task.IsCompleted)
        {
            await runner.RunAsync(id, JobStatus.Waiting, default);
            await Task.WhenAny(heard.Task, Task.Delay(100));
        }

        Assert.Equal(id, await heard.Task);
    }

    [FactWithPostgres]
    public async Task A_lease_holds_by_the_databases_clock_whatever_the_clocks_of_the_nodes_show()
    {
        UsePostgres();
        var (slow, quick) = (new JobStore(_database, new Shifted(TimeSpan.FromSeconds(-30))), new JobStore(_database, new Shifted(TimeSpan.FromSeconds(30))));
        var id = Add(Node().Service, "counting", 3);
        await slow.ChangeAsync(id, (job, now) => job.Taken("slow", now, now + 15_000), null, default);
        Assert.Empty(quick.Due(0, 10));
        await quick.ChangeAsync(id, (job, now) => job.PutBack(now), null, default);
        Assert.Single(slow.Due(0, 10));
    }

    [StoreFact]
    public async Task A_worker_leaves_a_job_to_the_nodes_that_can_do_it()
    {
        var (runner, service) = Node();
        var (pinned, free) = (Add(service, "elsewhere", 1), Add(service, "counting", 3));
        Add(service, "of a newer version", 1);
        using var worker = new JobWorker(_store, runner, new JobFeed(new SingleNodeBus()), TimeProvider.System, NullLogger<JobWorker>.Instance);
        await worker.StartAsync(default);
        while (_store.Find(free)!.Status != JobStatus.Done)
        {
            await Task.Delay(10);
        }

        await worker.StopAsync(default);
        Assert.Equal((JobStatus.Waiting, 0), (_store.Find(pinned)!.Status, _store.Find(pinned)!.Attempts));
        Assert.All(_store.Due(0, 10), job => Assert.Equal(JobStatus.Waiting, job.Status));
    }

    [StoreFact]
    public async Task What_cannot_be_done_says_why_and_is_not_tried_again()
    {
        var (runner, service) = Node();
        Assert.Equal((JobStatus.Failed, 0L, "nothing to count"), Fate(await runner.RunAsync(Add(service, "counting", 0), JobStatus.Waiting, default)));
        var unknown = await runner.RunAsync(Add(service, "unheard of", 1), JobStatus.Waiting, default);
        Assert.Equal(JobStatus.Failed, unknown!.Status);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var bus in _buses)
        {
            await bus.DisposeAsync();
        }

        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    [MemberNotNull(nameof(_database), nameof(_store))]
    private void Open(Engine engine)
    {
        _database = TestEngine.Open(_folder, engine);
        Migrations.Apply(_database, SchemaFile.Of(typeof(Job).Assembly).Where(file => file.Module == "Kernel.Jobs"), TimeProvider.System);
        _store = new JobStore(_database, TimeProvider.System);
    }

    private (JobRunner Runner, JobService Service) Node(INodeBus? bus = null)
    {
        var feed = new JobFeed(bus ??= new SingleNodeBus());
        var runner = new JobRunner(_store, [_counting, _waiting, new Elsewhere()], feed, bus, new NodeIdentity(), TimeProvider.System, NullLogger<JobRunner>.Instance);
        return (runner, new JobService(_store, runner, feed));
    }

    private PostgresBus Bus()
    {
        var bus = new PostgresBus((PostgresDatabase)_database, new NodeIdentity(), TimeProvider.System, NullLogger<PostgresBus>.Instance);
        _buses.Add(bus);
        using var hears = new ManualResetEventSlim();
        bus.Missed += hears.Set;
        Assert.True(hears.Wait(TimeSpan.FromSeconds(15)));
        return bus;
    }

    /// <summary>For a test that is about PostgreSQL only.</summary>
    private void UsePostgres()
    {
        _database.Dispose();
        Open(Engine.PostgreSql);
    }

    private long Add(JobService service, string kind, int upTo) => _database.Write(session => service.Add(session, kind, new Upto(upTo), "a test").Id);

    private static (string, long, string?) Fate(Job? job) => (job!.Status, job.Position, job.Error);

    private sealed record Upto(int Number);

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    /// <summary>Goes on until it is stopped.</summary>
    private sealed class Waiting : IJobHandler
    {
        public string Kind => "waiting";

        public TaskCompletionSource Begun { get; } = new();

        public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
        {
            Begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return null;
        }
    }

    /// <summary>Needs what this node does not have.</summary>
    private sealed class Elsewhere : IJobHandler
    {
        public string Kind => "elsewhere";

        public bool CanRun(Job job) => false;

        public Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken) => Task.FromResult<string?>("It was done all the same.");
    }

    /// <summary>Counts to a number and notes each step.</summary>
    private sealed class Counting : IJobHandler
    {
        public string Kind => "counting";

        public List<int> Counted { get; } = [];

        public long? FailsAt { get; set; }

        public (long Number, Action Do)? At { get; set; }

        public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
        {
            var upTo = run.Job.Read<Upto>().Number;
            for (var number = run.Job.Position + 1; number <= upTo; number++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Counted.Add((int)number);
                await run.NoteAsync(new JobProgress(number, number, upTo, null), null, CancellationToken.None);
                if (number == FailsAt)
                {
                    throw new InvalidOperationException("it broke");
                }

                if (At is { } at && number == at.Number)
                {
                    At = null;
                    at.Do();
                }
            }

            return upTo == 0 ? "nothing to count" : null;
        }
    }
}
