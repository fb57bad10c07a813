// Writes the single texts of a template for one customer, and notes what was missing or broken.
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Liquid;

namespace Mitos.Reach.Templates.Writing;

internal sealed class Pen(CompiledTemplate compiled, MessageData values, string language, long now)
{
    private readonly List<string> _missing = [];
    private readonly List<TemplateFault> _broken = [];

    /// <summary>Null while all is well.</summary>
    public string? Reason => _broken.Count > 0 ? "template_fault" : _missing.Count > 0 ? "data_missing" : null;

    /// <summary>The paths or the fault; none of it the customer's own data.</summary>
    public string Detail => string.Join(", ", _broken.Count > 0 ? _broken.Select(fault => $"{fault.Place}: {new LiquidFault(fault.What, fault.Line)}") : _missing);

    public IReadOnlyList<TemplateFault> Faults => [.. _broken, .. _missing.Select(path => new TemplateFault(TemplateFaultKind.Missing, null, 0, path))];

    /// <param name="guards">Whether the text is read as light markup afterwards.</param>
    public string Say(string place, bool guards)
    {
        if (compiled.At(place) is not { } template)
        {
            return "";
        }

        var result = template.Render(values.Values, new LiquidOptions(language, values.ZoneId, now, guards));
        if (result.Fault is { } fault)
        {
            _broken.Add(new TemplateFault(TemplateFaultKind.Broken, place, fault.Line, fault.Message));
        }

        _missing.AddRange(result.Missing.Where(path => !_missing.Contains(path)));
        return result.Text;
    }

    public IReadOnlyList<object?> Find(string path)
    {
        object? value = values.Values;
        foreach (var name in path.Split('.'))
        {
            value = (value as Dictionary<string, object?>)?.GetValueOrDefault(name);
        }

        if (value is IReadOnlyList<object?> { Count: > 0 } list)
        {
            return list;
        }

        if (!_missing.Contains(path))
        {
            _missing.Add(path);
        }

        return [];
    }
}
