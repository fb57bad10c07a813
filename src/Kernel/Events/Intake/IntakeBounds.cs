// The bounds of the intake: what may wait in memory and on disk before callers are asked to come back.
using Mitos.Kernel.Settings;

namespace Mitos.Kernel.Events.Intake;

/// <summary>How much the intake holds.</summary>
public sealed record IntakeBounds
{
    /// <summary>Request bodies in memory, waiting for their commit.</summary>
    public long MaxQueuedBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Events on disk that the pipeline has not reached.</summary>
    public long MaxWaitingEvents { get; init; } = 400_000;

    /// <summary>The most bytes of one commit, so that the first of a group does not wait for ever.</summary>
    public long MaxGroupBytes { get; init; } = 8L * 1024 * 1024;

    /// <summary>Processed rows are deleted once so many have gathered.</summary>
    public int TrimRows { get; init; } = 200;

    /// <summary>What a refused caller is told to wait.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    public static IntakeBounds Read(StartSettings start)
    {
        var otherwise = new IntakeBounds();
        return new IntakeBounds
        {
            MaxWaitingEvents = start.Number("intake.maxWaitingEvents", otherwise.MaxWaitingEvents, new(1, 100_000_000),
                new("Συμβάντα σε αναμονή", "Waiting events"),
                new("Όταν περιμένουν τόσα στον δίσκο, οι πηγές παίρνουν απάντηση 429 και ξαναδοκιμάζουν.", "When so many wait on the disk, sources are answered 429 and come back.")),
            MaxQueuedBytes = start.Number("intake.maxQueuedBytes", otherwise.MaxQueuedBytes, new(1 << 20, 1L << 34),
                new("Κλήσεις στη μνήμη, σε byte", "Requests in memory, in bytes"),
                new("Πόσο χώρο πιάνουν όσες περιμένουν να γραφτούν στον δίσκο.", "How much room those take that wait to be written to the disk.")),
            RetryAfterSeconds = (int)start.Number("intake.retryAfterSeconds", otherwise.RetryAfterSeconds, new(1, 3_600),
                new("Αναμονή πριν τη νέα προσπάθεια, σε δευτερόλεπτα", "Wait before the next try, in seconds"),
                new("Τι λέει το Retry-After σε όποιον πήρε απάντηση 429.", "What Retry-After tells those who were answered 429.")),
        };
    }
}
