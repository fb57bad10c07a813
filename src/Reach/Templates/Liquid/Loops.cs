// The loops of templates: for, and rows of tables.
namespace Mitos.Reach.Templates.Liquid;

/// <param name="Written">As the template says the list, to find where the last loop over it stopped.</param>
/// <param name="Continues">Whether it goes on there.</param>
internal sealed record LoopRange(string Variable, Expression List, string Written, Expression? Limit, Expression? Offset, bool Continues, bool IsReversed)
{
    public IReadOnlyList<object?> Elements(RenderContext context)
    {
        var value = List.Evaluate(context);
        IReadOnlyList<object?> all = value switch
        {
            LiquidRange range when range.Count > RenderBounds.MostSteps && Limit is null => throw new LiquidException($"A loop has more than {RenderBounds.MostSteps:N0} rounds."),
            Dictionary<string, object?> map => [.. map.Select(pair => (object?)new List<object?> { pair.Key, pair.Value })],
            string { Length: > 0 } text => [text],
            IReadOnlyList<object?> list => list,
            _ => [],
        };
        var key = $"{Variable} {Written}";
        var offset = Continues ? context.Continued.GetValueOrDefault(key) : Whole(Offset, context, 0);
        var limit = Whole(Limit, context, all.Count);
        var taken = all.Skip(Math.Max(0, offset)).Take(Math.Max(0, limit)).ToList();
        context.Continued[key] = Math.Max(0, offset) + taken.Count;
        if (IsReversed)
        {
            taken.Reverse();
        }

        return taken;
    }

    private static int Whole(Expression? expression, RenderContext context, int byDefault) => expression?.Evaluate(context) switch
    {
        null => byDefault,
        long whole => (int)Math.Clamp(whole, int.MinValue, int.MaxValue),
        string text when LiquidValue.ParseNumber(text) is long whole => (int)whole,
        _ => throw new LiquidException("A whole number is expected for limit and offset."),
    };
}

internal sealed record ForNode(LoopRange Range, IReadOnlyList<ILiquidNode> Body, IReadOnlyList<ILiquidNode> Otherwise) : ILiquidNode
{
    public bool IsBlank => Body.All(node => node.IsBlank) && Otherwise.All(node => node.IsBlank);

    public void Render(RenderContext context)
    {
        var elements = Range.Elements(context);
        if (elements.Count == 0)
        {
            context.Render(Otherwise);
            return;
        }

        var outer = context.Find("forloop");
        context.Open();
        for (var index = 0; index < elements.Count && context.Interrupt != LoopEnd.Break; index++)
        {
            context.Step();
            context.Interrupt = LoopEnd.None;
            context.Set(Range.Variable, elements[index]);
            context.Set("forloop", Place(index, elements.Count, $"{Range.Variable}-{Range.Written}", outer));
            context.Render(Body);
        }

        context.Interrupt = LoopEnd.None;
        context.Close();
    }

    private static Dictionary<string, object?> Place(int index, int count, string name, object? outer) => new()
    {
        ["name"] = name, ["index"] = index + 1L, ["index0"] = (long)index, ["rindex"] = (long)(count - index), ["rindex0"] = count - index - 1L,
        ["first"] = index == 0, ["last"] = index == count - 1, ["length"] = (long)count, ["parentloop"] = outer,
    };
}

internal sealed record TableRowNode(LoopRange Range, Expression? Columns, IReadOnlyList<ILiquidNode> Body) : ILiquidNode
{
    public void Render(RenderContext context)
    {
        var elements = Range.Elements(context);
        var given = Columns?.Evaluate(context);
        var asked = given is null ? 0 : Math.Truncate(LiquidValue.Decimal(given));
        var columns = asked > 0 ? (int)Math.Min(asked, int.MaxValue) : Math.Max(1, elements.Count);
        context.Write("<tr class=\"row1\">\n");
        context.Open();
        for (var index = 0; index < elements.Count && context.Interrupt != LoopEnd.Break; index++)
        {
            context.Step();
            context.Interrupt = LoopEnd.None;
            if (index > 0 && index % columns == 0)
            {
                context.Write($"</tr>\n<tr class=\"row{(index / columns) + 1}\">");
            }

            context.Set(Range.Variable, elements[index]);
            context.Set("tablerowloop", Place(index, elements.Count, columns));
            context.Write($"<td class=\"col{(index % columns) + 1}\">");
            context.Render(Body);
            context.Write("</td>");
        }

        context.Interrupt = LoopEnd.None;
        context.Close();
        context.Write("</tr>\n");
    }

    private static Dictionary<string, object?> Place(int index, int count, int columns) => new()
    {
        ["index"] = index + 1L, ["index0"] = (long)index, ["rindex"] = (long)(count - index), ["rindex0"] = count - index - 1L, ["first"] = index == 0, ["last"] = index == count - 1,
        ["length"] = (long)count, ["col"] = (index % columns) + 1L, ["col0"] = (long)(index % columns), ["row"] = (index / columns) + 1L,
        ["col_first"] = index % columns == 0, ["col_last"] = index % columns == columns - 1 || index == count - 1,
    };
}
