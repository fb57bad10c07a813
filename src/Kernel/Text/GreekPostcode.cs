// Greek postcodes: one form to compare, one to read, and the region that their first digits name.
using System.Globalization;

namespace Mitos.Kernel.Text;

/// <summary>The five digits of Hellenic Post, written <c>105 58</c>. Regions stand in <c>greek-postcodes.tsv</c>.</summary>
public static class GreekPostcode
{
    private const int Digits = 5;

    /// <summary>By the first two digits as a number.</summary>
    private static readonly Lazy<GreekRegion?[]> Regions = new(ReadRegions);

    /// <summary>
    /// The five digits, whatever stands between them, also after <c>GR-</c>, <c>ΤΚ</c> or <c>Τ.Κ.</c>: <c>Τ.Κ. 105 58</c> → <c>10558</c>.
    /// </summary>
    /// <returns>False, and an empty string, when there are not five digits or no region has them.</returns>
    public static bool TryNormalise(string? text, out string postcode)
    {
        postcode = "";
        var folded = Folding.Fold((text ?? "").Length > 32 ? "" : text ?? "").Replace(" ", "").Replace(".", "").Replace("-", "").Replace(":", "");
        folded = folded is ['g', 'r', ..] or ['τ', 'κ', ..] or ['t', 'k', ..] ? folded[2..] : folded;
        if (folded.Length != Digits || folded.AsSpan().ContainsAnyExceptInRange('0', '9') || RegionOf(folded) is null)
        {
            return false;
        }

        postcode = folded;
        return true;
    }

    /// <summary>As it is written on an envelope, <c>105 58</c>; what is no normalised postcode comes back as it is.</summary>
    public static string Display(string postcode)
    {
        ArgumentNullException.ThrowIfNull(postcode);
        return postcode.Length == Digits && !postcode.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"{postcode[..3]} {postcode[3..]}" : postcode;
    }

    /// <summary>The region of a normalised postcode; null when no region begins so.</summary>
    public static GreekRegion? RegionOf(string postcode)
    {
        ArgumentNullException.ThrowIfNull(postcode);
        return postcode.Length == Digits && char.IsAsciiDigit(postcode[0]) && char.IsAsciiDigit(postcode[1])
            ? Regions.Value[((postcode[0] - '0') * 10) + postcode[1] - '0']
            : null;
    }

    private static GreekRegion?[] ReadRegions()
    {
        var regions = new GreekRegion?[100];
        foreach (var columns in TextTable.Read("greek-postcodes.tsv").Select(line => line.Split('\t')))
        {
            var ends = columns[0].Split('-');
            var last = int.Parse(ends[^1], CultureInfo.InvariantCulture);
            for (var digits = int.Parse(ends[0], CultureInfo.InvariantCulture); digits <= last; digits++)
            {
                regions[digits] = new GreekRegion(columns[1], columns[2]);
            }
        }

        return regions;
    }
}

/// <summary>A region of Greece in both languages.</summary>
public sealed record GreekRegion(string Greek, string English);
