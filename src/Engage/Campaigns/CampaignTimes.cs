// When the runs of a campaign begin, and when each customer's message is to leave.
using System.Globalization;
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;
using NodaTime;

namespace Mitos.Engage.Campaigns;

internal static class CampaignTimes
{
    /// <summary>Where a day begins first, and where it ends last.</summary>
    private static readonly DateTimeZone s_first = DateTimeZone.ForOffset(Offset.FromHours(14));
    private static readonly DateTimeZone s_last = DateTimeZone.ForOffset(Offset.FromHours(-12));

    /// <summary>When the first run begins after a launch, UTC milliseconds. What is to go by each customer's own clock begins when the first clock of the earth shows the time.</summary>
    public static long First(CampaignTime when, DateTimeZone zone, long now) => when.Kind switch
    {
        CampaignTimeKind.Once => Math.Max(now, At(when, when.InLocalTime ? s_first : zone) ?? now),
        CampaignTimeKind.Repeat => Next(when, zone, now),
        _ => now,
    };

    /// <summary>When the run after this instant begins; 0 when there is none.</summary>
    public static long Next(CampaignTime when, DateTimeZone zone, long now)
    {
        if (when.Kind != CampaignTimeKind.Repeat)
        {
            return 0;
        }

        var calendar = when.InLocalTime ? s_first : zone;
        var next = Schedules.Next(when.Time, when.Weekdays, when.DayOfMonth, calendar, now);
        return next != 0 && Day(when.LastDay) is { } last && DayOf(next, calendar) > last ? 0 : next;
    }

    /// <summary>The day of which a run speaks that is due at an instant; null when it just goes.</summary>
    public static string? DayOfRun(CampaignTime when, long due) => when.Kind switch
    {
        CampaignTimeKind.Once => when.Day,
        CampaignTimeKind.Repeat when when.InLocalTime => Text(DayOf(due, s_first)),
        _ => null,
    };

    /// <summary>Whether the day of a single sending is over wherever it counts.</summary>
    public static bool IsOver(CampaignTime when, DateTimeZone zone, long now) => when.Kind == CampaignTimeKind.Once && At(when, when.InLocalTime ? s_last : zone) < now;

    /// <summary>When a customer's message is to leave: by her own clock if it is meant, and never before the run's base.</summary>
    /// <param name="day">Of the run.</param>
    public static long SendAt(CampaignTime when, string? day, DateTimeZone customer, long baseAt)
    {
        if (!when.InLocalTime || Day(day) is not { } date || LocalTimes.Time(when.Time) is not { } time)
        {
            return baseAt;
        }

        var at = LocalTimes.At(date, time, customer);
        return at >= baseAt ? at : when.LateNextDay ? LocalTimes.Next(time, null, customer, baseAt) : baseAt;
    }

    public static LocalDate? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LocalDate.FromDateOnly(day) : null;

    private static long? At(CampaignTime when, DateTimeZone zone) => Day(when.Day) is { } day && LocalTimes.Time(when.Time) is { } time ? LocalTimes.At(day, time, zone) : null;

    private static LocalDate DayOf(long instant, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(instant).InZone(zone).Date;

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
