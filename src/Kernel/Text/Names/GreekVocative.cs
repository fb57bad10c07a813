// Calls a man by his name: the vocative of Greek given names and surnames.
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Text.Names;

/// <summary>The rules behind <see cref="NameKnowledge.VocativeOf"/>, word by word.</summary>
internal static class GreekVocative
{
    /// <summary>Accented before the last syllable and yet in -ε, as the learned names of many syllables are.</summary>
    private static readonly HashSet<string> InEpsilon = ["κωνσταντινος", "κωσταντινος", "αυγουστινος", "φραγκισκος", "λουδοβικος", "κλημεντινος", "φερδινανδος"];

    private static readonly string[] EndingsInEpsilon = ["αιος", "φορος", "οπουλος"];

    /// <summary>Accented before the last syllable but one and yet in -ο: short forms.</summary>
    private static readonly HashSet<string> InOmicron = ["νιονιος", "μανωλιος", "στελιος", "στεργιος", "στεριος", "θυμιος", "μενιος", "νασιος", "βασιος", "μιλιος"];

    /// <summary>Foreign names in Greek letters that only look declined.</summary>
    private static readonly HashSet<string> Unchanged = ["τομας", "νικολας", "λουκας", "ντακγλας", "τζονας", "ματιας", "ελιας", "αντριας", "τζοσουας"];

    public static string Of(string word)
    {
        if (word.Length < 3 || word[^1] is not ('ς' or 'σ' or 'Σ') || !IsGreek(word) || IsUnchanged(word))
        {
            return word;
        }

        var accented = HasAccent(word) ? word : GivenNames.WithAccent(word);
        var plain = Plain(word);
        return (plain[^2], StressOf(accented)) switch
        {
            ('α' or 'η', _) => word[..^1],
            ('ε', 1) => word[..^1],
            ('υ', 1) when plain.EndsWith("ους", StringComparison.Ordinal) => word[..^1],
            ('ο', _) when InOmicron.Contains(plain) => word[..^1],
            ('ο', 1) => word[..^2] + Like(word[^2], 'έ', 'Ε', 'ε'),
            ('ο', >= 3) => word[..^2] + Like(word[^2], 'ε', 'Ε', 'ε'),
            ('ο', _) when InEpsilon.Contains(plain) || EndingsInEpsilon.Any(ending => plain.EndsWith(ending, StringComparison.Ordinal)) =>
                word[..^2] + Like(word[^2], 'ε', 'Ε', 'ε'),
            ('ο', 2) => word[..^1],
            _ => word,
        };
    }

    /// <summary>A woman's name, a foreign one, or one that is not declined.</summary>
    private static bool IsUnchanged(string word)
    {
        var names = GivenNames.Of(word);
        return (names.Count > 0 && names.All(name => name.Sex == Sex.Female)) || Unchanged.Contains(Plain(word));
    }

    /// <summary>In which syllable from the end the accent is; 0 when none is known.</summary>
    private static int StressOf(string? word)
    {
        var syllable = 0;
        var text = (word ?? "").Normalize(NormalizationForm.FormC);
        for (var index = text.Length - 1; index >= 0; index--)
        {
            var place = index;
            var letter = GreekLetter.Read(text, ref place);
            if (!letter.IsVowel)
            {
                continue;
            }

            syllable++;
            var before = index > 0 ? GreekLetter.Peek(text, index - 1) : default;
            var isPair = before.IsVowel && !before.HasAccent && !letter.HasDialytika && IsPair(before.Lower, letter.Lower);
            if (letter.HasAccent)
            {
                return syllable;
            }

            index -= isPair ? 1 : 0;
        }

        return 0;
    }

    private static bool IsPair(char first, char second) =>
        (second == 'ι' && first is 'α' or 'ε' or 'ο' or 'υ') || (second == 'υ' && first is 'α' or 'ε' or 'ο' or 'η');

    private static char Like(char model, char accented, char upper, char lower) =>
        char.IsUpper(model) ? upper : HasAccent(model.ToString()) ? accented : lower;

    private static bool HasAccent(string word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (GreekLetter.Peek(word, index).HasAccent)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGreek(string word) => word.All(letter =>
        GreekLetter.Peek(letter.ToString(), 0).IsGreek || char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);

    /// <summary>Lower case, no accents, the last sigma final.</summary>
    private static string Plain(string word) => Folding.Fold(word)[..^1] + "ς";
}
