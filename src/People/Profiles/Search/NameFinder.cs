// Finds customers by name: those whose name is spelled as it was typed, and after them those who bear the same name in another form.
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles.Search;

internal static class NameFinder
{
    /// <summary>A search looks at so many candidates at most; a text that means more people than that has to be longer.</summary>
    public const int MostCandidates = 1_000;

    /// <summary>So many other forms of a name are looked for at most, those of the commonest names first.</summary>
    private const int MostSameNames = 48;

    /// <summary>So many keys are asked for at once; the statement has a place for each.</summary>
    private const int KeysAtOnce = 16;

    private static readonly string SelectByKeys =
        $"select profile from profile_token where token in ({string.Join(", ", Enumerable.Range(1, KeysAtOnce).Select(place => $"${place}"))}) limit ${KeysAtOnce + 1}";

    /// <summary>The profiles and whether their names are spelled so; all words have to fit.</summary>
    public static List<(long Profile, bool IsSpelled)> Find(Session session, string text)
    {
        var words = TypedWord.Of(text);
        if (words.Count == 0)
        {
            return [];
        }

        // The first word makes the candidates and the others only strike some out.
        var spelled = new HashSet<long>();
        foreach (var key in words[0].Keys)
        {
            spelled.UnionWith(WithToken(session, key, MostCandidates));
        }

        var candidates = new HashSet<long>(spelled);
        foreach (var keys in words[0].SameNames.Take(MostSameNames).Chunk(KeysAtOnce).TakeWhile(_ => candidates.Count < MostCandidates))
        {
            candidates.UnionWith(WithKeys(session, keys, MostCandidates - candidates.Count));
        }

        return words.Count == 1
            ? [.. candidates.Select(profile => (profile, spelled.Contains(profile)))]
            : [.. Fitting(session, words, candidates, spelled)];
    }

    public static List<long> WithToken(Session session, string prefix, int limit)
    {
        var select = session.Prepare("select profile from profile_token where token >= $1 and token < $2 limit $3")
            .Bind(1, prefix).Bind(2, prefix + "\uffff").Bind(3, limit);
        return Profiles(select);
    }

    private static IEnumerable<(long Profile, bool IsSpelled)> Fitting(Session session, List<TypedWord> words, HashSet<long> candidates, HashSet<long> spelled)
    {
        foreach (var (profile, tokens) in ProfileRows.FindTokens(session, candidates))
        {
            var isSpelled = spelled.Contains(profile);
            var fits = true;
            foreach (var word in words.Skip(1))
            {
                var isWord = word.IsSpelledIn(tokens);
                isSpelled &= isWord;
                fits &= isWord || word.IsMeantIn(tokens);
            }

            if (fits)
            {
                yield return (profile, isSpelled);
            }
        }
    }

    /// <summary>A last chunk repeats its first key in the places that are left.</summary>
    private static List<long> WithKeys(Session session, string[] keys, int limit)
    {
        var select = session.Prepare(SelectByKeys);
        for (var place = 0; place < KeysAtOnce; place++)
        {
            select.Bind(place + 1, keys[place < keys.Length ? place : 0]);
        }

        return Profiles(select.Bind(KeysAtOnce + 1, limit));
    }

    private static List<long> Profiles(Statement select)
    {
        var profiles = new List<long>();
        while (select.Step())
        {
            profiles.Add(select.Int64(0));
        }

        select.Reset();
        return profiles;
    }
}
