// Asks customers to confirm a yes (double opt-in): a consent that waits is the cue, wherever it was said.
using System.Globalization;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Consent.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Confirmations;

/// <summary>
/// Planned in the transaction in which the consent comes to stand on her thread. One message a day for a purpose and channel, however often a form is sent: nobody is
/// flooded by a stranger who types her address.
/// </summary>
internal sealed class ConfirmationStage(IConfirmedPurposes purposes, IConfirmationRules rules, IMessagePlans plans, MessageBell bell, TimeProvider clock) : IEventStage
{
    public const string Template = "consent-confirm";
    private const string Changed = "Consent Changed";
    private const string Sms = "sms";
    private const string Email = "email";

    /// <summary>What was asked longer ago came from a file of history: a question now would be a riddle to her.</summary>
    private static readonly TimeSpan s_newest = TimeSpan.FromDays(1);

    /// <summary>As long as its link.</summary>
    private static readonly TimeSpan s_expires = TimeSpan.FromDays(14);
    private volatile bool _isPlanned;

    public int Order => 410;

    public string Name => "confirmations";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        if (batch.Rebuilding)
        {
            return static _ => { };
        }

        var now = clock.GetUtcNow();
        List<MessagePlan> asked = [.. batch.Events.Where(e => e.Strand != 0 && e.Name == Changed && e.OccurredAt > (now - s_newest).ToUnixTimeMilliseconds()).Select(e => PlanOf(e, now)).OfType<MessagePlan>()];
        if (asked.Count == 0)
        {
            return static _ => { };
        }

        _isPlanned = true;
        return session => plans.Plan(session, asked);
    }

    public void Committed()
    {
        if (_isPlanned)
        {
            _isPlanned = false;
            bell.Ring();
        }
    }

    public void Clear(Session write)
    {
    }

    private MessagePlan? PlanOf(Event e, DateTimeOffset now)
    {
        if (e.Properties.ValueKind != JsonValueKind.Object || Text(e.Properties, "purpose") is not { } key || purposes.Find(key) is not { } purpose || !Waits(e, key))
        {
            return null;
        }

        // A yes by SMS is confirmed where it was given; every other by e-mail.
        var channel = Text(e.Properties, "channel");
        var way = channel == Sms ? Sms : Email;
        var day = now.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new MessagePlan(
            $"confirm:{e.Strand}:{purpose.Key}:{channel}:{day}", e.Strand, Template, IConsentGate.Confirmation, MessageClass.Transactional, [new ChannelTry(way)], 0,
            now.ToUnixTimeMilliseconds(), (now + s_expires).ToUnixTimeMilliseconds(), new MessageOrigin("consent", purpose.Key), new ToConfirm(purpose.Key, channel).ToData(purpose.TitleEl, purpose.TitleEn));
    }

    /// <summary>A yes that a source says is as good as one that says of itself that it waits.</summary>
    private bool Waits(Event e, string purpose) => Text(e.Properties, "status") is var status && (status == "pending" || (status == "granted" && rules.Awaits(e, purpose)));

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
