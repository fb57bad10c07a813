// The rules of the arbiter: quiet hours and frequency caps, as the business sets them.
using System.Globalization;
using System.Text.Json.Serialization;

namespace Mitos.Reach.Messages.Arbiter;

/// <summary>Over what a cap counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CapPeriod>))]
public enum CapPeriod
{
    /// <summary>From midnight to midnight where she lives, so many days.</summary>
    [JsonStringEnumMemberName("calendarDays")]
    CalendarDays,

    /// <summary>The last hours before the message.</summary>
    [JsonStringEnumMemberName("hours")]
    Hours,
}

/// <summary>At most so many marketing messages.</summary>
/// <param name="Channel">Null for all channels together.</param>
/// <param name="Length">How many days or hours.</param>
public sealed record FrequencyCap(int Count, CapPeriod Period, int Length, string? Channel = null);

/// <param name="From">Of the evening, her local time, <c>21:00</c>.</param>
/// <param name="Until">Of the morning, <c>09:00</c>; what was held goes then.</param>
/// <param name="Channels">On which channels they hold; none for all.</param>
/// <param name="ForService">Whether service messages keep them too.</param>
public sealed record QuietHours(bool On, string From, string Until, IReadOnlyList<string> Channels, bool ForService);

/// <param name="LongestHoldHours">A message that a cap has held for so long is refused: it would be stale.</param>
/// <param name="SoftBounces">An address from which so many messages in a row came back, though it exists, is left alone.</param>
/// <param name="StartGivesBack">Whether a reply such as START takes back the no that she said on that channel.</param>
public sealed record ArbiterRules(QuietHours Quiet, IReadOnlyList<FrequencyCap> Caps, int LongestHoldHours, int SoftBounces = 5, bool StartGivesBack = false)
{
    public const int MostSoftBounces = 50;

    public const int MostCaps = 20;

    /// <summary>What a careful shop begins with.</summary>
    public static readonly ArbiterRules Default = new(
        new QuietHours(true, "21:00", "09:00", [], false),
        [new FrequencyCap(2, CapPeriod.CalendarDays, 1), new FrequencyCap(5, CapPeriod.Hours, 7 * 24)], 72);

    /// <summary>Since when messages may count for a cap; null when there is none.</summary>
    public long? LookBackFrom(long now) => Caps.Count == 0 ? null : now - ((Caps.Max(cap => cap.Period == CapPeriod.Hours ? cap.Length / 24 : cap.Length) + 2) * 86_400_000L);

    public IEnumerable<(string Field, string Fault)> Faults()
    {
        if (Quiet is null || Clock(Quiet.From) is null || Clock(Quiet.Until) is null || Quiet.Channels is null || Quiet.From == Quiet.Until)
        {
            yield return ("quiet", "Quiet hours go from one time of the day to another, such as 21:00 and 09:00.");
        }

        if (Caps is null || Caps.Count > MostCaps)
        {
            yield return ("caps", $"At most {MostCaps} caps.");
            yield break;
        }

        for (var index = 0; index < Caps.Count; index++)
        {
            var longest = Caps[index].Period == CapPeriod.Hours ? 24 * 60 : 60;
            if (Caps[index].Count is < 1 or > 1_000 || Caps[index].Length < 1 || Caps[index].Length > longest)
            {
                yield return ($"caps[{index}]", $"A cap counts 1 to 1,000 messages over 1 to {longest:N0} {(Caps[index].Period == CapPeriod.Hours ? "hours" : "days")}.");
            }
        }

        if (SoftBounces is < 1 or > MostSoftBounces)
        {
            yield return ("softBounces", $"1 to {MostSoftBounces} messages in a row.");
        }

        if (LongestHoldHours is < 1 or > 24 * 60)
        {
            yield return ("longestHoldHours", "1 to 1,440 hours.");
        }
    }

    /// <summary>Minutes since midnight; null for what is no time of the day.</summary>
    public static int? Clock(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;
}
