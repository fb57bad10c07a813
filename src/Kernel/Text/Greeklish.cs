// Greek in Latin letters as people type it when they have no Greek keys, which follows no standard.
using System.Text;

namespace Mitos.Kernel.Text;

/// <summary>Greeklish: by the shape of the letters (<c>w</c> for ω, <c>h</c> for η, <c>x</c> for χ) or by their sound.</summary>
public static class Greeklish
{
    /// <summary>So many spellings of a word at most; a bound for callers that would look each up.</summary>
    public const int MaxVariants = 64;

    /// <summary>How each letter or pair is typed, the commonest first.</summary>
    private static readonly (string Greek, string[] Latin)[] Spellings =
    [
        ("αι", ["ai", "e"]), ("ει", ["ei", "i"]), ("οι", ["oi", "i"]), ("ου", ["ou", "oy", "u"]),
        ("αυ", ["au", "af", "av", "ay"]), ("ευ", ["eu", "ef", "ev", "ey"]), ("μπ", ["mp", "b"]), ("ντ", ["nt", "d"]),
        ("γγ", ["gg", "g", "ng"]), ("γκ", ["gk", "g"]), ("γχ", ["gx", "gch", "nch"]),
        ("α", ["a"]), ("β", ["b", "v"]), ("γ", ["g"]), ("δ", ["d"]), ("ε", ["e"]), ("ζ", ["z"]), ("η", ["h", "i"]), ("θ", ["th", "8"]),
        ("ι", ["i"]), ("κ", ["k"]), ("λ", ["l"]), ("μ", ["m"]), ("ν", ["n"]), ("ξ", ["ks", "x", "3"]), ("ο", ["o"]), ("π", ["p"]), ("ρ", ["r"]),
        ("σ", ["s"]), ("τ", ["t"]), ("υ", ["y", "u", "i"]), ("φ", ["f", "ph"]), ("χ", ["x", "h", "ch"]), ("ψ", ["ps"]), ("ω", ["w", "o"]),
    ];

    /// <summary>The text as most people type it: letter by letter, accents dropped, the Greek question mark a question mark.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var latin = new StringBuilder(text.Length + 8);
        var previous = '\0';
        var index = 0;
        while (index < text.Length)
        {
            var letter = GreekLetter.Read(text, ref index);
            if (!letter.IsGreek)
            {
                latin.Append(text[index] is ';' or '\u037E' ? '?' : text[index]);
                index++;
                previous = '\0';
                continue;
            }

            // The shape of υ is a y, but in pairs its sound is told.
            var spelled = letter.Lower == 'υ' && previous is 'α' or 'ε' or 'ο' or 'η' ? "u" : Single(letter.Lower)[0];
            latin.Append(letter.IsUpper ? char.ToUpperInvariant(spelled[0]) + spelled[1..] : spelled);
            previous = letter.Lower;
        }

        return latin.ToString();
    }

    /// <summary>
    /// The ways a word may be typed, the commonest first, in lower case. A writer who has chosen one spelling of a letter keeps to
    /// it within the word, and at most two letters are spelled otherwise than most do.
    /// </summary>
    public static IReadOnlyList<string> VariantsOf(string word, int max = MaxVariants)
    {
        ArgumentNullException.ThrowIfNull(word);
        var parts = PartsOf(Folding.Fold(word));
        var choices = parts.Where(part => part.Length > 1).Distinct().ToArray();
        var variants = new List<string>();
        void Add(params (string[] Part, int Choice)[] changed)
        {
            var variant = string.Concat(parts.Select(part => part[changed.FirstOrDefault(one => one.Part == part).Choice]));
            if (variants.Count < max && !variants.Contains(variant))
            {
                variants.Add(variant);
            }
        }

        Add();
        foreach (var (part, choice) in choices.SelectMany(Others))
        {
            Add((part, choice));
        }

        for (var first = 0; first < choices.Length; first++)
        {
            foreach (var one in Others(choices[first]))
            {
                foreach (var other in choices.Skip(first + 1).SelectMany(Others))
                {
                    Add(one, other);
                }
            }
        }

        return variants;
    }

    private static IEnumerable<(string[] Part, int Choice)> Others(string[] part) => Enumerable.Range(1, part.Length - 1).Select(choice => (part, choice));

    private static List<string[]> PartsOf(string folded)
    {
        var parts = new List<string[]>();
        for (var index = 0; index < folded.Length;)
        {
            var found = Spellings.FirstOrDefault(spelling => string.CompareOrdinal(folded, index, spelling.Greek, 0, spelling.Greek.Length) == 0);
            parts.Add(found.Latin ?? [folded[index].ToString()]);
            index += found.Greek?.Length ?? 1;
        }

        return parts;
    }

    private static string[] Single(char letter) => Spellings.First(spelling => spelling.Greek.Length == 1 && spelling.Greek[0] == letter).Latin;
}
