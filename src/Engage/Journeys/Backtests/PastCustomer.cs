// A customer as she was: her traits as far as the log had told them by then.
using System.Text.Json;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Journeys.Steps;
using Mitos.Kernel.Events;
using NodaTime;

namespace Mitos.Engage.Journeys.Backtests;

/// <summary>Traits that the log tells are followed through time; consent, audiences and what is computed are asked as they are now, and noted.</summary>
internal sealed class PastCustomer(Guid id, IReadOnlyDictionary<string, string> now, IReadOnlySet<string> told, Func<string, string?, bool> consent, Func<int, bool> audience, DateTimeZone zone, ISet<string> asked) : IJourneyCustomer
{
    private readonly Dictionary<string, string> _then = new(StringComparer.Ordinal);

    public Guid Id => id;

    public DateTimeZone Zone => LiveCustomer.ZoneOf(Value("timezone"), zone);

    public string? Trait(string name)
    {
        if (!told.Contains(name) && now.ContainsKey(name))
        {
            asked.Add($"trait:{name}");
        }

        return Value(name);
    }

    public long? TraitChangesAt(string name) => null;

    public bool HasConsent(string purpose, string? channel)
    {
        asked.Add("consent");
        return consent(purpose, channel);
    }

    public bool IsIn(int number)
    {
        asked.Add("audience");
        return audience(number);
    }

    public void Learn(Event e)
    {
        foreach (var (name, json) in TraitsOf(e))
        {
            _then[name] = json;
        }
    }

    public static IEnumerable<(string Name, string Json)> TraitsOf(Event e)
    {
        var traits = e.Type != EventType.Identify ? default : e.Traits.ValueKind == JsonValueKind.Object ? e.Traits
            : e.Context.ValueKind == JsonValueKind.Object && e.Context.TryGetProperty("traits", out var inside) ? inside : default;
        return traits.ValueKind != JsonValueKind.Object ? []
            : traits.EnumerateObject().Where(trait => trait.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)).Select(trait => (trait.Name, trait.Value.GetRawText()));
    }

    private string? Value(string name) => _then.GetValueOrDefault(name) ?? (told.Contains(name) ? null : now.GetValueOrDefault(name));
}
