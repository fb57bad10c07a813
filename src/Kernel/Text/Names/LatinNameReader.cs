// Reads a word in Latin letters as the Greek sounds it may stand for: passport spelling, greeklish or a foreign name.
namespace Mitos.Kernel.Text.Names;

/// <summary>Folded Latin words to sounds, with a choice wherever writers differ.</summary>
internal static class LatinNameReader
{
    private static readonly string[] InitialOi = ["oi", "e"];
    private static readonly string[] InitialOe = ["e", "i"];
    private static readonly string[] Oe = ["oe", "i"];
    private static readonly string[] BetaOrMuPi = ["b", "v"];
    private static readonly string[] ChiOrXi = ["h", "ks"];
    private static readonly string[] XiOrChi = ["ks", "h"];
    private static readonly string[] KappaOrSigma = ["k", "s"];
    private static readonly string[] DeltaEtaOrTheta = ["di", "nth"];
    private static readonly string[] ThetaOrDeltaEta = ["nth", "di"];
    private static readonly string[] PhiOrBreath = ["f", "v"];
    private static readonly string[] UnfinishedC = ["k", "h", "s"];
    private static readonly string[] UnfinishedP = ["p", "f"];
    private static readonly string[] UnfinishedNt = ["d", "nt"];

    public static void Read(string word, NameReadings readings)
    {
        var index = 0;
        while (index < word.Length)
        {
            index += ReadAt(word, index, readings);
        }
    }

    /// <summary>Reads one sound and answers how many letters it took.</summary>
    private static int ReadAt(string word, int index, NameReadings readings)
    {
        var letter = word[index];
        var next = At(word, index + 1);
        if (next == 'h' && LatinAspirate.TryRead(letter, At(word, index + 2), readings))
        {
            return 2;
        }

        switch (letter)
        {
            case 'a' or 'e' or 'i' or 'o':
                return ReadVowel(word, index, readings);
            case 'u' or 'y' or 'w' or 'j':
                LatinSemivowels.Read(word, index, readings);
                return 1;
            case 'h':
                LatinAspirate.ReadAlone(word, index, readings);
                return 1;
            default:
                return ReadConsonant(word, index, readings);
        }
    }

    private static int ReadVowel(string word, int index, NameReadings readings)
    {
        var letter = word[index];
        var next = At(word, index + 1);
        if (letter == 'o' && next is 'i' or 'e')
        {
            readings.Add((index, next) switch
            {
                (0, 'i') => InitialOi,
                (0, _) => InitialOe,
                (_, 'e') => Oe,
                _ => ["oi"],
            });
            return 2;
        }

        readings.Add(letter.ToString());
        return 1;
    }

    private static int ReadConsonant(string word, int index, NameReadings readings)
    {
        var letter = word[index];
        var next = At(word, index + 1);
        var endsHere = readings.IsPrefix && next == '\0';
        switch (letter, next)
        {
            case ('m', 'p' or 'b'):
                readings.Add("b");
                return 2;
            case ('n', 't' or 'd') when At(word, index + 2) != 'h':
                var isUnfinished = readings.IsPrefix && index + 2 == word.Length && next == 't';
                readings.Add(isUnfinished ? UnfinishedNt : ["d"]);
                return 2;
            case ('n', 't') when !IsVowel(At(word, index + 3)):
                readings.Add(readings.IsPrefix && index + 3 == word.Length ? UnfinishedNt
                    : At(word, index + 3) is 'r' or 'l' or 'n' or 'm' ? ThetaOrDeltaEta : DeltaEtaOrTheta);
                return 3;
            case ('n' or 'g', 'k') or ('n', 'g'):
                readings.Add("g");
                return 2;
            case ('c', 'k'):
                readings.Add("k");
                return 2;
            case ('g', 'x'):
            case ('g', 'c') when At(word, index + 2) == 'h':
                readings.Add("n");
                return 1;
            case ('b', _):
                readings.Add(BetaOrMuPi);
                return 1;
            case ('x', _):
                readings.Add(IsConsonant(next) && next != 'h' ? ChiOrXi : XiOrChi);
                return 1;
            case ('c', _):
                readings.Add(endsHere ? UnfinishedC : next is 'e' or 'i' or 'y' ? KappaOrSigma : ["k"]);
                return 1;
            case ('f', not 'f') when readings.IsTyped && At(word, index - 1) is 'a' or 'e' && !IsVoiceless(next):
                readings.Add(PhiOrBreath);
                return 1;
            case ('p', _) when endsHere:
                readings.Add(UnfinishedP);
                return 1;
            default:
                readings.Add(Single(letter, word));
                return 1;
        }
    }

    /// <summary>Digits among letters are the greeklish shapes of Greek letters (8eodora, Ale3andros).</summary>
    private static string Single(char letter, string word) => letter switch
    {
        'q' => "k",
        'ß' => "s",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'æ' or 'œ' => "e",
        'ı' => "i",
        'þ' => "th",
        '8' when HasLetters(word) => "th",
        '3' when HasLetters(word) => "ks",
        _ => letter.ToString(),
    };

    /// <summary>Before these ευ is ef by every spelling, and an f says nothing.</summary>
    private static bool IsVoiceless(char letter) => letter is '\0' or 'k' or 'c' or 'p' or 's' or 't' or 'x' or 'h' or '8' or '3';

    private static bool HasLetters(string word) => word.AsSpan().ContainsAnyInRange('a', 'z');

    public static char At(string word, int index) =>
        index >= 0 && index < word.Length ? word[index] : '\0';

    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w';

    public static bool IsConsonant(char letter) => letter is >= 'a' and <= 'z' && !IsVowel(letter);
}
