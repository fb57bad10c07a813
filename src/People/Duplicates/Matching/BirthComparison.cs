// How alike two dates of birth are.
namespace Mitos.People.Duplicates.Matching;

internal static class BirthComparison
{
    /// <summary>Same; day and month the other way round; one slip in the digits; two of day, month and year the same; the same year or less than ten months apart.</summary>
    public static MatchLevel Of(int one, int other)
    {
        if (one == 0 || other == 0)
        {
            return MatchLevel.Missing;
        }

        if (one == other)
        {
            return MatchLevel.Same;
        }

        var (year, month, day) = (one / 10_000, one / 100 % 100, one % 100);
        var (otherYear, otherMonth, otherDay) = (other / 10_000, other / 100 % 100, other % 100);
        if (year == otherYear && month == otherDay && day == otherMonth)
        {
            return MatchLevel.Swapped;
        }

        Span<char> digits = stackalloc char[8];
        Span<char> otherDigits = stackalloc char[8];
        if (one.TryFormat(digits, out var length) && other.TryFormat(otherDigits, out var otherLength) && TextSimilarity.IsOneSlip(digits[..length], otherDigits[..otherLength]))
        {
            return MatchLevel.Close;
        }

        var alike = (year == otherYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0);
        return alike == 2 ? MatchLevel.Near : Math.Abs((year * 12) + month - (otherYear * 12) - otherMonth) < 12 ? MatchLevel.Far : MatchLevel.Different;
    }
}
