// The ways in which one name gets written: by its bearer in greeklish or passport Latin, by a cashier in capitals.
using System.Text;
using Mitos.Kernel.Text;

namespace Mitos.Host.Demo;

/// <summary>Spellings of names in the demonstration.</summary>
internal static class Spelling
{
    /// <summary>As the bearer types it on the site.</summary>
    public static FullName OnSite(FullName name, Chance chance)
    {
        var style = chance.Unit();
        var greeklish = style < 0.18 ? Greeklish(chance) : null;
        return style switch
        {
            < 0.18 => new FullName(Title(greeklish!(name.First)), Title(greeklish(name.Last))),
            < 0.40 => new FullName(Greek.ToLatin(name.First), Greek.ToLatin(name.Last)),
            < 0.50 => new FullName(Greek.ToLower(name.First), Greek.ToLower(name.Last)),
            _ => name,
        };
    }

    /// <summary>As the staff types it at the till: often in capitals, Cyrillic always in Latin letters.</summary>
    public static FullName AtTill(FullName name, Chance chance)
    {
        var typed = new FullName(LatinOfCyrillic(name.First), LatinOfCyrillic(name.Last));
        return chance.Happens(0.5) ? new FullName(Greek.ToUpper(typed.First), Greek.ToUpper(typed.Last)) : typed;
    }

    /// <summary>Only small Latin letters, for e-mail addresses and handles.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in Folding.Fold(LatinOfCyrillic(Greek.ToLatin(name))))
        {
            if (letter is >= 'a' and <= 'z')
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>One writer's greeklish: which letters she uses for χ, θ, η, ω, ξ, υ.</summary>
    private static Func<string, string> Greeklish(Chance chance)
    {
        var (chi, theta, eta) = (chance.Happens(0.7) ? "x" : "h", chance.Happens(0.4) ? "8" : "th", chance.Happens(0.6) ? "h" : "i");
        var (omega, xi, ypsilon) = (chance.Happens(0.6) ? "w" : "o", chance.Happens(0.5) ? "ks" : "x", chance.Happens(0.5) ? "u" : "y");
        return name =>
        {
            var text = new StringBuilder();
            foreach (var letter in Folding.Fold(name))
            {
                text.Append(letter switch
                {
                    'χ' => chi,
                    'θ' => theta,
                    'η' => eta,
                    'ω' => omega,
                    'ξ' => xi,
                    'υ' => ypsilon,
                    'ψ' => "ps",
                    'σ' => "s",
                    _ => Greek.ToLatin(letter.ToString()),
                });
            }

            return text.ToString();
        };
    }

    private static string Title(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string LatinOfCyrillic(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\u0400', '\u04FF'))
        {
            return name;
        }

        var latin = new StringBuilder();
        foreach (var letter in name)
        {
            var lower = LatinOf(char.ToLowerInvariant(letter));
            latin.Append(char.IsUpper(letter) ? Title(lower) : lower);
        }

        return latin.ToString();
    }

    private static string LatinOf(char letter) => letter switch
    {
        'а' or 'ъ' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' or 'і' or 'ї' => "i",
        'й' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sht",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ь' => "",
        _ => letter.ToString(),
    };
}
