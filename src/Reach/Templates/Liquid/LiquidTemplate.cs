// A template that was read once and is written for many customers.
namespace Mitos.Reach.Templates.Liquid;

/// <param name="Missing">What was to be written and is not there, where the template gives no default.</param>
/// <param name="Fault">Why nothing was written; null when all went well.</param>
internal sealed record LiquidResult(string Text, IReadOnlyList<string> Missing, LiquidFault? Fault);

/// <summary>
/// Liquid as docs/guide/templates.md describes it. Reading and writing answer faults as values, and are bounded (<see cref="RenderBounds"/>): a template
/// can neither stop the program nor read anything but the data that it is given. Any thread.
/// </summary>
internal sealed class LiquidTemplate
{
    private readonly IReadOnlyList<ILiquidNode> _nodes;

    private LiquidTemplate(IReadOnlyList<ILiquidNode> nodes) => _nodes = nodes;

    public static (LiquidTemplate? Template, LiquidFault? Fault) Read(string source)
    {
        if (source.Length > RenderBounds.LongestSource)
        {
            return (null, new LiquidFault($"A template has at most {RenderBounds.LongestSource:N0} characters.", 0));
        }

        try
        {
            return (new LiquidTemplate(TemplateReader.Read(source)), null);
        }
        catch (LiquidException fault)
        {
            return (null, new LiquidFault(fault.Message, fault.Line));
        }
    }

    public LiquidResult Render(IReadOnlyDictionary<string, object?> data, LiquidOptions options)
    {
        var context = new RenderContext(data, options);
        try
        {
            context.Render(_nodes);
            return new LiquidResult(context.Output.ToString(), context.Missing, null);
        }
        catch (LiquidException fault)
        {
            return new LiquidResult("", context.Missing, new LiquidFault(fault.Message, fault.Line));
        }
        catch (OverflowException)
        {
            return new LiquidResult("", context.Missing, new LiquidFault("A number is too large.", 0));
        }
    }
}
