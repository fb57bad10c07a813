// Takes what providers tell: finds the message that is meant, and puts the event on the disk before the provider is answered.
using Mitos.Kernel.Data;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Receipts;

internal sealed class ReceiptTaker(Database database, MessageEvents events, Recipients recipients, IChannelLines lines, TimeProvider clock) : IReceiptTaker
{
    public async Task TakeAsync(int connection, string channel, IReadOnlyList<ChannelReceipt> receipts, CancellationToken cancellationToken)
    {
        var found = database.Read(session => receipts.Where(one => one.Kind != ReceiptKind.Received).Select(one => Find(session, connection, channel, one)).OfType<(MessageHappening Happening, ChannelReceipt Receipt)>().ToList());
        await events.AppendAsync(database, found.ConvertAll(one => one.Happening));
        foreach (var received in receipts.Where(one => one is { Kind: ReceiptKind.Received, Identifier: not null }))
        {
            var answered = database.Read(session => received.ProviderId is { } id && TryRows.Find(session, connection, id) is { } meant ? meant.Message : null);
            await events.AppendReceivedAsync(channel, received.Identifier!.Value, $"{connection}:{received.Key}", received.At, received.Detail, answered);
        }

        var dead = found.Where(one => one.Receipt.IsDead || one.Receipt.Kind == ReceiptKind.Complained).ToList();
        if (dead.Count > 0)
        {
            await database.WriteAsync(session => dead.ForEach(one => Suppress(session, one.Happening, one.Receipt.Kind == ReceiptKind.Complained ? "complaint" : "hard_bounce")), cancellationToken);
        }
    }

    /// <summary>What our own links and pictures tell; the try says on which channel.</summary>
    public async Task TakeOwnAsync(ChannelReceipt receipt, CancellationToken cancellationToken)
    {
        if (LedgerRow.Parse(receipt.MessageId) is var (message, number) && database.Read(session => LedgerRows.Find(session, message)) is { } row && number < row.Channels.Count)
        {
            await TakeAsync(0, row.Channels[number].Channel, [receipt], cancellationToken);
        }
    }

    /// <summary>The address to which it went is hers still, as far as anybody knows.</summary>
    public void Suppress(Session session, MessageHappening happening, string reason)
    {
        if (lines.Channel(happening.Channel) is { } channel && recipients.Find(session, happening.Row.Strand)?.Address(channel) is { } address)
        {
            SuppressionRows.Add(session, happening.Channel, address, reason, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }
    }

    private static (MessageHappening, ChannelReceipt)? Find(Session session, int connection, string channel, ChannelReceipt receipt)
    {
        var meant = LedgerRow.Parse(receipt.MessageId) ?? (receipt.ProviderId is { } id ? TryRows.Find(session, connection, id) : null);
        if (meant is not var (message, number) || LedgerRows.Find(session, message) is not { } row || number >= row.Channels.Count)
        {
            return null;
        }

        var what = receipt.Kind.ToString().ToLowerInvariant();
        var key = receipt.Kind == ReceiptKind.Clicked ? $"{message}.{number}:{what}:{receipt.Key}" : $"{message}.{number}:{what}";
        return (new MessageHappening(row, number, channel, what, receipt.At, key, receipt.Reason, receipt.Detail, receipt.IsDead), receipt);
    }
}
