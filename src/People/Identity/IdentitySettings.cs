// The rules of identity in force, read by the pipeline and changed by the settings page.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>The rules now; a change takes effect with the next batch.</summary>
internal sealed class IdentitySettings(SettingsStore store)
{
    private const string Key = "identity";
    private volatile IdentityRules _current = store.Read<IdentityRules>(Key) ?? IdentityRules.Default;

    public IdentityRules Current => _current;

    /// <summary>Phones without a country code are read as of this country.</summary>
    public string Region => "GR";

    public async Task ChangeAsync(IdentityRules rules, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, rules, cancellationToken);
        _current = rules;
    }
}
