// Reads Latin letters back as Greek: a passport's spelling by ELOT 743, or greeklish.
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>The readings behind <see cref="Greek.FromLatin"/> and <see cref="Greek.ReadingsOf"/>.</summary>
internal static class GreekFromLatin
{
    private const string Voiceless = "θκξπστφχψ";

    /// <summary>Units of Latin letters in lower case, the longest first, with what each may stand for, the likeliest first.</summary>
    private static readonly (string Latin, string[] Greek)[] Units =
    [
        ("nch", ["γχ", "νχ"]),
        ("th", ["θ", "τη"]), ("ch", ["χ"]), ("ph", ["φ"]), ("ps", ["ψ", "πσ"]), ("ks", ["ξ", "κσ"]), ("ou", ["ου"]), ("ng", ["γγ", "νγ"]),
        ("nx", ["γξ", "νξ"]), ("mb", ["μπ", "μβ"]),
        ("ai", ["αι", "αϊ", "αη", "αει"]), ("ei", ["ει", "εϊ"]), ("oi", ["οι", "οη", "οϊ"]), ("yi", ["υι"]),
        ("a", ["α"]), ("b", ["μπ", "β"]), ("c", ["κ"]), ("d", ["δ", "ντ"]), ("e", ["ε", "αι"]), ("f", ["φ"]), ("g", ["γ"]), ("h", ["η", "χ"]),
        ("i", ["ι", "η", "ει", "οι", "υ"]), ("j", ["τζ", "ι"]), ("k", ["κ"]), ("l", ["λ"]), ("m", ["μ"]), ("n", ["ν"]), ("o", ["ο", "ω"]), ("p", ["π"]),
        ("q", ["κ"]), ("r", ["ρ"]), ("s", ["σ"]), ("t", ["τ"]), ("u", ["υ", "ου"]), ("v", ["β"]), ("w", ["ω"]), ("x", ["ξ", "χ"]), ("y", ["υ", "ι"]), ("z", ["ζ"]),
        ("8", ["θ"]), ("3", ["ξ"]),
    ];

    private static readonly string[] FinalI = ["η", "ι", "ει", "οι"];
    private static readonly string[] InnerI = ["ι", "η", "ει", "υ", "οι"];
    private static readonly string[] BeforeFinalSigma = ["η", "ι", "υ", "ει"];
    private static readonly string[] GreeklishX = ["χ", "ξ"];
    private static readonly string[] Breath = ["υ", "β"];
    private static readonly string[] BetaOrBreath = ["β", "υ"];
    private static readonly string[] PhiOrBreath = ["φ", "υ"];
    private static readonly string[] VoicelessBreath = ["υ", "φ"];

    /// <summary>The readings of one word in lower case, the likeliest first: one letter read otherwise, then two.</summary>
    public static List<string> Read(string word, int max)
    {
        var lower = Folding.Fold(word);
        var parts = PartsOf(lower).ConvertAll(part => part.Greek);
        var readings = new List<string>();
        var chosen = new int[parts.Count];
        for (var changes = 0; changes <= 3; changes++)
        {
            AddReadings(parts, chosen, 0, changes, readings, max);
        }

        return readings;
    }

    /// <summary>Whether the text was typed by shape (<c>kalhmera, pws</c>) and not by the standard, which has no such letters.</summary>
    public static bool IsGreeklish(string lower)
    {
        for (var index = 0; index < lower.Length; index++)
        {
            var isEta = lower[index] == 'h' && (index == 0 || lower[index - 1] is not ('c' or 't' or 'p'));
            if (isEta || lower[index] is 'w' or '8')
            {
                return true;
            }
        }

        return false;
    }

    private static void AddReadings(List<string[]> parts, int[] chosen, int from, int changes, List<string> readings, int max)
    {
        if (readings.Count >= max)
        {
            return;
        }

        if (changes == 0)
        {
            var reading = WithFinalSigma(string.Concat(parts.Select((part, index) => part[chosen[index]])));
            if (!readings.Contains(reading))
            {
                readings.Add(reading);
            }

            return;
        }

        for (var index = from; index < parts.Count; index++)
        {
            for (var choice = 1; choice < parts[index].Length; choice++)
            {
                chosen[index] = choice;
                AddReadings(parts, chosen, index + 1, changes - 1, readings, max);
            }

            chosen[index] = 0;
        }
    }

