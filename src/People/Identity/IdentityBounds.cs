// What the numbers of the identity rules may be: checked on every change, and told to the pages that change them.
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <param name="DefaultLimit">The limit of a type that the rules do not name.</param>
/// <param name="MostBlocked">How many values may be blocked.</param>
/// <param name="LongestBlocked">Characters of one of them.</param>
public sealed record IdentityBoundsView(
    IdentifierLimit DefaultLimit, SettingBounds Limit, SettingBounds MaxMergesPerProfile, SettingBounds MaxIdentifiersPerProfile, SettingBounds SharedAfter, int MostBlocked, int LongestBlocked);

internal static class IdentityBounds
{
    /// <summary>Values that are no identifiers.</summary>
    public const int MostBlocked = 200;

    /// <summary>Characters of one such value.</summary>
    public const int LongestBlocked = 200;

    /// <summary>Identifiers of one type on one profile.</summary>
    public static readonly SettingBounds Limit = new(1, 1_000);

    public static readonly SettingBounds MergesPerProfile = new(1, 10_000);

    public static readonly SettingBounds IdentifiersPerProfile = new(2, 10_000);

    public static readonly SettingBounds SharedAfter = new(2, 100);

    public static IdentityBoundsView View => new(
        IdentityRules.DefaultLimit, Limit, MergesPerProfile, IdentifiersPerProfile, SharedAfter, MostBlocked, LongestBlocked);
}
