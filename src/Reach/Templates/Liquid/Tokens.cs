// Reads the words of an expression: names, numbers, texts and signs.
using System.Globalization;

namespace Mitos.Reach.Templates.Liquid;

internal enum TokenKind
{
    End,
    Name,
    Text,
    Number,
    Sign,
}

internal readonly record struct Token(TokenKind Kind, string Text, object? Value = null);

internal sealed class Tokens
{
    private static readonly string[] s_signs = ["==", "!=", "<>", "<=", ">=", "..", "|", ":", ",", ".", "[", "]", "(", ")", "<", ">", "="];
    private readonly List<Token> _all = [];
    private readonly int _line;
    private int _at;

    public Tokens(string text, int line)
    {
        _line = line;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, ref at);
            _all.Add(token);
        }
    }

    public Token Peek => _at < _all.Count ? _all[_at] : new Token(TokenKind.End, "");

    public bool IsAtEnd => _at >= _all.Count;

    public Token Take() => _at < _all.Count ? _all[_at++] : new Token(TokenKind.End, "");

    public bool Is(string text) => Peek is { Kind: TokenKind.Sign or TokenKind.Name } token && token.Text == text;

    public bool TryTake(string text)
    {
        if (!Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    public bool IsNext(int ahead, string text) => _at + ahead < _all.Count && _all[_at + ahead] is { Kind: TokenKind.Sign } token && token.Text == text;

    public void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw Fault($"Expected “{text}”");
        }
    }

    public string Name() => Peek.Kind == TokenKind.Name ? Take().Text : throw Fault("Expected a name");

    public void End()
    {
        if (!IsAtEnd)
        {
            throw Fault("Unexpected");
        }
    }

    public LiquidException Fault(string what) => new(IsAtEnd ? $"{what}, and it ends here." : $"{what} at “{Peek.Text}”.", _line);

    private Token Next(string text, ref int at)
    {
        var letter = text[at];
        if (letter is '"' or '\'')
        {
            var close = text.IndexOf(letter, at + 1);
            if (close < 0)
            {
                throw new LiquidException("A text is not closed.", _line);
            }

            var inside = text[(at + 1)..close];
            at = close + 1;
            return new Token(TokenKind.Text, inside, inside);
        }

        if (char.IsAsciiDigit(letter) || (letter == '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return Number(text, ref at);
        }

        if (char.IsLetter(letter) || letter == '_')
        {
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            {
                at++;
            }

            at += at < text.Length && text[at] == '?' ? 1 : 0;
            return new Token(TokenKind.Name, text[start..at]);
        }

        var rest = text.AsSpan(at);
        foreach (var sign in s_signs)
        {
            if (rest.StartsWith(sign))
            {
                at += sign.Length;
                return new Token(TokenKind.Sign, sign);
            }
        }

        throw new LiquidException($"Nothing can be made of “{letter}”.", _line);
    }

    private static Token Number(string text, ref int at)
    {
        var start = at++;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        // 1..5 is a range and 1.5 a number.
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                at++;
            }
        }

        var number = text[start..at];
        return new Token(TokenKind.Number, number, LiquidValue.ParseNumber(number) ?? decimal.Parse(number, CultureInfo.InvariantCulture));
    }
}
