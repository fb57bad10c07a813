// Reads a word in Greek letters as sounds.
namespace Mitos.Kernel.Text.Names;

/// <summary>Folded Greek words to sounds. Latin letters that look Greek, typed by mistake, count as Greek.</summary>
internal static class GreekNameReader
{
    /// <summary>Οικονόμου is Oikonomou, Ikonomou or Economou in Latin.</summary>
    private static readonly string[] InitialOi = ["oi", "e"];

    public static void Read(string word, NameReadings readings)
    {
        for (var index = 0; index < word.Length; index++)
        {
            var letter = Greek(word[index]);
            var next = index + 1 < word.Length ? Greek(word[index + 1]) : '\0';
            if (index == 0 && letter == 'ο' && next is 'ι' or 'η')
            {
                readings.Add(InitialOi);
                index++;
            }
            else if (Pair(letter, next) is { } pair)
            {
                readings.Add(pair);
                index++;
            }
            else
            {
                readings.Add(Single(letter));
            }
        }
    }

    private static string? Pair(char first, char second) => (first, second) switch
    {
        ('ο', 'υ') => "ou",
        ('α', 'υ') => "av",
        ('ε', 'υ') => "ev",
        ('η', 'υ') => "iv",
        ('μ', 'π') => "b",
        ('ν', 'τ' or 'δ') => "d",
        ('γ', 'γ' or 'κ') or ('ν', 'γ' or 'κ') => "g",
        ('γ', 'ξ') => "nks",
        ('γ', 'χ') => "nh",
        _ => null,
    };

    private static string Single(char letter) => letter switch
    {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' or 'ι' or 'υ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "ks",
        'ο' or 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "h",
        'ψ' => "ps",
        _ => letter.ToString(),
    };

    private static char Greek(char letter) => letter switch
    {
        'a' => 'α',
        'b' => 'β',
        'e' => 'ε',
        'z' => 'ζ',
        'h' => 'η',
        'i' => 'ι',
        'k' => 'κ',
        'm' => 'μ',
        'n' or 'v' => 'ν',
        'o' => 'ο',
        'p' => 'ρ',
        't' => 'τ',
        'y' or 'u' => 'υ',
        'x' => 'χ',
        'w' => 'ω',
        _ => letter,
    };
}
