// The survivorship rules in force.
using Mitos.Kernel.Settings;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

internal sealed class TraitSettings(SettingsStore store)
{
    private const string Key = "traits";
    private volatile TraitRules _current = store.Read<TraitRules>(Key) ?? new TraitRules();

    public TraitRules Current => _current;

    public async Task ChangeAsync(TraitRules rules, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, rules, cancellationToken);
        _current = rules;
    }
}
