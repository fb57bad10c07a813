// Tells the settings page the rules of identity with their meaning and their bounds.
using System.Globalization;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class IdentitySettingsTold(IdentitySettings identity) : ISettingsOfModule
{
    public IEnumerable<Setting> Settings
    {
        get
        {
            var (now, otherwise) = (identity.Current, IdentityRules.Default);
            yield return Told("priorities", string.Join(", ", now.Priorities), string.Join(", ", otherwise.Priorities), null,
                new("Σειρά εμπιστοσύνης", "Order of trust"), new("Ποιο αναγνωριστικό υπερισχύει όταν υπάρχει διαφωνία.", "Which identifier wins where two disagree."));
            yield return Told("limits", Limits(now), Limits(otherwise), IdentityBounds.Limit,
                new("Όρια ανά είδος", "Limits by type"),
                new($"Πόσα αναγνωριστικά ενός είδους έχει ένας πελάτης. Για όσα είδη δεν αναφέρονται: {IdentityRules.DefaultLimit.Max}.",
                    $"How many identifiers of a type a customer has. For types that are not named: {IdentityRules.DefaultLimit.Max}."));
            yield return Told("blocked", Text(now.Blocked.Count), Text(otherwise.Blocked.Count), new SettingBounds(0, IdentityBounds.MostBlocked),
                new("Τιμές που δεν πιστεύουμε", "Values never believed"), new("Πόσες τιμές δεν είναι ποτέ αναγνωριστικό, όπως «null».", "How many values are never an identifier, such as “null”."));
            yield return Told("maxMergesPerProfile", Text(now.MaxMergesPerProfile), Text(otherwise.MaxMergesPerProfile), IdentityBounds.MergesPerProfile,
                new("Ενώσεις ανά πελάτη", "Merges per customer"), new("Μετά από τόσες, μόνο άνθρωπος ενώνει.", "After so many, only a person merges."));
            yield return Told("maxIdentifiersPerProfile", Text(now.MaxIdentifiersPerProfile), Text(otherwise.MaxIdentifiersPerProfile), IdentityBounds.IdentifiersPerProfile,
                new("Αναγνωριστικά ανά πελάτη", "Identifiers per customer"), new("Όσα παραπάνω δεν δένονται.", "Those beyond it are not tied."));
            yield return Told("sharedAfter", Text(now.SharedAfter), Text(otherwise.SharedAfter), IdentityBounds.SharedAfter,
                new("Κοινόχρηστη συσκευή", "Shared device"), new("Με τόσους ανθρώπους μια συσκευή δεν ανήκει πια σε κανέναν.", "With so many people a device belongs to none of them."));
            yield return Told("aliasMergesUserIds", Text(now.AliasMergesUserIds), Text(otherwise.AliasMergesUserIds), null,
                new("Το alias ενώνει λογαριασμούς", "Alias merges accounts"), new("Κλειστό, δύο λογαριασμοί ενώνονται μόνο από άνθρωπο.", "Off, two accounts are merged by a person only."));
        }
    }

    private static Setting Told(string name, string value, string otherwise, SettingBounds? bounds, SettingText title, SettingText meaning) => new(
        $"identity.{name}", title, meaning, value, otherwise, value == otherwise ? SettingOrigin.Default : SettingOrigin.Console, bounds, null, false, value != otherwise);

    private static string Limits(IdentityRules rules) =>
        string.Join(", ", rules.Limits.OrderBy(limit => limit.Key, StringComparer.Ordinal).Select(limit => $"{limit.Key} {Text(limit.Value.Max)}"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool truth) => truth ? "true" : "false";
}
