// The Latin letters of single Greek letters in ELOT 743 type 2.
namespace Mitos.Kernel.Text;

/// <summary>The alphabet of the transliteration, for letters that no rule joins with their neighbours.</summary>
internal static class GreekLatinLetters
{
    public static string Of(char lower) => lower switch
    {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' => "i",
        'θ' => "th",
        'ι' => "i",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => "o",
    };
}
