// The rules of identity in force, read by the pipeline and changed by the settings page.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>The rules now; a change takes effect with the next batch.</summary>
internal sealed class IdentitySettings(SettingsStore store, INodeBus bus, TimeProvider clock)
{
    private const string Key = "identity";
    private readonly Mirror<IdentityRules> _rules = new(bus, "settings.identity", () => store.Read<IdentityRules>(Key) ?? IdentityRules.Default, clock);

    public IdentityRules Current => _rules.Value;

    /// <summary>Phones without a country code are read as of this country.</summary>
    public string Region => "GR";

    public async Task ChangeAsync(IdentityRules rules, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, rules, cancellationToken);
        _rules.Changed();
    }
}
