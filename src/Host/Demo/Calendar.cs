// The days of the demonstrated year, to be drawn as often as people shop on them.
using NodaTime;

namespace Mitos.Host.Demo;

/// <summary>The 365 days before an instant.</summary>
internal sealed class Calendar
{
    private const int DayCount = 365;

    private const long WeekMilliseconds = 7 * 86_400_000L;

    private readonly long _endsAt;
    private readonly LocalDate _first;
    private readonly double[] _online = new double[DayCount];
    private readonly double[] _shop = new double[DayCount];

    public Calendar(long endsAt)
    {
        _endsAt = endsAt;
        _first = AthensTime.Local(endsAt).Date.PlusDays(1 - DayCount);
        for (var day = 0; day < DayCount; day++)
        {
            _online[day] = AthensTime.OnlineWeight(_first.PlusDays(day));
            _shop[day] = AthensTime.ShopWeight(_first.PlusDays(day));
        }
    }

    public long OnlineTime(Chance chance) =>
        NotAfterTheEnd(AthensTime.At(_first.PlusDays(chance.Weighted(_online)), AthensTime.OnlineSecond(chance)));

    public long ShopTime(Chance chance) =>
        NotAfterTheEnd(AthensTime.At(_first.PlusDays(chance.Weighted(_shop)), AthensTime.ShopSecond(chance)));

    /// <summary>That day of the year at nine in the morning.</summary>
    public long Morning(int month, int day)
    {
        var date = new LocalDate(_first.Year, month, day);
        return AthensTime.At(date < _first ? date.PlusYears(1) : date, 9 * 3600);
    }

    /// <summary>The last day is not over when the year ends; what would come later that day came a week before.</summary>
    private long NotAfterTheEnd(long at) => at <= _endsAt ? at : at - WeekMilliseconds;
}
