// Makes nodes of segments: blocks within blocks, each ended by its own tag.
namespace Mitos.Reach.Templates.Liquid;

internal sealed class TemplateReader(IReadOnlyList<Segment> segments)
{
    private int _at;
    private int _depth;

    public static IReadOnlyList<ILiquidNode> Read(string source) => new TemplateReader(Segments.Of(source)).All();

    private List<ILiquidNode> All()
    {
        var nodes = Until([], out _);
        return nodes;
    }

    /// <summary>The nodes up to the first of these tags, which is taken; what follows its name is answered too.</summary>
    public List<ILiquidNode> Until(string[] ends, out Tag end)
    {
        if (++_depth > RenderBounds.MostDepth)
        {
            throw new LiquidException($"Blocks lie more than {RenderBounds.MostDepth} deep in each other.", Line);
        }

        var nodes = new List<ILiquidNode>();
        var begun = Line;
        while (_at < segments.Count)
        {
            var segment = segments[_at++];
            switch (segment.Kind)
            {
                case SegmentKind.Text:
                case SegmentKind.Raw:
                    Add(nodes, new TextNode(segment.Text));
                    break;
                case SegmentKind.Output:
                    nodes.Add(new OutputNode(ExpressionReader.Whole(segment.Text, segment.Line), segment.Line));
                    break;
                default:
                    var tag = Tag.Of(segment);
                    if (ends.Contains(tag.Name))
                    {
                        _depth--;
                        end = tag;
                        return nodes;
                    }

                    if (Node(tag) is { } node)
                    {
                        nodes.Add(node);
                    }

                    break;
            }
        }

        _depth--;
        end = new Tag("", "", Line);
        return ends.Length == 0 ? nodes : throw new LiquidException($"{ends[^1]} is missing.", begun);
    }

    /// <summary>The body of a block: white space around what writes nothing is left out.</summary>
    public List<ILiquidNode> Body(string[] ends, out Tag end)
    {
        var nodes = Until(ends, out end);
        if (nodes.TrueForAll(node => node.IsBlank))
        {
            nodes.RemoveAll(node => node is TextNode);
        }

        return nodes;
    }

    /// <summary>The lines of a liquid tag, each a tag.</summary>
    public static ILiquidNode Lines(string text, int line)
    {
        var lines = text.Split('\n').Select((one, index) => (Text: one.Trim(), Line: line + index)).Where(one => one.Text.Length > 0);
        return new SequenceNode(new TemplateReader([.. lines.Select(one => new Segment(SegmentKind.Tag, one.Text, one.Line, 0, 0, false, false))]).All());
    }

    /// <summary>Passes over everything up to the end of a comment among the lines of a liquid tag.</summary>
    public void Skip(string name, int line)
    {
        for (var depth = 1; depth > 0;)
        {
            if (_at >= segments.Count)
            {
                throw new LiquidException($"end{name} is missing.", line);
            }

            var tag = Tag.Of(segments[_at++]);
            depth += tag.Name == name ? 1 : tag.Name == "end" + name ? -1 : 0;
        }
    }

    private int Line => segments.Count == 0 ? 1 : segments[Math.Min(_at, segments.Count - 1)].Line;

    private ILiquidNode? Node(Tag tag)
    {
        if (tag.Name.StartsWith('#'))
        {
            return tag.Rest.Split('\n').Skip(1).All(line => line.Trim() is "" or ['#', ..]) ? null : throw new LiquidException("Each line of a comment begins with #.", tag.Line);
        }

        return TagReader.All.TryGetValue(tag.Name, out var read) ? read(this, tag)
            : throw new LiquidException(tag.Name.Length == 0 ? "A tag has no name." : $"There is no tag “{tag.Name}” that could stand here.", tag.Line);
    }

    private static void Add(List<ILiquidNode> nodes, TextNode text)
    {
        if (text.Text.Length > 0)
        {
            nodes.Add(text);
        }
    }
}

/// <summary>A tag: its name and what follows it.</summary>
internal readonly record struct Tag(string Name, string Rest, int Line)
{
    public static Tag Of(Segment segment)
    {
        var text = segment.Text;
        if (text.StartsWith('#'))
        {
            return new Tag("#", text[1..], segment.Line);
        }

        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return new Tag(text[..end], text[end..].Trim(), segment.Line);
    }

    public Tokens Tokens => new(Rest, Line);

    public void Bare()
    {
        if (Rest.Length > 0)
        {
            throw new LiquidException($"Nothing is expected behind {Name}.", Line);
        }
    }
}
