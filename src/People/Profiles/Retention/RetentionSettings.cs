// The retention rules in force.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;

namespace Mitos.People.Profiles.Retention;

internal sealed class RetentionSettings(SettingsStore store, INodeBus bus, TimeProvider clock)
{
    private const string Key = "retention";
    private readonly Mirror<RetentionRules> _rules = new(bus, "settings.retention", () => store.Read<RetentionRules>(Key) ?? RetentionRules.None, clock);

    public RetentionRules Current => _rules.Value;

    /// <returns>The rules with their new version.</returns>
    public async Task<RetentionRules> ChangeAsync(RetentionRules rules, CancellationToken cancellationToken)
    {
        var next = rules with { Version = Current.Version + 1 };
        await store.WriteAsync(Key, next, cancellationToken);
        _rules.Changed();
        return next;
    }
}
