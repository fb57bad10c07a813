// The arbiter's rules in force.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Arbiter;

internal sealed class ArbiterSettings(SettingsStore store, INodeBus bus, TimeProvider clock) : IQuietHours
{
    private const string Name = "arbiter";
    private readonly Mirror<ArbiterRules> _rules = new(bus, "settings.arbiter", () => store.Read<ArbiterRules>(Name) ?? ArbiterRules.Default, clock);

    public ArbiterRules Current => _rules.Value;

    public async Task ChangeAsync(ArbiterRules rules, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Name, rules, cancellationToken);
        _rules.Changed();
    }

    public Task SwitchAsync(bool on, CancellationToken cancellationToken) => ChangeAsync(Current with { Quiet = Current.Quiet with { On = on } }, cancellationToken);
}
