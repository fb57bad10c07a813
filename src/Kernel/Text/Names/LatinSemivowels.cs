// Reads the Latin letters u, y, w and j, which are a vowel here and a consonant there.
using static Mitos.Kernel.Text.Names.LatinNameReader;

namespace Mitos.Kernel.Text.Names;

/// <summary>The readings of u, y, w and j by their neighbours.</summary>
internal static class LatinSemivowels
{
    private static readonly string[] OmegaOrVi = ["o", "v"];
    private static readonly string[] ViOrOmega = ["v", "o"];
    private static readonly string[] OuOrYpsilon = ["ou", "i"];
    private static readonly string[] UnfinishedY = ["i", "v", "gi"];
    private static readonly string[] UnfinishedInitialY = ["i", "gi"];
    private static readonly string[] GlideOrTz = ["gi", "tz"];
    private static readonly string[] BreathOrIota = ["v", "i"];
    private static readonly string[] BreathOrGlide = ["v", "gi"];

    public static void Read(string word, int index, NameReadings readings)
    {
        var letter = word[index];
        var before = At(word, index - 1);
        var next = At(word, index + 1);
        if (letter is 'u' or 'y' && before == 'o')
        {
            readings.Add("u");
        }
        else if (letter == 'u')
        {
            readings.Add(before is 'a' or 'e' ? ["v"] : OuOrYpsilon);
        }
        else if (letter == 'y')
        {
            readings.Add(YpsilonReadings(before, next, readings.IsPrefix));
        }
        else if (letter == 'w')
        {
            readings.Add(IsVowel(next) && !IsConsonant(before) ? ViOrOmega : OmegaOrVi);
        }
        else
        {
            readings.Add(IsConsonant(before) ? ["i"] : IsVowel(next) || next == '\0' ? GlideOrTz : ["tz"]);
        }
    }

    private static string[] YpsilonReadings(char before, char next, bool isPrefix)
    {
        var atEnd = next == '\0';
        return before switch
        {
            '\0' when atEnd && isPrefix => UnfinishedInitialY,
            '\0' when next == 'i' => ["g"],
            '\0' when IsVowel(next) => ["gi"],
            'a' or 'e' when atEnd => isPrefix ? UnfinishedY : ["i"],
            'a' or 'e' => IsVowel(next) ? BreathOrGlide : BreathOrIota,
            'i' when IsVowel(next) => ["g"],
            _ => ["i"],
        };
    }
}
