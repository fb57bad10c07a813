// The keys under which a profile is found by name or by the beginning of its e-mail address.
using Mitos.Kernel.Text;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Search;

internal static class SearchTokens
{
    private const int MostTokens = 40;

    /// <summary>E-mail addresses stand under a mark of their own, so that a name is never taken for one.</summary>
    public const char EmailMark = '@';

    public static IReadOnlyList<string> Of(SortedDictionary<string, List<TraitValue>> traits)
    {
        var tokens = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var trait in new[] { "name", "firstName", "lastName" })
        {
            // Every spelling that she ever gave, not only the one shown.
            foreach (var name in Texts(traits, trait))
            {
                tokens.UnionWith(NameKeys.KeysOf(name));
            }
        }

        foreach (var text in Texts(traits, "email"))
        {
            if (EmailAddress.TryNormalise(text, out var address))
            {
                tokens.Add(EmailMark + address);
            }
        }

        return [.. tokens.Take(MostTokens)];
    }

    private static IEnumerable<string> Texts(SortedDictionary<string, List<TraitValue>> traits, string name) =>
        traits.TryGetValue(name, out var values) ? values.Select(value => ProfileTraits.Text(value.Json)).OfType<string>() : [];
}
