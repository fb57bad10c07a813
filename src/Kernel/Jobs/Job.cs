// A piece of work that outlives the program: what it is, how far it has come, and what may be done with it. Rules only.
using System.Text.Json;

namespace Mitos.Kernel.Jobs;

/// <summary>The words for where a job stands; they are stored and shown.</summary>
public static class JobStatus
{
    public const string Waiting = "waiting";
    public const string Running = "running";
    public const string Paused = "paused";
    public const string Done = "done";
    public const string Failed = "failed";
    public const string Cancelled = "cancelled";

    public static readonly IReadOnlyList<string> All = [Waiting, Running, Paused, Done, Failed, Cancelled];
}

/// <summary>A job as stored. Instants are UTC milliseconds since 1970.</summary>
public sealed record Job
{
    /// <summary>Failures at one place before a job is given up; a job that has moved on since begins to count anew.</summary>
    public const int MostAttempts = 5;

    public long Id { get; init; }

    /// <summary>Names the handler.</summary>
    public string Kind { get; init; } = "";

    /// <summary>JSON, for the handler.</summary>
    public string Arguments { get; init; } = "{}";

    public string Status { get; init; } = JobStatus.Waiting;

    /// <summary>Where the handler goes on; what it means is the handler's affair.</summary>
    public long Position { get; init; }

    public long Done { get; init; }

    public long? Total { get; init; }

    public string? Message { get; init; }

    public int Attempts { get; init; }

    /// <summary>What a person asked of it while it runs: the status to end with.</summary>
    public string? Asked { get; init; }

    public string StartedBy { get; init; } = "";
    public long CreatedAt { get; init; }
    public long DueAt { get; init; }
    public long? StartedAt { get; init; }
    public long? FinishedAt { get; init; }
    public string? Error { get; init; }

    /// <summary>The node that works on it, and until when nobody else may.</summary>
    public string? LeaseOwner { get; init; }

    public long? LeaseUntil { get; init; }

    /// <summary>The arguments as the handler wrote them.</summary>
    public T Read<T>() => JsonSerializer.Deserialize<T>(Arguments, JobStore.Json)!;

    /// <summary>What becomes of it when a person wants it cancelled or paused; null when that is not possible any more.</summary>
    public Job? Stopped(string status, long now) => Status switch
    {
        JobStatus.Running => this with { Asked = status },
        JobStatus.Waiting => Ended(status, null, now),
        JobStatus.Paused or JobStatus.Failed when status == JobStatus.Cancelled => Ended(status, null, now),
        _ => null,
    };

    /// <summary>Goes on from where it stands; null when it is under way or done.</summary>
    public Job? Retried(long now) => Status is JobStatus.Paused or JobStatus.Failed or JobStatus.Cancelled
        ? this with { Status = JobStatus.Waiting, Attempts = 0, Asked = null, Error = null, FinishedAt = null, DueAt = now }
        : null;

    /// <summary>Taken by a node; one whose node died before it did what was asked of it ends instead.</summary>
    public Job Taken(string owner, long now, long until) => Asked is { } asked ? Ended(asked, null, now) : this with
    {
        Status = JobStatus.Running, Attempts = Attempts + 1, StartedAt = StartedAt ?? now, LeaseOwner = owner, LeaseUntil = until,
    };

    /// <summary>What a fault of the machine or the program makes of it: another attempt, later each time, or the end.</summary>
    public Job Stumbled(string error, long now) => Attempts >= MostAttempts
        ? Ended(JobStatus.Failed, error, now)
        : Freed() with { Status = JobStatus.Waiting, Error = error, DueAt = now + (1_000L << Attempts) };

    /// <summary>Put back because the program stops; that is nobody's fault and no attempt.</summary>
    public Job PutBack(long now) => Freed() with { Status = JobStatus.Waiting, Attempts = Math.Max(0, Attempts - 1), DueAt = now };

    public Job Ended(string status, string? error, long now) => Freed() with
    {
        Status = status, Error = error, FinishedAt = status == JobStatus.Paused ? null : now,
    };

    private Job Freed() => this with { Asked = null, LeaseOwner = null, LeaseUntil = null };
}
