// The check of new identity rules: everything that is wrong, field by field, before anything changes.
using System.Text.RegularExpressions;
using Mitos.Kernel.Http;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal static class IdentityRulesCheck
{
    public static Problem? Problem(IdentityRules rules)
    {
        var errors = new Dictionary<string, string[]>();
        if (rules.Priorities.Count == 0 || rules.Priorities.Distinct().Count() != rules.Priorities.Count || rules.Priorities[0] != "userId")
        {
            errors["priorities"] = ["Name each type once, userId first."];
        }

        if (rules.Limits.Any(limit => !IdentityBounds.Limit.Hold(limit.Value.Max)))
        {
            errors["limits"] = [$"A limit is {IdentityBounds.Limit}."];
        }

        if (rules.Blocked.Count > IdentityBounds.MostBlocked || rules.Blocked.Any(text => text.Length is 0 or > IdentityBounds.LongestBlocked || !IsReadable(text)))
        {
            errors["blocked"] = [$"At most {IdentityBounds.MostBlocked} values or patterns between slashes, each a valid regular expression without look-around."];
        }

        Check("maxMergesPerProfile", rules.MaxMergesPerProfile, IdentityBounds.MergesPerProfile);
        Check("maxIdentifiersPerProfile", rules.MaxIdentifiersPerProfile, IdentityBounds.IdentifiersPerProfile);
        Check("sharedAfter", rules.SharedAfter, IdentityBounds.SharedAfter);

        return errors.Count == 0 ? null : new Problem(422, "invalid_rules", "Mend the fields named in `errors`.", errors);

        void Check(string field, int value, SettingBounds bounds)
        {
            if (!bounds.Hold(value))
            {
                errors[field] = [$"Give a number {bounds}."];
            }
        }
    }

    private static bool IsReadable(string text)
    {
        if (text is not ['/', .., '/'] || text.Length <= 2)
        {
            return true;
        }

        try
        {
            _ = new Regex(text[1..^1], RegexOptions.NonBacktracking);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}
