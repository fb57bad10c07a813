// The check of new identity rules: everything that is wrong, field by field, before anything changes.
using System.Text.RegularExpressions;
using Mitos.Kernel.Http;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal static class IdentityRulesCheck
{
    private const int MostBlocked = 200;

    public static Problem? Problem(IdentityRules rules)
    {
        var errors = new Dictionary<string, string[]>();
        if (rules.Priorities.Count == 0 || rules.Priorities.Distinct().Count() != rules.Priorities.Count || rules.Priorities[0] != "userId")
        {
            errors["priorities"] = ["Name each type once, userId first."];
        }

        if (rules.Limits.Any(limit => limit.Value.Max is < 1 or > 1_000))
        {
            errors["limits"] = ["A limit is from 1 to 1,000."];
        }

        if (rules.Blocked.Count > MostBlocked || rules.Blocked.Any(text => text.Length is 0 or > 200 || !IsReadable(text)))
        {
            errors["blocked"] = [$"At most {MostBlocked} values or patterns between slashes, each a valid regular expression without look-around."];
        }

        if (rules.MaxMergesPerProfile is < 1 or > 10_000 || rules.MaxIdentifiersPerProfile is < 2 or > 10_000)
        {
            errors["maxIdentifiersPerProfile"] = ["The caps are at most 10,000."];
        }

        if (rules.SharedAfter is < 2 or > 100)
        {
            errors["sharedAfter"] = ["A device is shared after 2 to 100 people."];
        }

        return errors.Count == 0 ? null : new Problem(422, "invalid_rules", "Mend the fields named in `errors`.", errors);
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
