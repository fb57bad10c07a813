// The survivorship rules in force.
using System.Globalization;
using System.Text.Json;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles;

internal sealed class TraitSettings(SettingsStore store, INodeBus bus, TimeProvider clock) : ISettingsOfModule
{
    public const int MostRules = 500;
    private const string Key = "traits";
    private readonly Mirror<TraitRules> _rules = new(bus, "settings.traits", () => store.Read<TraitRules>(Key) ?? new TraitRules(), clock);

    public TraitRules Current => _rules.Value;

    public IEnumerable<Setting> Settings
    {
        get
        {
            var (now, otherwise) = (Current, new TraitRules());
            yield return Told("default", JsonNamingPolicy.CamelCase.ConvertName(now.Default.ToString()), JsonNamingPolicy.CamelCase.ConvertName(otherwise.Default.ToString()), null,
                new("Γενικός κανόνας στοιχείων", "General rule of traits"), new("Ποια τιμή ισχύει όταν οι πηγές διαφωνούν.", "Which value holds where sources disagree."));
            yield return Told("rules", now.Rules.Count.ToString(CultureInfo.InvariantCulture), "0", new SettingBounds(0, MostRules),
                new("Ειδικοί κανόνες στοιχείων", "Rules of particular traits"), new("Πόσα στοιχεία έχουν δικό τους κανόνα.", "How many traits have a rule of their own."));
        }
    }

    public async Task ChangeAsync(TraitRules rules, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, rules, cancellationToken);
        _rules.Changed();
    }

    private static Setting Told(string name, string value, string otherwise, SettingBounds? bounds, SettingText title, SettingText meaning) => new(
        $"traits.{name}", title, meaning, value, otherwise, value == otherwise ? SettingOrigin.Default : SettingOrigin.Console, bounds, null, false, value != otherwise);
}
