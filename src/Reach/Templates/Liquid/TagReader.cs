// Reads each kind of tag.
using System.Collections.Frozen;

namespace Mitos.Reach.Templates.Liquid;

internal static class TagReader
{
    public static readonly FrozenDictionary<string, Func<TemplateReader, Tag, ILiquidNode?>> All = new Dictionary<string, Func<TemplateReader, Tag, ILiquidNode?>>
    {
        ["assign"] = (_, tag) => Assign(tag),
        ["capture"] = Capture,
        ["case"] = Case,
        ["comment"] = Comment,
        ["continue"] = (_, _) => new InterruptNode(LoopEnd.Continue),
        ["break"] = (_, _) => new InterruptNode(LoopEnd.Break),
        ["cycle"] = (_, tag) => Cycle(tag),
        ["decrement"] = (_, tag) => Counter(tag, -1),
        ["increment"] = (_, tag) => Counter(tag, 1),
        ["echo"] = (_, tag) => new OutputNode(ExpressionReader.Whole(tag.Rest, tag.Line), tag.Line),
        ["for"] = For,
        ["if"] = (reader, tag) => If(reader, tag, "endif", isUnless: false),
        ["unless"] = (reader, tag) => If(reader, tag, "endunless", isUnless: true),
        ["ifchanged"] = (reader, _) => new ChangedNode(reader.Body(["endifchanged"], out var _)),
        ["liquid"] = (_, tag) => TemplateReader.Lines(tag.Rest, tag.Line),
        ["tablerow"] = TableRow,
    }.ToFrozenDictionary();

    private static AssignNode Assign(Tag tag)
    {
        var tokens = tag.Tokens;
        var name = tokens.Name();
        if (name.EndsWith('?'))
        {
            throw new LiquidException("A variable's name has no question mark.", tag.Line);
        }

        tokens.Expect("=");
        var value = ExpressionReader.Filtered(tokens, tag.Line);
        tokens.End();
        return new AssignNode(name, value);
    }

    private static CaptureNode Capture(TemplateReader reader, Tag tag)
    {
        var tokens = tag.Tokens;
        var name = tokens.Peek.Kind == TokenKind.Text ? tokens.Take().Text : tokens.Name();
        tokens.End();
        return new CaptureNode(name, reader.Until(["endcapture"], out _));
    }

    private static ILiquidNode? Comment(TemplateReader reader, Tag tag)
    {
        reader.Skip("comment", tag.Line);
        return null;
    }

    private static CounterNode Counter(Tag tag, int step)
    {
        var tokens = tag.Tokens;
        var name = tokens.Name();
        tokens.End();
        return new CounterNode(name, step);
    }

    private static IfNode If(TemplateReader reader, Tag tag, string end, bool isUnless)
    {
        var branches = new List<Branch>();
        var condition = Condition(tag);
        condition = isUnless ? new NotExpression(condition) : condition;
        while (true)
        {
            branches.Add(new Branch(condition, reader.Until(["elsif", "else", end], out var next)));
            if (next.Name == end)
            {
                break;
            }

            if (next.Name == "else")
            {
                branches.Add(new Branch(null, reader.Until(["else", "elsif", end], out var last)));
                while (last.Name != end)
                {
                    // Whatever stands behind else is never reached.
                    reader.Until(["else", "elsif", end], out last);
                }

                break;
            }

            condition = Condition(next);
        }

        return new IfNode([.. Blanked(branches.ConvertAll(branch => branch.Body)).Zip(branches, (body, branch) => branch with { Body = body })]);
    }

    /// <summary>White space goes only where no branch writes anything.</summary>
    private static IEnumerable<IReadOnlyList<ILiquidNode>> Blanked(List<IReadOnlyList<ILiquidNode>> bodies) =>
        bodies.TrueForAll(body => body.All(node => node.IsBlank)) ? bodies.ConvertAll(body => (IReadOnlyList<ILiquidNode>)[.. body.Where(node => node is not TextNode)]) : bodies;

    private static Expression Condition(Tag tag)
    {
        var tokens = tag.Tokens;
        var condition = ExpressionReader.Condition(tokens);
        tokens.End();
        return condition;
    }

    private static CaseNode Case(TemplateReader reader, Tag tag)
    {
        var tokens = tag.Tokens;
        var value = ExpressionReader.Primary(tokens);
        tokens.End();
        var whens = new List<CaseWhen>();
        reader.Until(["when", "else", "endcase"], out var next);
        while (next.Name != "endcase")
        {
            var values = next.Name == "else" ? null : Values(next);
            whens.Add(new CaseWhen(values, reader.Until(["when", "else", "endcase"], out next)));
        }

        return new CaseNode(value, [.. Blanked(whens.ConvertAll(when => when.Body)).Zip(whens, (body, when) => when with { Body = body })]);
    }

    private static List<Expression> Values(Tag tag)
    {
        var tokens = tag.Tokens;
        var values = new List<Expression>();
        do
        {
            values.Add(ExpressionReader.Primary(tokens));
        }
        while (tokens.TryTake(",") || tokens.TryTake("or"));
        tokens.End();
        return values;
    }

    private static CycleNode Cycle(Tag tag)
    {
        var tokens = tag.Tokens;
        var first = ExpressionReader.Primary(tokens);
        Expression? group = null;
        if (tokens.TryTake(":"))
        {
            group = first;
            first = ExpressionReader.Primary(tokens);
        }

        var values = new List<Expression> { first };
        while (tokens.TryTake(",") && !tokens.IsAtEnd)
        {
            values.Add(ExpressionReader.Primary(tokens));
        }

        tokens.End();
        return new CycleNode(group, tag.Rest, values);
    }

    private static ForNode For(TemplateReader reader, Tag tag)
    {
        var tokens = tag.Tokens;
        var (range, _) = Range(tokens, tag, hasColumns: false);
        var body = reader.Body(["else", "endfor"], out var next);
        IReadOnlyList<ILiquidNode> otherwise = next.Name == "else" ? reader.Body(["endfor"], out _) : [];
        return new ForNode(range, body, otherwise);
    }

    private static TableRowNode TableRow(TemplateReader reader, Tag tag)
    {
        var (range, columns) = Range(tag.Tokens, tag, hasColumns: true);
        return new TableRowNode(range, columns, reader.Until(["endtablerow"], out _));
    }

    private static (LoopRange Range, Expression? Columns) Range(Tokens tokens, Tag tag, bool hasColumns)
    {
        var variable = tokens.Name();
        tokens.Expect("in");
        var list = ExpressionReader.Primary(tokens);
        var range = new LoopRange(variable, list, list.Asked ?? list.Written, null, null, false, false);
        Expression? columns = null;
        while (!tokens.IsAtEnd)
        {
            if (tokens.TryTake(",") && tokens.IsAtEnd)
            {
                break;
            }

            var name = tokens.Name();
            if (name == "reversed" && !hasColumns)
            {
                range = range with { IsReversed = true };
                continue;
            }

            tokens.Expect(":");
            (range, columns) = name switch
            {
                "offset" when tokens.TryTake("continue") => (range with { Continues = true }, columns),
                "offset" => (range with { Offset = ExpressionReader.Primary(tokens) }, columns),
                "limit" => (range with { Limit = ExpressionReader.Primary(tokens) }, columns),
                "cols" when hasColumns => (range, ExpressionReader.Primary(tokens)),
                _ => throw new LiquidException($"A loop knows no “{name}”.", tag.Line),
            };
        }

        return (range, columns);
    }
}
