// One line of a vCard: its name, its parameters and its value with everything decoded. RFC 6350, 2426, and the older 2.1.
using System.Text;

namespace Mitos.People.Imports.Readers.Cards;

internal sealed record CardLine(string Name, IReadOnlyList<string> Types, string Raw)
{
    /// <summary>The value as one text.</summary>
    public string Value => Unescaped(Raw);

    public bool IsPreferred => Types.Contains("pref") || Types.Contains("pref=1");

    /// <summary>The parts of a value such as a name or an address.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            var parts = new List<string>();
            var start = 0;
            for (var index = 0; index <= Raw.Length; index++)
            {
                if (index == Raw.Length || (Raw[index] == ';' && !IsEscaped(index)))
                {
                    parts.Add(Unescaped(Raw[start..index]).Trim());
                    start = index + 1;
                }
            }

            return parts;
        }
    }

    /// <summary>Null for a line that is none.</summary>
    public static CardLine? Parse(string line)
    {
        var colon = Colon(line);
        if (colon <= 0)
        {
            return null;
        }

        var head = line[..colon].Split(';');
        var name = head[0][(head[0].LastIndexOf('.') + 1)..].ToUpperInvariant();
        var parameters = head[1..].SelectMany(Parameter).ToList();
        var raw = line[(colon + 1)..];
        return new CardLine(name, [.. parameters.Where(one => one.Name is "TYPE" or "PREF" or "").Select(one => one.Name == "PREF" ? $"pref={one.Value}" : one.Value.ToLowerInvariant())],
            IsQuoted(parameters) ? Decoded(raw, parameters.FirstOrDefault(one => one.Name == "CHARSET").Value) : raw);
    }

    /// <summary>Quoted-printable lines go on behind a = at their end.</summary>
    public static bool GoesOn(string line) => line.EndsWith('=') && Colon(line) is > 0 and var colon && IsQuoted([.. line[..colon].Split(';')[1..].SelectMany(Parameter)]);

    private static bool IsQuoted(List<(string Name, string Value)> parameters) =>
        parameters.Any(one => one.Name is "ENCODING" or "" && one.Value.Equals("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase));

    /// <summary>2.1 leaves out the names of parameters; lists of types are separated by commas.</summary>
    private static IEnumerable<(string Name, string Value)> Parameter(string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? "" : text[..equals].ToUpperInvariant();
        return text[(equals + 1)..].Trim('"').Split(',').Select(value => (name, value.Trim('"')));
    }

    /// <summary>The colon behind the parameters; one in a quoted parameter is none.</summary>
    private static int Colon(string line)
    {
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            isQuoted ^= line[index] == '"';
            if (line[index] == ':' && !isQuoted)
            {
                return index;
            }
        }

        return -1;
    }

    private static string Decoded(string text, string? charset)
    {
        var bytes = new List<byte>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '=' && index + 2 < text.Length + 0 && byte.TryParse(text.AsSpan(index + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var value))
            {
                bytes.Add(value);
                index += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[index].ToString()));
            }
        }

        return EncodingOf(charset).GetString([.. bytes]);
    }

    /// <summary>Old telephones and Outlook write Greek as windows-1253 or iso-8859-7.</summary>
    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    private bool IsEscaped(int at)
    {
        var backslashes = 0;
        while (at - backslashes > 0 && Raw[at - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private static string Unescaped(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var isEscape = text[index] == '\\' && index + 1 < text.Length;
            var letter = isEscape ? text[++index] : text[index];
            plain.Append(isEscape && letter is 'n' or 'N' && isEscape ? '\n' : letter);
        }

        return plain.ToString();
    }
}
