// What stands in a template, ready to be written: texts, outputs, assignments and conditions.
namespace Mitos.Reach.Templates.Liquid;

internal sealed record TextNode(string Text) : ILiquidNode
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public void Render(RenderContext context) => context.Write(Text);
}

internal sealed record OutputNode(Filtered Value, int Line) : ILiquidNode
{
    public void Render(RenderContext context)
    {
        var text = LiquidValue.Text(Value.Evaluate(context));
        context.Write(context.Options.Guards ? Guard.Protect(text) : text);
    }
}

internal sealed record AssignNode(string Name, Filtered Value) : ILiquidNode
{
    public bool IsBlank => true;

    public void Render(RenderContext context) => context.Assign(Name, Value.Quietly(context));
}

internal sealed record CaptureNode(string Name, IReadOnlyList<ILiquidNode> Body) : ILiquidNode
{
    public bool IsBlank => true;

    public void Render(RenderContext context) => context.Assign(Name, context.Capture(Body));
}

/// <param name="Condition">Null for else.</param>
internal sealed record Branch(Expression? Condition, IReadOnlyList<ILiquidNode> Body);

internal sealed record IfNode(IReadOnlyList<Branch> Branches) : ILiquidNode
{
    public bool IsBlank => Branches.All(branch => branch.Body.All(node => node.IsBlank));

    public void Render(RenderContext context)
    {
        if (Branches.FirstOrDefault(branch => branch.Condition is null || LiquidValue.IsTrue(branch.Condition.Evaluate(context))) is { } taken)
        {
            context.Render(taken.Body);
        }
    }
}

internal sealed record NotExpression(Expression Inside) : Expression
{
    public override object Evaluate(RenderContext context) => !LiquidValue.IsTrue(Inside.Evaluate(context));
}

/// <param name="Values">Null for else.</param>
internal sealed record CaseWhen(IReadOnlyList<Expression>? Values, IReadOnlyList<ILiquidNode> Body);

internal sealed record CaseNode(Expression Value, IReadOnlyList<CaseWhen> Whens) : ILiquidNode
{
    public bool IsBlank => Whens.All(when => when.Body.All(node => node.IsBlank));

    public void Render(RenderContext context)
    {
        var value = Value.Evaluate(context);
        var isTaken = false;
        foreach (var when in Whens)
        {
            if (when.Values is null)
            {
                if (!isTaken)
                {
                    context.Render(when.Body);
                }

                continue;
            }

            foreach (var _ in when.Values.Where(one => LiquidValue.Equals(one.Evaluate(context), value)))
            {
                isTaken = true;
                context.Render(when.Body);
            }
        }
    }
}

internal sealed record CounterNode(string Name, int Step) : ILiquidNode
{
    public void Render(RenderContext context)
    {
        var before = context.Counters.GetValueOrDefault(Name);
        context.Counters[Name] = before + Step;
        context.Write(LiquidValue.Text(Step < 0 ? before - 1 : before));
    }
}

/// <param name="Key">What is counted together: the group's name, or the values as they are written.</param>
internal sealed record CycleNode(Expression? Group, string Key, IReadOnlyList<Expression> Values) : ILiquidNode
{
    public void Render(RenderContext context)
    {
        var key = Group is null ? Key : "group:" + LiquidValue.Text(Group.Evaluate(context));
        var index = context.Cycles.GetValueOrDefault(key);
        context.Write(LiquidValue.Text(index < Values.Count ? Values[index].Evaluate(context) : null));
        context.Cycles[key] = index + 1 >= Values.Count ? 0 : index + 1;
    }
}

internal sealed record ChangedNode(IReadOnlyList<ILiquidNode> Body) : ILiquidNode
{
    public void Render(RenderContext context)
    {
        var text = context.Capture(Body);
        if (text != context.Changed)
        {
            context.Changed = text;
            context.Write(text);
        }
    }
}

internal sealed record InterruptNode(LoopEnd End) : ILiquidNode
{
    public bool IsBlank => true;

    public void Render(RenderContext context) => context.Interrupt = End;
}

internal sealed record SequenceNode(IReadOnlyList<ILiquidNode> Body) : ILiquidNode
{
    public bool IsBlank => Body.All(node => node.IsBlank);

    public void Render(RenderContext context) => context.Render(Body);
}
