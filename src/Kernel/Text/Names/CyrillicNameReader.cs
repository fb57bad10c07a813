// Reads a word in Cyrillic letters as sounds, for customers from Bulgaria, Ukraine and their neighbours.
namespace Mitos.Kernel.Text.Names;

/// <summary>Folded Cyrillic words to sounds, letter by letter.</summary>
internal static class CyrillicNameReader
{
    public static void Read(string word, NameReadings readings)
    {
        foreach (var letter in word)
        {
            readings.Add(Single(letter));
        }
    }

    private static string Single(char letter) => letter switch
    {
        'а' or 'ъ' => "a",
        'б' => "b",
        'в' => "v",
        'г' or 'ґ' => "g",
        'д' => "d",
        'е' or 'э' => "e",
        'ж' or 'з' => "z",
        'и' or 'і' or 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' or 'ш' or 'щ' => "s",
        'т' => "t",
        'у' => "ou",
        'ф' => "f",
        'х' => "h",
        'ц' or 'ч' => "ts",
        'ь' => "",
        'ю' => "iou",
        'я' => "ia",
        'є' => "ie",
        'ј' => "gi",
        'ђ' or 'џ' => "tz",
        _ => letter.ToString(),
    };
}
