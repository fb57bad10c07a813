// When a schedule lets people in.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Steps;
using NodaTime;

namespace Mitos.Engage.Journeys;

internal static class Schedules
{
    private const int DaysAhead = 400;

    /// <summary>The first instant after now; 0 when there is none.</summary>
    public static long Next(ScheduleTrigger trigger, DateTimeZone zone, long now)
    {
        if (LocalTimes.Time(trigger.At) is not { } at)
        {
            return 0;
        }

        var today = Instant.FromUnixTimeMilliseconds(now).InZone(zone).Date;
        for (var day = 0; day < DaysAhead; day++)
        {
            var date = today.PlusDays(day);
            var fits = (trigger.Weekdays is not { Count: > 0 } || trigger.Weekdays.Contains((int)date.DayOfWeek))
                && (trigger.DayOfMonth is not { } wanted || date.Day == Math.Min(wanted, date.Calendar.GetDaysInMonth(date.Year, date.Month)));
            if (fits && LocalTimes.At(date, at, zone) is var instant && instant > now)
            {
                return instant;
            }
        }

        return 0;
    }
}
