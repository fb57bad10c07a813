// Cuts a template into text, outputs {{ … }} and tags {% … %}, and takes white space away where a hyphen says so.
using System.Text.RegularExpressions;

namespace Mitos.Reach.Templates.Liquid;

internal enum SegmentKind
{
    Text,
    Output,
    Tag,

    /// <summary>Text that is written as it stands, its white space too.</summary>
    Raw,
}

/// <param name="Text">Between the marks, without hyphens; of a tag, name and rest.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Start">Of the whole segment in the source.</param>
/// <param name="End">Behind its closing mark.</param>
internal sealed record Segment(SegmentKind Kind, string Text, int Line, int Start, int End, bool TrimBefore, bool TrimAfter);

internal static partial class Segments
{
    public static List<Segment> Of(string source)
    {
        var found = new List<Segment>();
        var line = 1;
        var at = 0;
        while (at < source.Length)
        {
            var open = NextOpen(source, at);
            if (open < 0)
            {
                found.Add(new Segment(SegmentKind.Text, source[at..], line, at, source.Length, false, false));
                break;
            }

            if (open > at)
            {
                found.Add(new Segment(SegmentKind.Text, source[at..open], line, at, open, false, false));
                line += source.AsSpan(at, open - at).Count('\n');
            }

            var segment = Verbatim(source, Marked(source, open, line));
            found.Add(segment);
            line += source.AsSpan(segment.Start, segment.End - segment.Start).Count('\n');
            at = segment.End;
        }

        return Trimmed(found);
    }

    /// <summary>What stands in raw, comment and doc is not read: it may hold marks that are never closed.</summary>
    private static Segment Verbatim(string source, Segment tag)
    {
        var name = tag.Kind == SegmentKind.Tag ? tag.Text.Split(null, 2)[0] : "";
        if (name is not ("raw" or "comment" or "doc"))
        {
            return tag;
        }

        if (name is "raw" or "doc" && tag.Text != name)
        {
            throw new LiquidException($"Nothing is expected behind {name}.", tag.Line);
        }

        var depth = 1;
        var inner = "";
        foreach (Match match in Inner().Matches(source, tag.End))
        {
            var word = match.Groups[2].Value;
            if (inner.Length > 0)
            {
                inner = word == "end" + inner ? "" : inner;
                continue;
            }

            if (name == "comment" && word == "raw")
            {
                inner = "raw";
                continue;
            }

            if (name == "doc" && word == "doc")
            {
                throw new LiquidException("A doc cannot stand within a doc.", tag.Line);
            }

            depth += word == name && name == "comment" ? 1 : word == "end" + name ? -1 : 0;
            if (depth == 0)
            {
                var text = name == "raw" ? source[tag.End..match.Index] : "";
                text = tag.TrimAfter ? text.TrimStart() : text;
                text = match.Groups[1].Length > 0 ? text.TrimEnd() : text;
                return new Segment(name == "raw" ? SegmentKind.Raw : SegmentKind.Tag, name == "raw" ? text : "#", tag.Line, tag.Start, match.Index + match.Length, tag.TrimBefore, match.Groups[3].Length > 0);
            }
        }

        throw new LiquidException($"{name} is not closed.", tag.Line);
    }

    private static List<Segment> Trimmed(List<Segment> found)
    {
        for (var index = 0; index < found.Count; index++)
        {
            if (found[index] is { Kind: SegmentKind.Text } text)
            {
                var inside = index > 0 && found[index - 1].TrimAfter ? text.Text.TrimStart() : text.Text;
                found[index] = text with { Text = index + 1 < found.Count && found[index + 1].TrimBefore ? inside.TrimEnd() : inside };
            }
        }

        return found;
    }

    [GeneratedRegex(@"\{%(-?)\s*(raw|endraw|comment|endcomment|doc|enddoc)\b[^%]*?(-?)%\}")]
    private static partial Regex Inner();

    private static int NextOpen(string source, int at)
    {
        for (var open = source.IndexOf('{', at); open >= 0; open = source.IndexOf('{', open + 1))
        {
            if (open + 1 < source.Length && source[open + 1] is '{' or '%')
            {
                return open;
            }
        }

        return -1;
    }

    private static Segment Marked(string source, int open, int line)
    {
        var isTag = source[open + 1] == '%';
        var close = source.IndexOf(isTag ? "%}" : "}}", open + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            throw new LiquidException(isTag ? "A {% is not closed." : "A {{ is not closed.", line);
        }

        var inside = source[(open + 2)..close];
        var before = inside.StartsWith('-');
        var after = inside.Length > 1 && inside.EndsWith('-');
        inside = inside[(before ? 1 : 0)..(after ? inside.Length - 1 : inside.Length)];
        return new Segment(isTag ? SegmentKind.Tag : SegmentKind.Output, inside.Trim(), line, open, close + 2, before, after);
    }
}
