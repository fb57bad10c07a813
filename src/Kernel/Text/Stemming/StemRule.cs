// One line of the stemmer's table: what it asks of the text and what it does to it.
using System.Collections.Frozen;

namespace Mitos.Kernel.Text.Stemming;

/// <summary>A rule of the Greek stemmer over a buffer of letters.</summary>
internal sealed class StemRule
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly int[] _lengths;
    private readonly string _letters;

    private StemRule(string kind, string[] words, string letters)
    {
        Kind = kind;
        _letters = letters;
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. words.Select(word => word.Length).Distinct().OrderDescending()];
    }

    /// <summary>The second column of the table, without its mark.</summary>
    public string Kind { get; }

    /// <summary>Whether the text is an inflected word once this rule has taken an ending off.</summary>
    public bool LeavesInflected { get; private init; }

    /// <summary>Whether the rule is for words that no other rule has found inflected.</summary>
    public bool IsLastResort { get; private init; }

    /// <summary>Whether the rule begins a group of its own, and not what a strip above it leaves.</summary>
    public bool IsHead => Kind is "strip" or "swap" or "change";

    public static StemRule Parse(string line)
    {
        var columns = line.Split('\t');
        var kind = columns[1].TrimEnd('!', '?');
        return new StemRule(kind, columns[2].Split(' '), columns.Length > 3 ? columns[3] : "")
        {
            LeavesInflected = columns[1].EndsWith('!'),
            IsLastResort = columns[1].EndsWith('?'),
        };
    }

    /// <summary>Does to the text what the rule says and answers whether it was for it.</summary>
    public bool TryApply(Span<char> buffer, ref int length)
    {
        var text = buffer[..length];
        switch (Kind)
        {
            case "change" or "+whole":
                if (!_words.Contains(text))
                {
                    return false;
                }

                length = Kind == "change" ? 0 : length;
                break;
            case "+unless":
                if (EndingOf(text) > 0)
                {
                    return false;
                }

                break;
            default:
                var ending = EndingOf(text);
                if (ending == 0)
                {
                    return false;
                }

                length -= Kind is "+end" or "stop" ? 0 : ending;
                break;
        }

        _letters.CopyTo(buffer[length..]);
        length += _letters.Length;
        return true;
    }

    /// <summary>How long the longest of the words is that ends the text; 0 when none does.</summary>
    private int EndingOf(ReadOnlySpan<char> text)
    {
        foreach (var length in _lengths)
        {
            if (length <= text.Length && _words.Contains(text[^length..]))
            {
                return length;
            }
        }

        return 0;
    }
}
