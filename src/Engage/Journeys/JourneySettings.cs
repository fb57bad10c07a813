// What holds for all journeys: who is held back from every one of them, the zone of the business, and what a message costs.
using Mitos.Engage.Journeys.Contracts;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using NodaTime;

namespace Mitos.Engage.Journeys;

/// <param name="HoldoutPercent">Of the customers, always the same ones, so many are in no journey that holds anybody back.</param>
/// <param name="Zone">Of the business, and of customers who have no <c>timezone</c>: <c>Europe/Athens</c>.</param>
/// <param name="Prices">What one message costs, by channel, in the currency of the business; what is not named costs nothing.</param>
public sealed record JourneyTerms(double HoldoutPercent, string Zone, IReadOnlyDictionary<string, decimal> Prices)
{
    public static JourneyTerms Usual { get; } = new(0, "Europe/Athens", new Dictionary<string, decimal> { ["sms"] = 0.045m, ["viber"] = 0.02m, ["whatsapp"] = 0.05m, ["email"] = 0.0005m });

    internal DateTimeZone TimeZone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc;

    internal IEnumerable<(string Field, string Fault)> Faults()
    {
        if (!double.IsFinite(HoldoutPercent) || HoldoutPercent is < 0 or > 50)
        {
            yield return ("holdoutPercent", "Hold back from 0 to 50 per cent.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone ?? "") is null)
        {
            yield return ("zone", "Name a zone of the tz database, such as Europe/Athens.");
        }

        if (Prices is null || Prices.Count > 50 || Prices.Any(price => price.Value is < 0 or > 1_000 || price.Key.Length > 40))
        {
            yield return ("prices", "A price is from 0 to 1,000 for each channel.");
        }
    }
}

internal sealed class JourneySettings(SettingsStore store, INodeBus bus, TimeProvider clock) : ISettingsOfModule, IMessagePrices
{
    private const string Key = "journeys";
    private readonly Mirror<JourneyTerms> _terms = new(bus, "settings.journeys", () => store.Read<JourneyTerms>(Key) ?? JourneyTerms.Usual, clock);

    public JourneyTerms Current => _terms.Value;

    IReadOnlyDictionary<string, decimal> IMessagePrices.Current => Current.Prices;

    public IEnumerable<Setting> Settings =>
    [
        Setting("journeys.holdoutPercent", Current.HoldoutPercent, JourneyTerms.Usual.HoldoutPercent, new("Γενική ομάδα ελέγχου (%)", "Global holdout (%)"),
            new("Τόσοι στους εκατό πελάτες, πάντα οι ίδιοι, μένουν έξω από κάθε διαδρομή, ώστε να φαίνεται τι προσφέρουν όλες μαζί.", "So many of a hundred customers, always the same ones, are left out of every journey, to show what all of them together bring.")),
        Setting("journeys.zone", Current.Zone, JourneyTerms.Usual.Zone, new("Ζώνη ώρας της επιχείρησης", "Time zone of the business"),
            new("Για όσους πελάτες δεν ξέρουμε τη δική τους.", "For customers whose own is not known.")),
    ];

    public async Task ChangeAsync(JourneyTerms terms, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, terms, cancellationToken);
        _terms.Changed();
    }

    private static Setting Setting(string name, object value, object usual, SettingText title, SettingText meaning) => new(
        name, title, meaning, Text(value), Text(usual), Text(value) == Text(usual) ? SettingOrigin.Default : SettingOrigin.Console, null, null, false, Text(value) != Text(usual));

    private static string Text(object value) => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
}