    private static List<(int Length, string[] Greek)> PartsOf(string lower)
    {
        var parts = new List<(int, string[])>();
        var isGreeklish = IsGreeklish(lower);
        for (var index = 0; index < lower.Length;)
        {
            var unit = Units.FirstOrDefault(unit => string.CompareOrdinal(lower, index, unit.Latin, 0, unit.Latin.Length) == 0);
            var length = unit.Latin?.Length ?? 1;
            parts.Add((length, unit.Latin is null ? [lower[index].ToString()] : InPlace(lower, index, unit.Latin, unit.Greek, isGreeklish)));
            index += length;
        }

        return parts;
    }

    /// <summary>What the neighbours make likelier than the table has it.</summary>
    private static string[] InPlace(string lower, int index, string unit, string[] greek, bool isGreeklish)
    {
        var before = index > 0 ? lower[index - 1] : '\0';
        var after = index + 1 < lower.Length ? lower[index + 1] : '\0';
        return unit switch
        {
            "f" when before is 'a' or 'e' && (after == '\0' || Voiceless.Contains(Sound(lower, index + 1))) => VoicelessBreath,
            "f" when before is 'i' => PhiOrBreath,
            "v" when (before == 'e' && index == 1) || (before is 'a' or 'e' && IsConsonant(after) && after != 'v') => Breath,
            "v" when before is 'a' or 'e' or 'i' => BetaOrBreath,
            "x" when isGreeklish || IsConsonant(after) => GreeklishX,
            "i" when isGreeklish => greek,
            "i" when after == '\0' && index > 0 => FinalI,
            "i" when after == 's' && index + 2 == lower.Length && index > 0 => BeforeFinalSigma,
            "i" => InnerI,
            _ => greek,
        };
    }

    private static bool IsConsonant(char letter) => letter is >= 'a' and <= 'z' and not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w');

    /// <summary>The Greek letter that the Latin ones at a place begin with; NUL beyond the word.</summary>
    private static char Sound(string lower, int index)
    {
        var unit = Units.FirstOrDefault(unit => index < lower.Length && string.CompareOrdinal(lower, index, unit.Latin, 0, unit.Latin.Length) == 0);
        return unit.Greek?[0][0] ?? '\0';
    }

    private static string WithFinalSigma(string reading) => reading is [.. var begin, 'σ'] ? begin + "ς" : reading;

    /// <summary>The likeliest reading of a whole text, its capitals kept; what is not Latin stays, and a question mark is a Greek one.</summary>
    public static string Write(string text)
    {
        var greek = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            var end = index;
            while (end < text.Length && (char.IsAsciiLetter(text[end]) || IsDigitForLetter(text, end)))
            {
                end++;
            }

            if (end == index)
            {
                greek.Append(text[index] == '?' ? ';' : text[index]);
                index++;
                continue;
            }

            AppendWord(greek, text[index..end]);
            index = end;
        }

        return greek.ToString();
    }

    /// <summary>8 is θ and 3 is ξ beside a letter.</summary>
    private static bool IsDigitForLetter(string text, int index) =>
        text[index] is '8' or '3'
        && ((index > 0 && char.IsAsciiLetter(text[index - 1])) || (index + 1 < text.Length && char.IsAsciiLetter(text[index + 1])));

    private static void AppendWord(StringBuilder greek, string word)
    {
        var at = 0;
        foreach (var (length, letters) in PartsOf(Folding.Fold(word)))
        {
            var reading = at + length == word.Length ? WithFinalSigma(letters[0]) : letters[0];
            for (var letter = 0; letter < reading.Length; letter++)
            {
                // One Latin letter for two Greek ones says the case of both only among capitals.
                var model = letter < length ? word[at + letter] : word[Math.Min(at + length, word.Length - 1)];
                greek.Append(char.IsAsciiLetterUpper(model) ? char.ToUpperInvariant(reading[letter]) : reading[letter]);
            }

            at += length;
        }
    }
}
