// The calendar day of an instant in the business's time zone.
using NodaTime;

namespace Mitos.People.Activity;

/// <summary>Days as numbers since 1970-01-01 in Europe/Athens. The offset is looked up once an hour of the timeline, since pipelines ask millions of times.</summary>
internal sealed class BusinessDay
{
    private const long Hour = 3_600_000;
    private const int MostHours = 100_000;
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Athens"];
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private readonly Dictionary<long, long> _offsets = [];

    public int Of(long instant)
    {
        var hour = Math.DivRem(instant, Hour, out var rest) - (rest < 0 ? 1 : 0);
        if (!_offsets.TryGetValue(hour, out var offset))
        {
            if (_offsets.Count > MostHours)
            {
                _offsets.Clear();
            }

            _offsets[hour] = offset = Zone.GetUtcOffset(Instant.FromUnixTimeMilliseconds(instant)).Milliseconds;
        }

        return (int)Math.Floor((instant + offset) / 86_400_000.0);
    }

    public static string ToText(int day) => Epoch.PlusDays(day).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static long StartOf(int day) => Zone.AtStartOfDay(Epoch.PlusDays(day)).ToInstant().ToUnixTimeMilliseconds();
}
