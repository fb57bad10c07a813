// The four counts that other programs rely on, from memory.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Activity;

/// <param name="Pending">Events accepted and not yet processed.</param>
public sealed record StatsView(long Events, long Profiles, long Quarantined, long Pending);

public sealed class StatsReader(Counters counters, EventIntake intake)
{
    public StatsView Stats() => new(counters[Counters.Events], counters[Counters.Profiles], counters[Counters.Quarantined], intake.CountWaitingEvents());
}
