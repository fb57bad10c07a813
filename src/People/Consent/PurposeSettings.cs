// The purposes in force, and every wording that they have had.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Consent;

public sealed record WordingView(int Wording, ConsentText Title, ConsentText Text, DateTimeOffset Since);

internal sealed class PurposeSettings(SettingsStore store, Database database, INodeBus bus, ConfirmationRules confirmations, IEnumerable<IConfirmationTexts> texts, TimeProvider clock) : IAskedPurposes, IConfirmedPurposes
{
    public const int MostPurposes = 30;
    private const string Name = "consentPurposes";
    private readonly Mirror<List<ConsentPurpose>> _purposes = new(bus, "settings.consent", () => store.Read<List<ConsentPurpose>>(Name) ?? [.. Usual], clock);

    /// <summary>What most shops begin with.</summary>
    private static readonly ConsentPurpose[] Usual =
    [
        new("marketing", new("Ενημερώσεις και προσφορές", "News and offers"),
            new("Να μου στέλνετε νέα και προσφορές. Μπορώ να αλλάξω γνώμη όποτε θέλω.", "Send me news and offers. I can change my mind at any time."),
            LegalBasis.Consent, ["email", "sms", "phone", "push", "chat"], DoubleOptIn: false, Wording: 1),
        new("personalisation", new("Προτάσεις για εμένα", "Suggestions for me"),
            new("Να χρησιμοποιείτε όσα είδα και αγόρασα, για να μου προτείνετε ό,τι μου ταιριάζει.", "Use what I have looked at and bought to suggest what suits me."),
            LegalBasis.Consent, [], DoubleOptIn: false, Wording: 1),
        new("analytics", new("Στατιστικά", "Statistics"),
            new("Να μετράτε πώς χρησιμοποιώ το site και την εφαρμογή, για να τα κάνετε καλύτερα.", "Measure how I use the site and the app, to make them better."),
            LegalBasis.Consent, [], DoubleOptIn: false, Wording: 1),
        new("service", new("Οι παραγγελίες μου", "My orders"),
            new("Μηνύματα για τις παραγγελίες, τις παραδόσεις και τα αιτήματά σας.", "Messages about your orders, deliveries and requests."),
            LegalBasis.Contract, ["email", "sms", "phone", "push", "chat"], DoubleOptIn: false, Wording: 1),
    ];

    public IReadOnlyList<ConsentPurpose> Current => _purposes.Value;

    public IReadOnlyList<AskedPurpose> On(string channel) =>
        [.. Current.Where(purpose => purpose.Basis is LegalBasis.Consent or LegalBasis.LegitimateInterest && purpose.Channels.Contains(channel)).Select(purpose => new AskedPurpose(purpose.Key, purpose.Wording))];

    ConfirmedPurpose? IConfirmedPurposes.Find(string purpose) => Find(purpose) is { DoubleOptIn: true } found ? new ConfirmedPurpose(found.Key, found.Title.El, found.Title.En) : null;

    public ConsentPurpose? Find(string key) => Current.FirstOrDefault(purpose => purpose.Key == key);

    /// <summary>Keeps the purposes; one whose words have changed gets the next number, and the words before stay for those who have seen them.</summary>
    public async Task ChangeAsync(IReadOnlyList<ConsentPurpose> purposes, CancellationToken cancellationToken)
    {
        var counted = purposes.Select(Counted).ToList();
        await database.WriteAsync(session => counted.ForEach(purpose => NoteWording(session, purpose)), cancellationToken);
        await store.WriteAsync(Name, counted, cancellationToken);
        _purposes.Changed();
        await confirmations.ChangeAsync(counted.Where(purpose => purpose.DoubleOptIn).Select(purpose => purpose.Key), cancellationToken);
        foreach (var one in counted.Exists(purpose => purpose.DoubleOptIn) ? texts : [])
        {
            await one.PrepareAsync(cancellationToken);
        }
    }

    public IReadOnlyList<WordingView> Wordings(string purpose) => database.Read(session =>
    {
        var found = new List<WordingView>();
        var select = session.Prepare("select wording, texts, since from consent_wording where purpose = $1 order by wording desc").Bind(1, purpose);
        while (select.Step())
        {
            var texts = JsonSerializer.Deserialize<ConsentText[]>(select.Text(1))!;
            found.Add(new WordingView(select.Int32(0), texts[0], texts[1], DateTimeOffset.FromUnixTimeMilliseconds(select.Int64(2))));
        }

        select.Reset();
        return found;
    });

    /// <summary>The words in force are kept as soon as somebody may have seen them.</summary>
    public Task KeepWordingsAsync(CancellationToken cancellationToken) =>
        database.WriteAsync(session => Current.ToList().ForEach(purpose => NoteWording(session, purpose)), cancellationToken);

    private ConsentPurpose Counted(ConsentPurpose purpose)
    {
        var last = Wordings(purpose.Key);
        var before = Find(purpose.Key);
        var number = Math.Max(before?.Wording ?? 0, last.Count == 0 ? 0 : last[0].Wording);
        return before is not null && before.Title == purpose.Title && before.Text == purpose.Text ? purpose with { Wording = before.Wording } : purpose with { Wording = number + 1 };
    }

    private void NoteWording(Session session, ConsentPurpose purpose) => session.Prepare(
        "insert into consent_wording(purpose, wording, texts, since) values($1, $2, $3, $4) on conflict do nothing")
        .Bind(1, purpose.Key).Bind(2, purpose.Wording).Bind(3, JsonSerializer.Serialize(new[] { purpose.Title, purpose.Text })).Bind(4, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute();
}
