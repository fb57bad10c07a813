// Jobs over a real store: they go on from their position, keep their lease, and end as they should.
using Microsoft.Extensions.Logging.Abstractions;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Jobs;

public sealed class JobRunnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-jobs").FullName;
    private readonly Database _database;
    private readonly Counting _counting = new();
    private readonly JobFeed _feed = new();
    private readonly JobStore _store;

    public JobRunnerTests()
    {
        _database = TestEngine.Open(_folder, TestEngine.Current);
        Migrations.Apply(_database, SchemaFile.Of(typeof(Job).Assembly).Where(file => file.Module == "Kernel.Jobs"), TimeProvider.System);
        _store = new JobStore(_database);
    }

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
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await _store.ChangeAsync(id, job => job.Taken("another", now, now + 60_000), null, default);
        Assert.Null(_store.NextDue(now));
        Assert.Equal(JobStatus.Running, (await runner.RunAsync(id, JobStatus.Waiting, default))!.Status);
        Assert.Empty(_counting.Counted);

        // The embedded store has one program at a time: what it finds running was left by one that is gone.
        await runner.TakeOverAsync(default);
        Assert.Equal(id, _store.NextDue(now));
        Assert.Equal((JobStatus.Done, 3L, null), Fate(await runner.RunAsync(id, JobStatus.Waiting, default)));
    }

    [StoreFact]
    public async Task What_cannot_be_done_says_why_and_is_not_tried_again()
    {
        var (runner, service) = Node();
        Assert.Equal((JobStatus.Failed, 0L, "nothing to count"), Fate(await runner.RunAsync(Add(service, "counting", 0), JobStatus.Waiting, default)));
        var unknown = await runner.RunAsync(Add(service, "unheard of", 1), JobStatus.Waiting, default);
        Assert.Equal(JobStatus.Failed, unknown!.Status);
    }

    public void Dispose()
    {
        _database.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private (JobRunner Runner, JobService Service) Node()
    {
        var runner = new JobRunner(_store, [_counting], _feed, TimeProvider.System, NullLogger<JobRunner>.Instance);
        return (runner, new JobService(_store, runner, _feed, TimeProvider.System));
    }

    private long Add(JobService service, string kind, int upTo) => _database.Write(session => service.Add(session, kind, new Upto(upTo), "a test").Id);

    private static (string, long, string?) Fate(Job? job) => (job!.Status, job.Position, job.Error);

    private sealed record Upto(int Number);

    /// <summary>Counts to a number and notes each step.</summary>
    private sealed class Counting : IJobHandler
    {
        public string Kind => "counting";

        public List<int> Counted { get; } = [];

        public long? FailsAt { get; set; }

        public (long Number, Action Do)? At { get; set; }

        public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
        {
            var upTo = run.Arguments<Upto>().Number;
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
