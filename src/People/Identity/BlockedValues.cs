// Values that look like identifiers and identify nobody: zeros, null, anonymous and what else the rules name.
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Mitos.People.Identity;

internal sealed class BlockedValues
{
    private readonly FrozenSet<string> _texts;
    private readonly Regex[] _patterns;

    public BlockedValues(IEnumerable<string> rules)
    {
        var (patterns, texts) = (new List<Regex>(), new List<string>());
        foreach (var rule in rules)
        {
            if (rule is ['/', .., '/'] && rule.Length > 2)
            {
                // Non-backtracking: a pattern that an administrator writes cannot stop the pipeline.
                patterns.Add(new Regex(rule[1..^1], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            }
            else
            {
                texts.Add(rule);
            }
        }

        _patterns = [.. patterns];
        _texts = texts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool Contains(string value)
    {
        if (_texts.Contains(value))
        {
            return true;
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(value))
            {
                return true;
            }
        }

        return false;
    }
}
