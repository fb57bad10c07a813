// The retention rules in force.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Profiles.Retention;

internal sealed class RetentionSettings(SettingsStore store, INodeBus bus, TimeProvider clock) : IRetentionPeriods
{
    private const string Key = "retention";
    private readonly Mirror<RetentionRules> _rules = new(bus, "settings.retention", () => store.Read<RetentionRules>(Key) ?? RetentionRules.None, clock);

    public RetentionRules Current => _rules.Value;

    public IReadOnlyList<RetentionPeriod> Periods => [.. Current.Rules.Select(rule => new RetentionPeriod(rule.Kind, rule.Days))];

    public int? QuarantineDays => Current.QuarantineDays;

    /// <summary>Whoever works by the rules of another node's change first makes sure to have them.</summary>
    public void Refresh() => _rules.Reload();

    /// <returns>The rules with their new version.</returns>
    public async Task<RetentionRules> ChangeAsync(RetentionRules rules, CancellationToken cancellationToken)
    {
        var next = rules with { Version = Current.Version + 1 };
        await store.WriteAsync(Key, next, cancellationToken);
        _rules.Changed();
        return next;
    }
}
