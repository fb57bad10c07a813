// Brings the forms of one surname, his and hers, to one key.
namespace Mitos.Kernel.Text.Names;

/// <summary>The endings of surnames as sounds, so that they hold for every alphabet.</summary>
internal static class FamilyNames
{
    /// <summary>What is left of a surname has at least so many sounds, or it keeps its ending.</summary>
    private const int ShortestStem = 2;

    /// <summary>Endings of hers, and of the genitive, with what they are in his. The first that fits is taken; αΐδου sounds like αίδου.</summary>
    private static readonly (string Ending, string Key)[] Endings =
    [
        ("idou", "idi"),
        ("adou", "adi"),
        ("edou", "edi"),
        ("skagia", "ski"),
        ("skaia", "ski"),
        ("ska", "ski"),
        ("ova", "of"),
        ("eva", "ef"),
        ("ous", "o"),
        ("ou", "o"),
        ("os", "o"),
        ("is", "i"),
        ("as", "a"),
        ("es", "e"),
    ];

    /// <summary>His ending and hers, the longer before those that they end in.</summary>
    private static readonly (string His, string Hers)[] Couples =
    [
        ("idis", "idou"), ("adis", "adou"), ("edis", "edou"), ("os", "ou"), ("is", "i"), ("as", "a"), ("es", "e"), ("of", "ova"), ("ef", "eva"), ("ski", "ska"),
    ];

    /// <summary>The sounds of the other sex's form, and for an ending that may be of several sorts of each; none when it begins with these sounds.</summary>
    public static IEnumerable<string> OtherSexOf(string sounds) => Couples
        .SelectMany(couple => new[] { (From: couple.His, To: couple.Hers), (From: couple.Hers, To: couple.His) })
        .Where(change => sounds.Length >= change.From.Length + ShortestStem && sounds.EndsWith(change.From, StringComparison.Ordinal))
        .Select(change => sounds[..^change.From.Length] + change.To)
        .Where(other => !other.StartsWith(sounds, StringComparison.Ordinal));

    public static string KeyOf(string sounds)
    {
        foreach (var (ending, key) in Endings)
        {
            if (sounds.Length >= ending.Length + ShortestStem && sounds.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(sounds.AsSpan(0, sounds.Length - ending.Length), key);
            }
        }

        return sounds;
    }
}
