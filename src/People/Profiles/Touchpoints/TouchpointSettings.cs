// The touchpoint rules in force.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;

namespace Mitos.People.Profiles.Touchpoints;

internal sealed class TouchpointSettings(SettingsStore store, INodeBus bus, TimeProvider clock)
{
    private const string Key = "touchpoints";
    private readonly Mirror<RulesInForce> _rules = new(bus, "settings.touchpoints", () => new RulesInForce(store.Read<KeptRules>(Key) ?? new KeptRules([], 0)), clock);

    public RulesInForce Current => _rules.Value;

    public async Task<KeptRules> ChangeAsync(IReadOnlyList<TouchpointRule> rules, CancellationToken cancellationToken)
    {
        var next = new KeptRules(rules, Current.Kept.Version + 1);
        await store.WriteAsync(Key, next, cancellationToken);
        _rules.Changed();
        return next;
    }

    /// <summary>Whoever works by the rules of another node's change first makes sure to have them.</summary>
    public void Refresh() => _rules.Reload();
}
