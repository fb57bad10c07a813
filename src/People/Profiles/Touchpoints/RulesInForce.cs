// The rules, ready to be asked of many events.
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Profiles.Touchpoints;

/// <param name="Version">Counted up with each change.</param>
internal sealed record KeptRules(IReadOnlyList<TouchpointRule> Rules, int Version);

/// <summary>For any thread.</summary>
internal sealed class RulesInForce
{
    private readonly List<Asked> _rules;

    public RulesInForce(KeptRules kept)
    {
        Kept = kept;
        _rules = [.. kept.Rules.Select((rule, index) => new Asked(rule, index))];
    }

    public KeptRules Kept { get; }

    /// <summary>Changes what the default rules have said of the event.</summary>
    /// <returns>The first rule that fits, by its place; -1 for none.</returns>
    public int Apply(Event e)
    {
        return _rules.Count == 0 ? -1 : ApplyFitting(e);
    }

    private int ApplyFitting(Event e)
    {
        var fitting = _rules.FindAll(rule => rule.Holds(e));
        Set(fitting, rule => rule.Channel, channel => e.Channel = channel);
        Set(fitting, rule => rule.Touchpoint, touchpoint => e.Touchpoint = touchpoint);
        Set(fitting, rule => rule.Stage, stage => e.Stage = stage);
        return fitting.Count == 0 ? -1 : fitting[0].Index;
    }

    private static void Set<T>(List<Asked> fitting, Func<Asked, T?> says, Action<T> set)
        where T : struct
    {
        if (fitting.Find(rule => says(rule) is not null) is { } first)
        {
            set(says(first)!.Value);
        }
    }

    private sealed class Asked
    {
        private readonly EventMatch? _match;
        private readonly Func<Event, bool>[] _filters;

        public Asked(TouchpointRule rule, int index)
        {
            Index = index;
            _match = rule.Events.Count > 0 ? new EventMatch(rule.Events, rule.Filters) : null;
            _filters = [.. rule.Filters.Select(filter => filter.Compile())];
            Channel = rule.Channel is not null && Channels.TryParse(rule.Channel, out var channel) ? channel : null;
            Touchpoint = rule.Touchpoint is null ? null : (Touchpoint)Kernel.Events.Touchpoints.Names.ToList().IndexOf(rule.Touchpoint);
            Stage = rule.Stage is not null && Stages.TryParse(rule.Stage, out var stage) ? stage : null;
        }

        public int Index { get; }
        public Channel? Channel { get; }
        public Touchpoint? Touchpoint { get; }
        public Stage? Stage { get; }

        public bool Holds(Event e) => _match is { } match ? match.Holds(e) : Array.TrueForAll(_filters, filter => filter(e));
    }
}
