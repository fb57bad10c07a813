// Something that is due at an instant and not at an event: what it is for, and whose.
namespace Mitos.Kernel.Events.Timers;

/// <summary>What a timer is for. The numbers are stored.</summary>
public enum TimerPurpose
{
    /// <summary>An event leaves the window of a computed trait.</summary>
    TraitWindow = 1,

    /// <summary>A strand's past is folded into traits that were defined after it happened.</summary>
    TraitBackfill = 2,

    /// <summary>What is kept no longer of a strand goes.</summary>
    Retention = 3,

    /// <summary>A strand is derived again, because the rules that place events have changed.</summary>
    Touchpoints = 4,

    /// <summary>What a customer belongs to may change by the passing of time, or was defined anew.</summary>
    Audiences = 5,

    /// <summary>A customer's journey goes on.</summary>
    Journeys = 6,
}

/// <summary>A durable timer of a strand. It is kept with the strand's partition, so it is done by whoever does the strand's events, and never beside them.</summary>
/// <param name="DueAt">UTC milliseconds; 0 is at once.</param>
public readonly record struct StrandTimer(long Strand, TimerPurpose Purpose, long DueAt);

/// <summary>A timer that is due.</summary>
/// <param name="Profile">The profile that identity says the strand belongs to; 0 when it is known no more.</param>
public readonly record struct DueTimer(StrandTimer Timer, long Profile);
