// Compares two people field by field: how alike each field is, and how often the value that they share is met.
using System.Runtime.CompilerServices;

namespace Mitos.People.Duplicates.Matching;

/// <summary>The levels of the fields, four bits each.</summary>
internal readonly record struct MatchPattern(int Bits)
{
    public MatchLevel this[MatchField field] => (MatchLevel)((Bits >> ((int)field * 4)) & 15);

    public MatchPattern With(MatchField field, MatchLevel level) => new((Bits & ~(15 << ((int)field * 4))) | ((int)level << ((int)field * 4)));
}

/// <summary>The value that the two share, in each field that has one.</summary>
[InlineArray(MatchFields.Count)]
internal struct SharedValues
{
    private MatchValue? _first;
}

internal static class Comparison
{
    /// <summary>From which likeness two names are a slip apart.</summary>
    public const double CloseName = 0.92;

    private const double NearName = 0.8;
    private const double CloseEmail = 0.88;

    public static MatchPattern Of(MatchRecord one, MatchRecord other, out SharedValues shared)
    {
        shared = default;
        var given = Name(one.Given, other.Given, isGiven: true, ref shared[(int)MatchField.Given]);
        var family = Name(one.Family, other.Family, isGiven: false, ref shared[(int)MatchField.Family]);
        if (given >= MatchLevel.Near && family >= MatchLevel.Near && AreSwapped(one, other))
        {
            // One slip, said once.
            (given, family) = (MatchLevel.Swapped, MatchLevel.Missing);
        }

        var email = Email(one.Emails, other.Emails, ref shared[(int)MatchField.Email]);
        if (email == MatchLevel.Near && (given == MatchLevel.Swapped || (given != MatchLevel.Missing && family is not (MatchLevel.Missing or MatchLevel.Different))))
        {
            // Addresses are made of names: these two are alike because the names are, which is counted already.
            email = MatchLevel.Missing;
        }

        return default(MatchPattern)
            .With(MatchField.Given, given)
            .With(MatchField.Family, family)
            .With(MatchField.Email, email)
            .With(MatchField.Phone, Phone(one.Phones, other.Phones, ref shared[(int)MatchField.Phone]))
            .With(MatchField.BirthDate, BirthComparison.Of(one.Birth, other.Birth))
            .With(MatchField.Address, AddressComparison.Of(one, other, ref shared[(int)MatchField.Address]));
    }

    /// <summary>Same; another form of it; close and near by Jaro–Winkler, in the letters that both are written in.</summary>
    private static MatchLevel Name(MatchValue? one, MatchValue? other, bool isGiven, ref MatchValue? shared)
    {
        if (one is null || other is null)
        {
            return MatchLevel.Missing;
        }

        if (one == other)
        {
            shared = one;
            return MatchLevel.Same;
        }

        if (isGiven ? ShareOne(one.Forms, other.Forms) : ShareOne(one.FamilyKeys, other.FamilyKeys))
        {
            shared = one.Count + one.Frequency > other.Count + other.Frequency ? one : other;
            return MatchLevel.SameForm;
        }

        var likeness = Likeness(one, other);
        return likeness >= CloseName || TextSimilarity.IsOneSlip(one.Text, other.Text) ? MatchLevel.Close : likeness >= NearName || IsInitial(one, other) ? MatchLevel.Near : MatchLevel.Different;
    }

    private static bool AreSwapped(MatchRecord one, MatchRecord other) =>
        one.Given is { } a && one.Family is { } b && other.Given is { } c && other.Family is { } d && AreAlike(a, d) && AreAlike(b, c);

    private static bool AreAlike(MatchValue one, MatchValue other) => one.Text == other.Text || ShareOne(one.Forms, other.Forms) || ShareOne(one.FamilyKeys, other.FamilyKeys) || Likeness(one, other) >= CloseName;

    /// <summary>In the letters that both are written in.</summary>
    public static double Likeness(MatchValue one, MatchValue other) => one.IsAscii == other.IsAscii
        ? TextSimilarity.JaroWinkler(one.Text, other.Text)
        : TextSimilarity.JaroWinkler(one.Sound, other.Sound);

    private static bool IsInitial(MatchValue one, MatchValue other) =>
        Math.Min(one.Sound.Length, other.Sound.Length) == 1 && one.Sound[0] == other.Sound[0];

    /// <summary>The best of all that the two have. Same; the same name at another provider; a slip or, with the same digits, a few apart; alike before the @.</summary>
    private static MatchLevel Email(MatchValue[] ones, MatchValue[] others, ref MatchValue? shared)
    {
        var best = ones.Length == 0 || others.Length == 0 ? MatchLevel.Missing : MatchLevel.Different;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                var level = one == other ? MatchLevel.Same
                    : one.Key == other.Key ? MatchLevel.SameForm
                    : TextSimilarity.IsOneSlip(one.Text, other.Text) || (one.Digits == other.Digits && one.Digits.Length > 1 && TextSimilarity.JaroWinkler(one.Text, other.Text) >= CloseName) ? MatchLevel.Close
                    : TextSimilarity.JaroWinkler(one.Key, other.Key) >= CloseEmail ? MatchLevel.Near : MatchLevel.Different;
                if (level < best)
                {
                    (best, shared) = (level, level == MatchLevel.Same ? one : null);
                }
            }
        }

        return best;
    }

    private static MatchLevel Phone(MatchValue[] ones, MatchValue[] others, ref MatchValue? shared)
    {
        var best = ones.Length == 0 || others.Length == 0 ? MatchLevel.Missing : MatchLevel.Different;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                var level = one == other ? MatchLevel.Same : TextSimilarity.IsOneSlip(one.Text, other.Text) ? MatchLevel.Close : MatchLevel.Different;
                if (level < best)
                {
                    (best, shared) = (level, level == MatchLevel.Same ? one : null);
                }
            }
        }

        return best;
    }

    private static bool ShareOne<T>(IReadOnlyList<T> ones, IReadOnlyList<T> others)
    {
        for (var index = 0; index < ones.Count; index++)
        {
            for (var other = 0; other < others.Count; other++)
            {
                if (EqualityComparer<T>.Default.Equals(ones[index], others[other]))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
