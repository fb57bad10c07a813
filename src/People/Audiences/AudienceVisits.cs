// Timers by which the pipeline asks customers again, between its events.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal static class AudienceVisits
{
    public const int Together = 1_000;

    public static void Set(Session write, IEnumerable<long> strands) => TimerRows.Set(write, [.. strands.Select(strand => new StrandTimer(strand, TimerPurpose.Audiences, 0))]);

    public static void SetForAll(Session write, IProfileHistory history)
    {
        for (var after = long.MinValue; history.After(write, after, Together) is { Count: > 0 } profiles; after = profiles[^1].Profile)
        {
            Set(write, profiles.Select(one => one.Profile));
        }
    }
}
