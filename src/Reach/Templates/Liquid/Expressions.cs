// The expressions of templates: literals, paths into the data, ranges, conditions, and values through filters.
namespace Mitos.Reach.Templates.Liquid;

internal abstract record Expression
{
    public abstract object? Evaluate(RenderContext context);

    /// <summary>As the template says it, where it asks the data; null for what is written in the template itself.</summary>
    public virtual string? Asked => null;

    /// <summary>As the template says it.</summary>
    public virtual string Written => Asked ?? "";
}

internal sealed record Literal(object? Value) : Expression
{
    public override string Written => LiquidValue.Text(Value);

    public override object? Evaluate(RenderContext context) => Value;
}

internal sealed record RangeExpression(Expression First, Expression Last) : Expression
{
    public override string Written => $"({First.Written}..{Last.Written})";

    public override object Evaluate(RenderContext context) => new LiquidRange(Whole(First.Evaluate(context)), Whole(Last.Evaluate(context)));

    private static long Whole(object? value) => (long)Math.Clamp(Math.Truncate(LiquidValue.Decimal(value)), long.MinValue / 2, long.MaxValue / 2);
}

/// <param name="Root">A name, or an expression in brackets that gives one.</param>
internal sealed record PathExpression(Expression Root, IReadOnlyList<Expression> Steps, string Said) : Expression
{
    public override string Asked => Said;

    public override object? Evaluate(RenderContext context)
    {
        var value = Root.Evaluate(context) is string name ? context.Find(name) : null;
        foreach (var step in Steps)
        {
            value = Member(value, step.Evaluate(context), step is Literal);
        }

        return value;
    }

    /// <param name="isWritten">Whether the name stands in the template: only then size, first and last mean what they say.</param>
    private static object? Member(object? value, object? key, bool isWritten) => (value, key) switch
    {
        (Dictionary<string, object?> map, string name) when map.TryGetValue(name, out var found) => found,
        (Dictionary<string, object?> map, "size") when isWritten => (long)map.Count,
        (Dictionary<string, object?> map, "first") when isWritten && map.Count > 0 => new List<object?> { map.First().Key, map.First().Value },
        (IReadOnlyList<object?> list, long index) => At(list, index),
        (IReadOnlyList<object?> list, "size") when isWritten => (long)list.Count,
        (IReadOnlyList<object?> list, "first") when isWritten => At(list, 0),
        (IReadOnlyList<object?> list, "last") when isWritten => At(list, -1),
        (string text, "size") when isWritten => (long)text.Length,
        _ => null,
    };

    private static object? At(IReadOnlyList<object?> list, long index)
    {
        index = index < 0 ? list.Count + index : index;
        return index >= 0 && index < list.Count ? list[(int)index] : null;
    }
}

/// <summary>A value and the filters through which it goes.</summary>
internal sealed record Filtered(Expression Value, IReadOnlyList<FilterCall> Filters) : Expression
{
    public override string? Asked => Value.Asked;

    public override object? Evaluate(RenderContext context)
    {
        var value = Value.Evaluate(context);
        if (value is null && Value.Asked is { } path && !Filters.Any(filter => filter.Name == "default"))
        {
            context.Miss(path);
        }

        return Filters.Aggregate(value, (now, filter) => filter.Apply(now, context));
    }

    /// <summary>Where nothing is written, nothing is missing.</summary>
    public object? Quietly(RenderContext context) => Filters.Aggregate(Value.Evaluate(context), (now, filter) => filter.Apply(now, context));
}

internal sealed record FilterCall(string Name, LiquidFilter Filter, IReadOnlyList<Expression> Arguments, IReadOnlyList<(string Name, Expression Value)> Named, int Line)
{
    public object? Apply(object? value, RenderContext context)
    {
        context.Step();
        var arguments = new object?[Arguments.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = Arguments[index].Evaluate(context);
            if (arguments[index] is null && Arguments[index].Asked is { } path)
            {
                context.Miss(path);
            }
        }

        try
        {
            return Filter.Run(new FilterInput(value, arguments, Named, context));
        }
        catch (LiquidException fault) when (fault.Line == 0)
        {
            throw new LiquidException($"{Name}: {fault.Message}", Line);
        }
        catch (OverflowException)
        {
            throw new LiquidException($"{Name}: the number is too large.", Line);
        }
    }
}

internal sealed record Comparison(Expression Left, string Sign, Expression Right) : Expression
{
    public override object Evaluate(RenderContext context)
    {
        var (left, right) = (Left.Evaluate(context), Right.Evaluate(context));
        return Sign switch
        {
            "==" => LiquidValue.Equals(left, right),
            "!=" or "<>" => !LiquidValue.Equals(left, right),
            "contains" => Contains(left, right),
            _ => Ordered(left, right),
        };
    }

    private bool Ordered(object? left, object? right)
    {
        if (LiquidValue.Compare(left, right) is { } order)
        {
            return Sign switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
        }

        // A text and a number have no order, and a template that asks for one is mistaken; nothing is neither more nor less.
        return left is string or long or decimal && right is string or long or decimal ? throw new LiquidException("A text and a number cannot be compared.") : false;
    }

    private static bool Contains(object? left, object? right) => (left, right) switch
    {
        (_, null) => false,
        (string text, _) => text.Contains(LiquidValue.Text(right), StringComparison.Ordinal),
        (Dictionary<string, object?> map, string name) => map.ContainsKey(name),
        (IReadOnlyList<object?> list, _) => list.Any(one => LiquidValue.Equals(one, right)),
        _ => false,
    };
}

internal sealed record Junction(Expression Left, bool IsAnd, Expression Right) : Expression
{
    public override object Evaluate(RenderContext context) => IsAnd
        ? LiquidValue.IsTrue(Left.Evaluate(context)) && LiquidValue.IsTrue(Right.Evaluate(context))
        : LiquidValue.IsTrue(Left.Evaluate(context)) || LiquidValue.IsTrue(Right.Evaluate(context));
}
