// How alike two addresses are.
namespace Mitos.People.Duplicates.Matching;

internal static class AddressComparison
{
    private const double CloseStreet = 0.88;

    /// <summary>
    /// One field and not three: who lives in a street lives in its town too. Same street, number and place; a slip apart (Close); the same street at another
    /// number (SameForm); the postcode (Near); the town (Far).
    /// </summary>
    public static MatchLevel Of(MatchRecord one, MatchRecord other, ref MatchValue? shared)
    {
        var (postcode, city) = (Place(one.Postcode, other.Postcode, 1), Place(one.City, other.City, Comparison.CloseName));
        if (one.Street is { } street && other.Street is { } otherStreet)
        {
            var isElsewhere = (postcode == MatchLevel.Different || city == MatchLevel.Different) && !IsAlike(postcode) && !IsAlike(city);
            var isSame = street.Text == otherStreet.Text || (street.Words == otherStreet.Words && street.Numbers == otherStreet.Numbers);
            if (isSame && !isElsewhere)
            {
                return MatchLevel.Same;
            }

            if (isSame || TextSimilarity.JaroWinkler(street.Words, otherStreet.Words) >= CloseStreet)
            {
                return street.Numbers == otherStreet.Numbers && !isElsewhere ? MatchLevel.Close : !isElsewhere ? MatchLevel.SameForm : MatchLevel.Different;
            }
        }

        if (postcode == MatchLevel.Same)
        {
            shared = one.Postcode;
            return MatchLevel.Near;
        }

        if (city is MatchLevel.Same or MatchLevel.Close)
        {
            shared = city == MatchLevel.Same ? one.City : null;
            return MatchLevel.Far;
        }

        return postcode == MatchLevel.Missing && city == MatchLevel.Missing && (one.Street is null || other.Street is null) ? MatchLevel.Missing : MatchLevel.Different;
    }

    private static bool IsAlike(MatchLevel place) => place is MatchLevel.Same or MatchLevel.Close;

    private static MatchLevel Place(MatchValue? one, MatchValue? other, double closeFrom) =>
        one is null || other is null ? MatchLevel.Missing
        : one == other ? MatchLevel.Same
        : TextSimilarity.IsOneSlip(one.Text, other.Text) || (closeFrom < 1 && (one.Sound == other.Sound || Comparison.Likeness(one, other) >= closeFrom)) ? MatchLevel.Close : MatchLevel.Different;
}
