// Money and dates as they are written in Greek and in English, without a look at the machine's own settings.
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Mitos.Reach.Templates.Liquid;

internal static class LocalWords
{
    private static readonly string[] s_monthsOf = ["Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου", "Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου"];
    private static readonly string[] s_shortMonths = ["Ιαν", "Φεβ", "Μαρ", "Απρ", "Μαΐ", "Ιουν", "Ιουλ", "Αυγ", "Σεπ", "Οκτ", "Νοε", "Δεκ"];
    private static readonly string[] s_days = ["Δευτέρα", "Τρίτη", "Τετάρτη", "Πέμπτη", "Παρασκευή", "Σάββατο", "Κυριακή"];
    private static readonly string[] s_shortDays = ["Δευ", "Τρί", "Τετ", "Πέμ", "Παρ", "Σάβ", "Κυρ"];

    public static string Money(decimal amount, string currency, string language)
    {
        var isGreek = language == "el";
        var digits = Math.Abs(amount).ToString("#,##0.00", CultureInfo.InvariantCulture);
        digits = isGreek ? digits.Replace(',', ' ').Replace('.', ',').Replace(' ', '.') : digits;
        var sign = amount < 0 ? "-" : "";
        var symbol = currency switch { "EUR" => "€", "GBP" => "£", "USD" => "$", _ => null };
        return isGreek ? $"{sign}{digits}\u00A0{symbol ?? currency}" : symbol is null ? $"{sign}{currency}\u00A0{digits}" : $"{sign}{symbol}{digits}";
    }

    public static string UsualDate(string language) => language == "el" ? "%-d %B %Y" : "%-d %B %Y";

    /// <summary>An instant of the data: a text of ISO 8601, seconds since 1970, or now; null when it is none.</summary>
    public static ZonedDateTime? Instant(object? value, long now, string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? DateTimeZone.Utc;
        switch (value)
        {
            case "now" or "today":
                return NodaTime.Instant.FromUnixTimeMilliseconds(now).InZone(zone);
            case long seconds:
                return Math.Abs(seconds) > 200_000_000_000 ? null : NodaTime.Instant.FromUnixTimeSeconds(seconds).InZone(zone);
            case string text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds):
                return Instant(seconds, now, zoneId);
            case string text when LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }:
                return day.AtStartOfDayInZone(zone);
            case string text when OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var at }:
                return at.ToInstant().InZone(zone);
            case string text when LocalDateTimePattern.ExtendedIso.Parse(text.Replace(' ', 'T')) is { Success: true, Value: var local }:
                return local.InZoneLeniently(zone);
            case string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var other):
                return NodaTime.Instant.FromDateTimeOffset(other).InZone(zone);
            default:
                return null;
        }
    }

    /// <param name="form">With strftime's letters; those that are not known stay as they are.</param>
    public static string Date(ZonedDateTime at, string form, string language)
    {
        var text = new StringBuilder();
        for (var index = 0; index < form.Length; index++)
        {
            if (form[index] != '%' || index + 1 >= form.Length)
            {
                text.Append(form[index]);
                continue;
            }

            var isPlain = form[index + 1] is '-' or '_' && index + 2 < form.Length;
            var letter = form[index += isPlain ? 2 : 1];
            var part = Part(at, letter, language == "el") ?? $"%{letter}";
            text.Append(isPlain ? part.TrimStart('0') is { Length: > 0 } plain ? plain : "0" : part);
        }

        return text.ToString();
    }

    private static string? Part(ZonedDateTime at, char letter, bool isGreek) => letter switch
    {
        'Y' => Digits(at.Year, 4),
        'y' => Digits(at.Year % 100, 2),
        'm' => Digits(at.Month, 2),
        'd' => Digits(at.Day, 2),
        'e' => at.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'j' => Digits(at.DayOfYear, 3),
        'H' => Digits(at.Hour, 2),
        'I' => Digits(at.ClockHourOfHalfDay, 2),
        'l' => at.ClockHourOfHalfDay.ToString(CultureInfo.InvariantCulture).PadLeft(2),
        'M' => Digits(at.Minute, 2),
        'S' => Digits(at.Second, 2),
        'L' => Digits(at.Millisecond, 3),
        'p' => isGreek ? (at.Hour < 12 ? "π.μ." : "μ.μ.") : at.Hour < 12 ? "AM" : "PM",
        'P' => isGreek ? (at.Hour < 12 ? "π.μ." : "μ.μ.") : at.Hour < 12 ? "am" : "pm",
        'B' => isGreek ? s_monthsOf[at.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(at.Month),
        'b' or 'h' => isGreek ? s_shortMonths[at.Month - 1] : CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(at.Month),
        'A' => isGreek ? s_days[(int)at.DayOfWeek - 1] : at.DayOfWeek.ToString(),
        'a' => isGreek ? s_shortDays[(int)at.DayOfWeek - 1] : at.DayOfWeek.ToString()[..3],
        'u' => Digits((int)at.DayOfWeek, 1),
        'w' => Digits((int)at.DayOfWeek % 7, 1),
        's' => at.ToInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        'Z' => at.GetZoneInterval().Name,
        'z' => at.Offset.ToString("-HHmm", CultureInfo.InvariantCulture) is var offset && offset.StartsWith('-') ? offset : "+" + at.Offset.ToString("HHmm", CultureInfo.InvariantCulture),
        'F' => $"{Digits(at.Year, 4)}-{Digits(at.Month, 2)}-{Digits(at.Day, 2)}",
        'T' => $"{Digits(at.Hour, 2)}:{Digits(at.Minute, 2)}:{Digits(at.Second, 2)}",
        'R' => $"{Digits(at.Hour, 2)}:{Digits(at.Minute, 2)}",
        'D' or 'x' => $"{Digits(at.Month, 2)}/{Digits(at.Day, 2)}/{Digits(at.Year % 100, 2)}",
        'c' => $"{Part(at, 'a', isGreek)} {Part(at, 'b', isGreek)} {Part(at, 'e', isGreek)} {Part(at, 'T', isGreek)} {Digits(at.Year, 4)}",
        '%' => "%",
        _ => null,
    };

    private static string Digits(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
