// The rules of jobs: what may be done with one in each state.
using Mitos.Kernel.Jobs;

namespace Mitos.Kernel.Tests.Jobs;

public sealed class JobTests
{
    private static readonly Job Fresh = new() { Id = 1, Kind = "k", DueAt = 5 };

    [Fact]
    public void A_job_that_stumbles_at_one_place_is_given_up_after_its_attempts()
    {
        var job = Fresh;
        for (var attempt = 1; attempt < Job.MostAttempts; attempt++)
        {
            var before = job.DueAt;
            job = job.Taken("me", job.DueAt, job.DueAt + 30_000).Stumbled("broken", job.DueAt);
            Assert.Equal((JobStatus.Waiting, attempt), (job.Status, job.Attempts));
            Assert.True(job.DueAt >= before + 2_000);
        }

        job = job.Taken("me", job.DueAt, job.DueAt + 30_000).Stumbled("broken", job.DueAt);
        Assert.Equal((JobStatus.Failed, "broken"), (job.Status, job.Error));
    }

    [Fact]
    public void A_stop_of_the_program_is_no_attempt()
    {
        var job = Fresh.Taken("me", 5, 10).PutBack(7);
        Assert.Equal((JobStatus.Waiting, 0, 7L, null), (job.Status, job.Attempts, job.DueAt, job.LeaseOwner));
    }

    [Fact]
    public void Only_what_is_not_over_is_stopped_and_only_what_stands_is_retried()
    {
        var running = Fresh.Taken("me", 5, 10);
        Assert.Equal((JobStatus.Running, JobStatus.Paused), (running.Stopped(JobStatus.Paused, 6)!.Status, running.Stopped(JobStatus.Paused, 6)!.Asked));
        Assert.Equal(JobStatus.Cancelled, Fresh.Stopped(JobStatus.Cancelled, 6)!.Status);
        Assert.Null(Fresh.Ended(JobStatus.Done, null, 6).Stopped(JobStatus.Cancelled, 7));
        Assert.Null(Fresh.Ended(JobStatus.Failed, "x", 6).Stopped(JobStatus.Paused, 7));
        Assert.Null(Fresh.Retried(6));
        Assert.Null(running.Retried(6));
        Assert.Null(Fresh.Ended(JobStatus.Done, null, 6).Retried(7));
        var again = Fresh.Ended(JobStatus.Failed, "x", 6).Retried(7)!;
        Assert.Equal((JobStatus.Waiting, null, null, 7L), (again.Status, again.Error, again.FinishedAt, again.DueAt));
    }
}
