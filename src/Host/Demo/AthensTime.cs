// Local time in Athens: when shops are open, and on which days Greeks shop.
using NodaTime;

namespace Mitos.Host.Demo;

/// <summary>Conversions between UTC milliseconds and the Greek day, and the Greek year of shopping.</summary>
internal static class AthensTime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Athens"];

    /// <summary>January with its sales, July with its, August when everyone is away, the weeks before Christmas.</summary>
    private static readonly double[] MonthWeights = [1.15, 0.85, 0.95, 1.0, 1.0, 0.95, 1.1, 0.5, 0.95, 1.0, 1.25, 1.7];

    private static readonly double[] OnlineHours =
        [2, 1, 0.5, 0.3, 0.2, 0.3, 1, 2, 3, 4, 5, 5, 5, 5, 4.5, 4.5, 5, 5.5, 6, 6.5, 7, 8, 7, 4];

    private static readonly double[] ShopHours =
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 6, 6, 5, 4, 3, 3, 5, 7, 7, 5, 0, 0, 0];

    public static LocalDateTime Local(long at) => Instant.FromUnixTimeMilliseconds(at).InZone(Zone).LocalDateTime;

    public static long At(LocalDate date, int secondOfDay) =>
        Zone.AtLeniently(date + LocalTime.FromSecondsSinceMidnight(secondOfDay)).ToInstant().ToUnixTimeMilliseconds();

    public static int Month(long at) => Local(at).Month;

    public static int OnlineSecond(Chance chance) => (chance.Weighted(OnlineHours) * 3600) + chance.Below(3600);

    /// <summary>How busy the site is at this time of the day: 1 in the evening's busiest hour, nearly 0 at night.</summary>
    public static double Busyness(long at) => OnlineHours[Local(at).Hour] / OnlineHours.Max();

    public static int ShopSecond(Chance chance) => (chance.Weighted(ShopHours) * 3600) + chance.Below(3600);

    public static bool ShopsAreOpen(long at) =>
        Local(at) is var local && ShopWeight(local.Date) > 0 && ShopHours[local.Hour] > 0;

    public static double OnlineWeight(LocalDate date) =>
        Season(date) * (date.DayOfWeek switch
        {
            IsoDayOfWeek.Sunday => 1.15,
            IsoDayOfWeek.Saturday => 0.9,
            _ => 1,
        });

    /// <summary>Zero on Sundays and holidays; shops open on the two Sundays before Christmas.</summary>
    public static double ShopWeight(LocalDate date)
    {
        if (IsHoliday(date))
        {
            return 0;
        }

        return Season(date) * (date.DayOfWeek switch
        {
            IsoDayOfWeek.Sunday => date is { Month: 12, Day: >= 11 and <= 24 } ? 1.2 : 0,
            IsoDayOfWeek.Saturday => 1.7,
            _ => 1,
        });
    }

    /// <summary>A working hour of the warehouse, at least so many days after the given time.</summary>
    public static long WorkingTime(long at, int days, Chance chance)
    {
        var date = Local(at).Date.PlusDays(days);
        while (date.DayOfWeek == IsoDayOfWeek.Sunday || IsHoliday(date))
        {
            date = date.PlusDays(1);
        }

        var working = At(date, (8 * 3600) + chance.Below(9 * 3600));
        return working > at ? working : at + (chance.Between(20, 90) * 60_000L);
    }

    private static double Season(LocalDate date)
    {
        var weight = MonthWeights[date.Month - 1];
        var isBlackWeek = date is { Month: 11, Day: >= 23 and <= 30 };
        var isChristmas = date is { Month: 12, Day: 25 or 26 };
        return isBlackWeek ? weight * 1.7 : isChristmas ? weight * 0.25 : weight;
    }

    private static bool IsHoliday(LocalDate date)
    {
        var easter = OrthodoxEaster(date.Year);
        return (date.Month, date.Day) is (1, 1) or (1, 6) or (3, 25) or (5, 1) or (8, 15) or (10, 28) or (12, 25) or (12, 26)
            || date == easter.PlusDays(-48) || date == easter.PlusDays(-2) || date == easter.PlusDays(1) || date == easter.PlusDays(50);
    }

    /// <summary>Meeus' rule for the Julian calendar, moved to the Gregorian (13 days until 2099).</summary>
    private static LocalDate OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var month = (d + e + 114) / 31;
        var day = ((d + e + 114) % 31) + 1;
        return new LocalDate(year, month, day).PlusDays(13);
    }
}
