// The four counts that other programs rely on.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Activity;

/// <param name="Pending">Events accepted and not yet processed.</param>
public sealed record StatsView(long Events, long Profiles, long Quarantined, long Pending);

public sealed class StatsReader(StoreCounts counts, EventIntake intake)
{
    public StatsView Stats()
    {
        // Read before the counts, so that when nothing is pending they hold everything.
        var pending = intake.CountWaitingEvents();
        var now = counts.Read();
        return new StatsView(now[Counters.Events], now[Counters.Profiles], now[Counters.Quarantined], pending);
    }
}
