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
