// Counts what became of an origin's messages, and finds what left for a customer.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Ledger;

internal sealed class MessageCounts : IMessageCounts
{
    public IReadOnlyList<MessageCount> Messages(Session read, string originKind, string originId)
    {
        var counts = new Dictionary<(string?, string, MessageStatus, string?), long>();
        var select = read.Prepare("select origin_step, channels, try, status, reason, count(*) from outgoing where origin_kind = $1 and origin_id = $2 group by origin_step, channels, try, status, reason")
            .Bind(1, originKind).Bind(2, originId);
        while (select.Step())
        {
            var channels = JsonSerializer.Deserialize<List<ChannelTry>>(select.Text(1), PlanRows.Json)!;
            var key = (select.TextOrNull(0), channels[Math.Min(select.Int32(2), channels.Count - 1)].Channel, (MessageStatus)select.Int32(3), select.TextOrNull(4));
            counts[key] = counts.GetValueOrDefault(key) + select.Int64(5);
        }

        select.Reset();
        return [.. counts.Select(one => new MessageCount(one.Key.Item1, one.Key.Item2, one.Key.Item3, one.Key.Item4, one.Value))];
    }

    public IReadOnlyList<MessageCount> Tries(Session read, string originKind, string originId)
    {
        var counts = new List<MessageCount>();
        var select = read.Prepare(
            """
            select m.origin_step, t.channel, t.status, t.reason, count(*) from outgoing m join outgoing_try t on t.message = m.id
            where m.origin_kind = $1 and m.origin_id = $2 group by m.origin_step, t.channel, t.status, t.reason
            """).Bind(1, originKind).Bind(2, originId);
        while (select.Step())
        {
            counts.Add(new MessageCount(select.TextOrNull(0), select.Text(1), (MessageStatus)select.Int32(2), select.TextOrNull(3), select.Int64(4)));
        }

        select.Reset();
        return counts;
    }

    public bool AnyWaits(Session read, string originKind, string originId)
    {
        var select = read.Prepare(
            $"select 1 from outgoing where origin_kind = $1 and origin_id = $2 and status in ({(int)MessageStatus.Planned}, {(int)MessageStatus.Held}, {(int)MessageStatus.Sending}) limit 1")
            .Bind(1, originKind).Bind(2, originId);
        var any = select.Step();
        select.Reset();
        return any;
    }

    public IReadOnlyList<SentMessage> SentTo(Session read, IReadOnlyList<long> strands, string originKind, long since)
    {
        var sent = new List<SentMessage>();
        var select = read.Prepare(
            $"""
            select t.message, m.origin_id, m.origin_step, min(t.sending_at) from outgoing_try t join outgoing m on m.id = t.message
            where t.strand = $1 and t.sending_at >= $2 and m.origin_kind = $3 and t.status not in ({(int)MessageStatus.Failed}, {(int)MessageStatus.Bounced}) group by t.message, m.origin_id, m.origin_step
            """);
        foreach (var strand in strands)
        {
            select.Bind(1, strand).Bind(2, since).Bind(3, originKind);
            while (select.Step())
            {
                sent.Add(new SentMessage(select.Text(0), strand, select.Text(1), select.TextOrNull(2), select.Int64(3)));
            }

            select.Reset();
        }

        return sent;
    }
}
