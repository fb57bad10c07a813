// The timers of ways: one for each instant at which an identifier's ways go on, whatever the number of ways.
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;

namespace Mitos.Engage.Journeys.Running;

internal sealed class JourneyTimers(long now)
{
    private const int Page = 2_000;
    private readonly List<StrandTimer> _gone = [];
    private readonly List<StrandTimer> _set = [];

    public bool IsEmpty => _gone.Count + _set.Count == 0;

    public void Set(StrandTimer timer) => _set.Add(timer);

    /// <summary>From how an identifier's ways were to how they are.</summary>
    /// <param name="due">Whether its timers that are due were taken out.</param>
    public void Change(long strand, IEnumerable<JourneyInstance> before, IEnumerable<JourneyInstance> after, bool due)
    {
        var (were, are) = (before.Select(TimerAt).Where(at => at != 0 && !(due && at <= now)).ToHashSet(), after.Select(TimerAt).Where(at => at != 0).ToHashSet());
        _gone.AddRange(were.Except(are).Select(at => new StrandTimer(strand, TimerPurpose.Journeys, at)));
        _set.AddRange(are.Except(were).Select(at => new StrandTimer(strand, TimerPurpose.Journeys, at)));
    }

    public void Write(Session write)
    {
        TimerRows.Drop(write, _gone);
        TimerRows.Set(write, _set);
    }

    /// <summary>All timers are gone: those of ways are set again.</summary>
    public static void Lost(Session write)
    {
        var after = new InstanceId(long.MinValue, 0, "", 0);
        while (InstanceRows.Waiting(write, after, Page) is { Count: > 0 } waiting)
        {
            TimerRows.Set(write, [.. waiting.Select(one => new StrandTimer(one.Id.Strand, TimerPurpose.Journeys, TimerAt(one))).Distinct()]);
            after = waiting[^1].Id;
        }
    }

    private static long TimerAt(JourneyInstance one) =>
        one.WakeAt == 0 || one.Status is not (InstanceStatus.Live or InstanceStatus.Expected) ? 0 : one.WakeAt;
}
