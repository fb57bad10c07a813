// Takes what providers tell: finds the message that is meant, and puts the event on the disk before the provider is answered.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Parsing;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Receipts;

internal sealed class ReceiptTaker(Database database, MessageEvents events, Replies replies, Suppressions suppressions, IIdentityDirectory identity) : IReceiptTaker
{
    /// <summary>A provider may tell of a message before its own answer to our call is written down: so often we look again before we say that it is not ours.</summary>
    private const int MostLooks = 30;
    private const long LongestRead = 30L * 86_400_000;
    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(50);

    public async Task TakeAsync(int connection, string channel, IReadOnlyList<ChannelReceipt> receipts, CancellationToken cancellationToken)
    {
        var found = await FindAsync(connection, channel, [.. receipts.Where(one => one.Kind < ReceiptKind.Received)], cancellationToken);
        await events.AppendAsync(database, found.ConvertAll(one => one.Happening));
        foreach (var one in receipts.Where(one => one is { Kind: >= ReceiptKind.Received, Identifier: not null }))
        {
            await replies.TakeAsync(connection, channel, one, cancellationToken);
        }

        foreach (var complaint in found.Where(one => one.Receipt.Kind == ReceiptKind.Complained))
        {
            await replies.TakeComplaintAsync(complaint.Happening);
        }

        if (found.Exists(one => one.Receipt.Kind is ReceiptKind.Complained or ReceiptKind.Bounced or ReceiptKind.Failed))
        {
            await database.WriteAsync(session => found.ForEach(one => suppressions.Note(session, one.Happening)), cancellationToken);
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

    private async Task<List<(MessageHappening Happening, ChannelReceipt Receipt)>> FindAsync(int connection, string channel, List<ChannelReceipt> receipts, CancellationToken cancellationToken)
    {
        var found = new List<(MessageHappening, ChannelReceipt)>();
        for (var looks = 1; receipts.Count > 0; looks++)
        {
            var missing = new List<ChannelReceipt>();
            database.Read(session =>
            {
                foreach (var receipt in receipts)
                {
                    var meant = Meant(session, connection, channel, receipt);
                    found.AddRange(meant.Select(one => Happening(session, channel, receipt, one.Message, one.Number)).OfType<MessageHappening>().Select(one => (one, receipt)));
                    if (meant.Count == 0 && receipt.UpTo is null)
                    {
                        missing.Add(receipt);
                    }
                }

                return 0;
            });
            receipts = missing;
            if (receipts.Count == 0 || looks == MostLooks || receipts.TrueForAll(one => one.ProviderId is null))
            {
                break;
            }

            await Task.Delay(s_betweenLooks, cancellationToken);
        }

        foreach (var stranger in receipts)
        {
            await events.PutAsideAsync(Reasons.MessageUnknown, $"{connection}:{stranger.Key}", stranger.Kind.ToString().ToLowerInvariant(), new { connection, channel, what = stranger.Kind, stranger.ProviderId, stranger.MessageId, stranger.At, stranger.Reason });
        }

        return found;
    }

    private List<(string Message, int Number)> Meant(Session session, int connection, string channel, ChannelReceipt receipt)
    {
        if (receipt.UpTo is { } until)
        {
            return receipt.Identifier is var (type, value) && identity.FindProfile(session, type, value) is { } profile
                ? [.. identity.IdentifiersOf(session, profile).SelectMany(node => TryRows.Between(session, node.Node, channel, until - LongestRead, until)).Where(one => IsNews(one.Status, receipt.Kind)).Select(one => (one.Message, one.Number))]
                : [];
        }

        return LedgerRow.Parse(receipt.MessageId) is { } ours && TryRows.Status(session, ours.Id, ours.Number) is not null ? [ours]
            : receipt.ProviderId is { } id && TryRows.Find(session, connection, id) is { } named ? [named] : [];
    }

    private static bool IsNews(MessageStatus status, ReceiptKind kind) => status is MessageStatus.Sending or MessageStatus.Unknown or MessageStatus.Sent || (kind == ReceiptKind.Opened && status == MessageStatus.Delivered);

    private static MessageHappening? Happening(Session session, string channel, ChannelReceipt receipt, string message, int number)
    {
        if (LedgerRows.Find(session, message) is not { } row || number >= row.Channels.Count)
        {
            return null;
        }

        var what = receipt.Kind.ToString().ToLowerInvariant();
        var key = receipt.Kind == ReceiptKind.Clicked ? $"{message}.{number}:{what}:{receipt.Key}" : $"{message}.{number}:{what}";
        return new MessageHappening(row, number, channel, what, receipt.At, key, receipt.Reason, receipt.Detail, receipt.IsDead, receipt.ProviderId);
    }
}
