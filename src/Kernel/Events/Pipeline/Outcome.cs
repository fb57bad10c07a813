// What became of one piece of input, as the debugger shows it.
namespace Mitos.Kernel.Events.Pipeline;

/// <summary>The fate of an input.</summary>
public enum OutcomeKind : byte
{
    Stored,
    Duplicate,
    Quarantined,
}

/// <summary>One line of the live debugger.</summary>
/// <param name="Number">Grows with every outcome, and is the same on every node; 0 before it has one.</param>
/// <param name="Profile">The profile's internal key, 0 if none.</param>
public sealed record Outcome(
    long Number, OutcomeKind Kind, string? MessageId, string? Reason, int Source, EventType? Type, string? Event, Channel Channel,
    Touchpoint Touchpoint, long Profile, long ReceivedAt, long OccurredAt, int Violations);
