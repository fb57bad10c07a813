// One way to group the digits of national numbers that begin alike.
namespace Mitos.Kernel.Text.Phones;

/// <summary>A line of <c>phone-forms.tsv</c>.</summary>
internal sealed class PhoneForm
{
    private readonly PhoneBeginnings? _beginnings;

    /// <summary>By the count of digits: the national and the international pattern, with # for each digit.</summary>
    private readonly Dictionary<int, (string National, string International)> _patterns = [];

    private PhoneForm(string callingCode, PhoneBeginnings? beginnings) => (CallingCode, _beginnings) = (callingCode, beginnings);

    public string CallingCode { get; }

    public static PhoneForm Parse(string line)
    {
        var columns = line.Split('\t');
        var form = new PhoneForm(columns[0], columns[1].Length == 0 ? null : PhoneBeginnings.Parse(columns[1]));
        foreach (var pattern in columns[2..])
        {
            var bar = pattern.IndexOf('|');
            var (national, international) = bar < 0 ? (pattern, pattern) : (pattern[..bar], pattern[(bar + 1)..]);
            form._patterns[Math.Max(Places(national), Places(international))] = (national == "-" ? "" : national, international == "-" ? "" : international);
        }

        return form;
    }

    /// <summary>The number in groups; null when the form is not for it.</summary>
    public string? Write(ReadOnlySpan<char> digits, bool international)
    {
        if (!_patterns.TryGetValue(digits.Length, out var patterns) || _beginnings?.Matches(digits) == false)
        {
            return null;
        }

        var pattern = international ? patterns.International : patterns.National;
        return pattern.Length == 0 ? null : Fill(pattern, digits);
    }

    private static string Fill(string pattern, ReadOnlySpan<char> digits)
    {
        Span<char> text = stackalloc char[pattern.Length];
        var next = 0;
        for (var index = 0; index < pattern.Length; index++)
        {
            text[index] = pattern[index] == '#' ? digits[next++] : pattern[index];
        }

        return new string(text);
    }

    private static int Places(string pattern) => pattern.Count(letter => letter == '#');
}
