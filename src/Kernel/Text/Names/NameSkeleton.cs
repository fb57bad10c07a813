// Reduces the row of sounds of a word to its key, by rules that hold for every alphabet it may have been written in.
using System.Text;

namespace Mitos.Kernel.Text.Names;

/// <summary>
/// The last step to a key. It works on sounds alone, so that Greek and Latin spellings that gave the same sounds stay
/// the same.
/// </summary>
internal static class NameSkeleton
{
    private const string Voiceless = "kpstfh";

    /// <summary>
    /// Vowel pairs become their sound (ai → e, ei and oi → i, also where dialytika or an accent would part them, for
    /// these are left out as often as written), v before a voiceless consonant and at the end is f, n before s and
    /// γι before e and i vanish, doubles are single.
    /// </summary>
    public static string Of(string sounds, bool isPrefix)
    {
        var key = new StringBuilder(sounds.Length);
        for (var index = 0; index < sounds.Length; index++)
        {
            var sound = sounds[index];
            var next = index + 1 < sounds.Length ? sounds[index + 1] : '\0';
            var afterNext = index + 2 < sounds.Length ? sounds[index + 2] : '\0';
            switch (sound)
            {
                case 'a' when next == 'i':
                    sound = 'e';
                    index++;
                    break;
                case 'e' or 'o' when next == 'i':
                    sound = 'i';
                    index++;
                    break;
                case 'g' when next == 'i' && afterNext is 'e' or 'i':
                    index++;
                    break;
                case 'n' when next == 's':
                case 'v' when isPrefix && next == '\0' && key.Length > 0 && key[^1] == 'f':
                    continue;
                case 'v' when Voiceless.Contains(next) || (next == '\0' && !isPrefix):
                    sound = 'f';
                    break;
            }

            if (key.Length == 0 || key[^1] != sound || char.IsDigit(sound))
            {
                key.Append(sound);
            }
        }

        return key.ToString();
    }

    /// <summary>What else the last sound of an unfinished word may turn out to be, once more letters are typed.</summary>
    public static string EndingsOf(string key) => (key.Length > 0 ? key[^1] : '\0') switch
    {
        'a' => "e",
        'e' => "i",
        'o' => key.Length == 1 ? "ie" : "i",
        'n' => "dgs",
        'm' => "b",
        'v' => "f",
        _ => "",
    };
}
