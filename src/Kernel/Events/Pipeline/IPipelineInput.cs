// Where the pipeline's input comes from, and what says that it was taken in.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>One for the embedded store, where this program is alone, and one for a store that nodes share.</summary>
internal interface IPipelineInput
{
    /// <summary>Which stages the pipeline runs.</summary>
    StagePass Pass { get; }

    /// <summary>Grows whenever this node becomes the one that takes input; null while it is not.</summary>
    long? Turn { get; }

    /// <summary>Rows that were not read since the last reset, oldest first, until they hold about so many events.</summary>
    List<IntakeRow> Read(int maxEvents, long maxBytes);

    /// <summary>Forgets what was read; what is not committed will be read again.</summary>
    void Reset();

    /// <summary>Answers how to write that these rows became this batch.</summary>
    Action<Session> Taken(ParsedRows rows, EventBatch batch);

    void Committed(PipelineTransaction transaction);

    /// <summary>Returns when there may be input to read, or after this time.</summary>
    Task WaitForInputAsync(TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>Returns when this row of the intake and all before it have had their effect.</summary>
    Task WaitForAsync(long intakeId, CancellationToken cancellationToken);

    /// <summary>The newest accepted row.</summary>
    long LastId();
}

/// <summary>Another node has taken this one's part over; nothing was written.</summary>
public sealed class LeaseLostException(string lease) : Exception($"Another node has taken the lease '{lease}' over.");
