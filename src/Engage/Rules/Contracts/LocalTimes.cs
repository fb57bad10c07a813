// Instants that are named by a customer's own clock and calendar.
using System.Globalization;
using NodaTime;

namespace Mitos.Engage.Rules.Contracts;

internal static class LocalTimes
{
    private const int DaysAhead = 8;

    /// <summary>Such as <c>9:05</c> or <c>21:30</c>.</summary>
    public static LocalTime? Time(string? text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new LocalTime(time.Hour, time.Minute) : null;

    /// <summary>The first instant at or after now at which the clock says so on one of the days. A time that a change of the clock leaves out is the first one behind it.</summary>
    /// <param name="weekdays">1 is Monday; none for any day.</param>
    public static long Next(LocalTime at, IReadOnlyList<int>? weekdays, DateTimeZone zone, long now)
    {
        var today = Instant.FromUnixTimeMilliseconds(now).InZone(zone).Date;
        for (var day = 0; day < DaysAhead; day++)
        {
            var date = today.PlusDays(day);
            var instant = At(date, at, zone);
            if (instant >= now && (weekdays is not { Count: > 0 } || weekdays.Contains((int)date.DayOfWeek)))
            {
                return instant;
            }
        }

        return At(today.PlusDays(DaysAhead), at, zone);
    }

    public static long At(LocalDate date, LocalTime at, DateTimeZone zone) => zone.AtLeniently(date.At(at)).ToInstant().ToUnixTimeMilliseconds();

    /// <summary>The day that a trait's JSON names: <c>"1990-05-17"</c>, or an instant, which is taken on the customer's calendar.</summary>
    public static LocalDate? Date(string? json, DateTimeZone zone)
    {
        var text = json is ['"', .., '"'] ? json[1..^1] : null;
        return text is null ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? LocalDate.FromDateOnly(date)
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? Instant.FromDateTimeOffset(instant).InZone(zone).Date
            : null;
    }

    /// <summary>The next time, after now, that a yearly day comes round; the 29th of February is the 28th in other years.</summary>
    public static long NextYearly(LocalDate day, int offsetDays, LocalTime at, DateTimeZone zone, long now)
    {
        var year = Instant.FromUnixTimeMilliseconds(now).InZone(zone).Year - 1;
        while (true)
        {
            var instant = At(day.PlusYears(year - day.Year).PlusDays(offsetDays), at, zone);
            if (instant > now)
            {
                return instant;
            }

            year++;
        }
    }
}
