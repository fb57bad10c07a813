// One rendering: the variables, what has been written, and what was missing.
using System.Text;

namespace Mitos.Reach.Templates.Liquid;

internal sealed class RenderContext(IReadOnlyDictionary<string, object?> data, LiquidOptions options)
{
    private readonly List<Dictionary<string, object?>> _scopes = [[]];
    private readonly List<string> _missing = [];
    private int _steps;

    public LiquidOptions Options => options;

    public StringBuilder Output { get; private set; } = new();

    /// <summary>What was to be written, is not there, and has no default: paths as the template says them.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public Dictionary<string, long> Counters { get; } = [];

    public Dictionary<string, int> Cycles { get; } = [];

    /// <summary>Where the last loop over the same list stopped, for <c>offset: continue</c>.</summary>
    public Dictionary<string, int> Continued { get; } = [];

    public string? Changed { get; set; }

    /// <summary>Set by <c>break</c> and <c>continue</c> until their loop sees it.</summary>
    public LoopEnd Interrupt { get; set; }

    public void Step()
    {
        if (++_steps > RenderBounds.MostSteps)
        {
            throw new LiquidException($"The template does more than {RenderBounds.MostSteps:N0} steps.");
        }
    }

    public void Write(string text)
    {
        RenderBounds.Check(Output.Length + (long)text.Length);
        Output.Append(text);
    }

    public void Miss(string path)
    {
        if (!_missing.Contains(path) && _missing.Count < 20)
        {
            _missing.Add(path);
        }
    }

    public object? Find(string name)
    {
        for (var scope = _scopes.Count - 1; scope >= 0; scope--)
        {
            if (_scopes[scope].TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return data.TryGetValue(name, out var given) ? given : Counters.TryGetValue(name, out var counter) ? counter : null;
    }

    /// <summary>For the whole template.</summary>
    public void Assign(string name, object? value) => _scopes[0][name] = value;

    /// <summary>For the block that is open.</summary>
    public void Set(string name, object? value) => _scopes[^1][name] = value;

    public void Open() => _scopes.Add([]);

    public void Close() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>What the nodes write, apart from the rest.</summary>
    public string Capture(IReadOnlyList<ILiquidNode> nodes)
    {
        var outer = Output;
        Output = new StringBuilder();
        try
        {
            Render(nodes);
            return Output.ToString();
        }
        finally
        {
            Output = outer;
        }
    }

    public void Render(IReadOnlyList<ILiquidNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (Interrupt != LoopEnd.None)
            {
                return;
            }

            Step();
            node.Render(this);
        }
    }
}

internal enum LoopEnd
{
    None,
    Break,
    Continue,
}

internal interface ILiquidNode
{
    /// <summary>Writes nothing that anybody sees: white space around it in a block is left out.</summary>
    bool IsBlank => false;

    void Render(RenderContext context);
}

/// <summary>What a rendering knows of its customer.</summary>
/// <param name="Language"><c>el</c> or <c>en</c>: of money and dates.</param>
/// <param name="ZoneId">Of dates; her own.</param>
/// <param name="Now">UTC milliseconds, for <c>'now' | date</c>.</param>
/// <param name="Guards">Whether what comes from the data is kept from meaning something as markup: see <see cref="Guard"/>.</param>
internal sealed record LiquidOptions(string Language, string ZoneId, long Now, bool Guards = false);
