// Makes expressions of words: values, paths, filters, and conditions with and, or.
namespace Mitos.Reach.Templates.Liquid;

internal static class ExpressionReader
{
    private static readonly HashSet<string> s_signs = ["==", "!=", "<>", "<", ">", "<=", ">="];

    /// <summary>A value with its filters, and nothing behind it.</summary>
    public static Filtered Whole(string text, int line)
    {
        var tokens = new Tokens(text, line);
        var value = Filtered(tokens, line);
        tokens.End();
        return value;
    }

    public static Filtered Filtered(Tokens tokens, int line)
    {
        var value = tokens.IsAtEnd || tokens.Is("|") ? new Literal(null) : Primary(tokens);
        var filters = new List<FilterCall>();
        while (tokens.TryTake("|"))
        {
            filters.Add(Filter(tokens, line));
        }

        return new Filtered(value, filters);
    }

    /// <summary>And and or bind alike, from the right.</summary>
    public static Expression Condition(Tokens tokens)
    {
        var left = Compared(tokens);
        return tokens.TryTake("and") ? new Junction(left, true, Condition(tokens))
            : tokens.TryTake("or") ? new Junction(left, false, Condition(tokens))
            : left;
    }

    public static Expression Primary(Tokens tokens)
    {
        var token = tokens.Peek;
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.Number:
                tokens.Take();
                return new Literal(token.Value);
            case TokenKind.Sign when token.Text == "(":
                return Range(tokens);
            case TokenKind.Sign when token.Text == "[":
                return Path(tokens);
            case TokenKind.Name:
                return Named(tokens, token.Text);
            default:
                throw tokens.Fault("Expected a value");
        }
    }

    private static Expression Named(Tokens tokens, string name)
    {
        object? value = name switch { "true" => true, "false" => false, "empty" => Emptiness.Empty, "blank" => Emptiness.Blank, _ => null };
        if ((value is not null || name is "nil" or "null") && !tokens.IsNext(1, ".") && !tokens.IsNext(1, "["))
        {
            tokens.Take();
            return new Literal(value);
        }

        return Path(tokens);
    }

    private static RangeExpression Range(Tokens tokens)
    {
        tokens.Expect("(");
        var first = Primary(tokens);
        tokens.Expect("..");
        var last = Primary(tokens);
        tokens.Expect(")");
        return new RangeExpression(first, last);
    }

    private static PathExpression Path(Tokens tokens)
    {
        Expression root;
        var written = "";
        if (tokens.TryTake("["))
        {
            root = Primary(tokens);
            tokens.Expect("]");
            written = root is Literal { Value: string text } ? text : "[…]";
        }
        else
        {
            written = tokens.Name();
            root = new Literal(written);
        }

        var steps = new List<Expression>();
        while (true)
        {
            if (tokens.TryTake("."))
            {
                var name = tokens.Name();
                steps.Add(new Literal(name));
                written += "." + name;
            }
            else if (tokens.TryTake("["))
            {
                var inside = Primary(tokens);
                steps.Add(inside is Literal { Value: string } ? new Written(inside) : inside);
                written += inside is Literal literal ? $"[{LiquidValue.Text(literal.Value)}]" : "[…]";
                tokens.Expect("]");
            }
            else
            {
                return new PathExpression(root, steps, written);
            }
        }
    }

    private static Expression Compared(Tokens tokens)
    {
        var left = Primary(tokens);
        var sign = tokens.Peek;
        if ((sign.Kind == TokenKind.Sign && s_signs.Contains(sign.Text)) || sign is { Kind: TokenKind.Name, Text: "contains" })
        {
            tokens.Take();
            return new Comparison(left, sign.Text, Primary(tokens));
        }

        return left;
    }

    private static FilterCall Filter(Tokens tokens, int line)
    {
        var name = tokens.Name();
        if (!LiquidFilters.All.TryGetValue(name, out var filter))
        {
            throw new LiquidException($"There is no filter “{name}”.", line);
        }

        var arguments = new List<Expression>();
        var named = new List<(string, Expression)>();
        if (tokens.TryTake(":"))
        {
            do
            {
                if (tokens.Peek.Kind == TokenKind.Name && tokens.IsNext(1, ":"))
                {
                    var key = tokens.Name();
                    tokens.Expect(":");
                    named.Add((key, Primary(tokens)));
                }
                else
                {
                    arguments.Add(Primary(tokens));
                }
            }
            while (tokens.TryTake(","));
        }

        if (arguments.Count < filter.Fewest || arguments.Count > filter.Most)
        {
            throw new LiquidException($"{name} takes {(filter.Fewest == filter.Most ? $"{filter.Fewest}" : $"{filter.Fewest} to {filter.Most}")} values behind the colon, and got {arguments.Count}.", line);
        }

        return new FilterCall(name, filter, arguments, named, line);
    }

    /// <summary>A name in brackets is a key and never size, first or last.</summary>
    private sealed record Written(Expression Inside) : Expression
    {
        public override object? Evaluate(RenderContext context) => Inside.Evaluate(context);
    }
}
