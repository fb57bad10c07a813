// When a schedule of days and a time of day comes round.
using NodaTime;

namespace Mitos.Engage.Rules.Contracts;

internal static class Schedules
{
    private const int DaysAhead = 400;

    /// <summary>The first instant after now; 0 when there is none.</summary>
    /// <param name="weekdays">1 is Monday; none for every day.</param>
    /// <param name="dayOfMonth">Only on this day of the month; 31 is its last.</param>
    public static long Next(string time, IReadOnlyList<int>? weekdays, int? dayOfMonth, DateTimeZone zone, long now)
    {
        if (LocalTimes.Time(time) is not { } at)
        {
            return 0;
        }

        var today = Instant.FromUnixTimeMilliseconds(now).InZone(zone).Date;
        for (var day = 0; day < DaysAhead; day++)
        {
            var date = today.PlusDays(day);
            var fits = (weekdays is not { Count: > 0 } || weekdays.Contains((int)date.DayOfWeek))
                && (dayOfMonth is not { } wanted || date.Day == Math.Min(wanted, date.Calendar.GetDaysInMonth(date.Year, date.Month)));
            if (fits && LocalTimes.At(date, at, zone) is var instant && instant > now)
            {
                return instant;
            }
        }

        return 0;
    }
}
