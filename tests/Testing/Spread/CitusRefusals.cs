// What Citus 13 refuses of statements on distributed tables, as far as their texts show it.
using System.Text.RegularExpressions;
using Mitos.Kernel.Data;

namespace Mitos.Testing.Spread;

/// <summary>Each rule was seen on Citus 13.2, which says the same with an error when the statement runs.</summary>
public sealed partial class CitusRefusals(IEnumerable<TablePlace> places)
{
    private readonly Dictionary<string, string> _spread = places.Where(place => place.Column is not null).ToDictionary(place => place.Table, place => place.Column!);

    /// <summary>Whether the statement speaks of a distributed table.</summary>
    public bool Names(string sql) => Tables(sql).Count > 0;

    /// <summary>Why it is refused; null when it is not.</summary>
    public string? Of(string sql)
    {
        var text = Spaces().Replace(sql.ToLowerInvariant(), " ").Trim();
        var tables = Tables(text);
        if (tables.Count == 0)
        {
            return null;
        }

        var changes = text.Contains(" do update ", StringComparison.Ordinal) ? text[text.IndexOf(" do update ", StringComparison.Ordinal)..] : text.StartsWith("update ", StringComparison.Ordinal) ? text : "";
        if (Locks().IsMatch(text))
        {
            return "Rows of several shards cannot be locked by reading";
        }

        if (Volatile().IsMatch(changes))
        {
            return "What changes rows must not call what answers differently each time: give it as a parameter";
        }

        if (changes.Contains("(select ", StringComparison.Ordinal) && text.StartsWith("insert ", StringComparison.Ordinal))
        {
            return "What is written where a row stands already cannot be asked for in the same statement";
        }

        if (ValuesOfAQuestion().IsMatch(text))
        {
            return "Values cannot be asked for in the same statement: write insert … select";
        }

        if (tables.Any(table => Regex.IsMatch(changes, $@"(set|,) {_spread[table]} =")))
        {
            return "The column by which rows are spread cannot be changed: delete and insert";
        }

        if (Grouped().IsMatch(text))
        {
            return "Grouping sets and recursion do not go over shards";
        }

        if (text.Contains(" lateral ", StringComparison.Ordinal))
        {
            return "A lateral question with a limit does not go over shards";
        }

        return tables.Count > 1 && !OnSameColumn(text, tables) ? $"{string.Join(" and ", tables)} are joined by other columns than those by which they are spread" : null;
    }

    /// <summary>Two questions behind each other, as in a union, are no join.</summary>
    private bool OnSameColumn(string text, List<string> tables) =>
        !Joins().IsMatch(text) || (tables.Count == 2 && Regex.IsMatch(text, $@"\w+\.({_spread[tables[0]]}|{_spread[tables[1]]}) = \w+\.({_spread[tables[0]]}|{_spread[tables[1]]})\b"));

    private List<string> Tables(string sql) => [.. Named().Matches(sql.ToLowerInvariant()).Select(match => match.Groups[1].Value).Where(_spread.ContainsKey).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b(?:from|into|update|join|using)\s+([a-z_]+)\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bfor (?:no key )?(?:update|share)\b")]
    private static partial Regex Locks();

    [GeneratedRegex(@"\b(?:now|random|clock_timestamp|statement_timestamp|gen_random_uuid|nextval)\(|\bcurrent_(?:timestamp|date|time)\b")]
    private static partial Regex Volatile();

    [GeneratedRegex(@"\bvalues ?\([^;]*\(select ")]
    private static partial Regex ValuesOfAQuestion();

    [GeneratedRegex(@"\bgrouping sets\b|\b(?:cube|rollup) ?\(|\bwith recursive\b")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\bjoin\b|\bexists ?\(|\bin ?\( ?select\b|\busing\b")]
    private static partial Regex Joins();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
