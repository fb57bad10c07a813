// The pipeline's stage of campaigns: who does what a campaign is for within its time behind a message is counted for that message.
using System.Globalization;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Results;

/// <summary>Asks the ledger only about customers with an event that is some campaign's goal. It is decided when it happens: a rebuild leaves it.</summary>
internal sealed class CampaignStage(Campaigns campaigns, IMessageCounts messages) : IEventStage
{
    public int Order => 410;

    public string Name => "campaigns";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        if (batch.Rebuilding)
        {
            return static _ => { };
        }

        var erased = batch.Moves.Where(move => move.IsErasure).Select(move => move.Strand).Order().ToList();
        var found = Conversions(batch, read, campaigns.Goals.At(batch.Now)).OrderBy(one => one.Message, StringComparer.Ordinal).ThenBy(one => one.At).ToList();
        var returns = campaigns.Goals.All.Count == 0 ? [] : batch.Events.Select(ReturnOf).OfType<Return>().ToList();
        return erased.Count + found.Count + returns.Count == 0 ? static _ => { } : write =>
        {
            found.ForEach(one => ConversionRows.Add(write, one));
            returns.ForEach(one => ConversionRows.TakeBack(write, one));
            erased.ForEach(strand => ConversionRows.Erase(write, strand));
        };
    }

    public void Clear(Session write)
    {
    }

    private IEnumerable<Conversion> Conversions(EventBatch batch, Session read, IReadOnlyList<GoalInForce> goals)
    {
        if (goals.Count == 0)
        {
            yield break;
        }

        var events = batch.Events.Where(e => e.Strand != 0 && goals.Any(goal => goal.Events.Contains(e.Kind))).ToLookup(e => e.Profile);
        foreach (var customer in batch.Told<CustomerNow>().Where(customer => customer.Strands.Count > 0 && events.Contains(customer.Profile)))
        {
            var hers = events[customer.Profile].ToList();
            var sent = messages.SentTo(read, customer.Strands, CampaignSplit.Origin, hers.Min(e => e.OccurredAt) - goals.Max(goal => goal.Window));
            foreach (var conversion in hers.SelectMany(e => goals.Where(goal => goal.Events.Contains(e.Kind)).Select(goal => Of(e, goal, sent)).OfType<Conversion>()))
            {
                yield return conversion;
            }
        }
    }

    /// <summary>Of several messages of the campaign the last one before it.</summary>
    private static Conversion? Of(Event e, GoalInForce goal, IReadOnlyList<SentMessage> sent)
    {
        var id = goal.Campaign.ToString(CultureInfo.InvariantCulture);
        var message = sent.Where(one => one.OriginId == id && one.Step is not null && one.At <= e.OccurredAt && e.OccurredAt <= one.At + goal.Window).MaxBy(one => one.At);
        var (orders, cents) = OrderAmounts.Of(e);
        return message is null ? null : new Conversion(message.Id, goal.Campaign, message.Step!, message.Strand, e.OccurredAt, orders, cents, OrderIdOf(e));
    }

    /// <summary>However late it comes: the order was counted, and its money did not stay. What says no amount gives back all of it.</summary>
    private static Return? ReturnOf(Event e) =>
        e.Name is "Order Refunded" or "Order Cancelled" && OrderIdOf(e) is { } order ? new Return(order, Math.Abs(OrderAmounts.Of(e).Cents)) : null;

    private static string? OrderIdOf(Event e) => e is { Type: EventType.Track, Properties.ValueKind: JsonValueKind.Object } && e.Properties.TryGetProperty("order_id", out var id)
        ? id.ValueKind switch { JsonValueKind.String => id.GetString(), JsonValueKind.Number => id.GetRawText(), _ => null } : null;
}
