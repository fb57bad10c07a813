// What customers write back: an event of the thread, and where it says stop, their no to what may be refused on that channel, with the message as evidence.
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Receipts;

internal sealed class Replies(
    Database database, MessageEvents events, IAskedPurposes purposes, IProfileConsents consents, IIdentityDirectory identity, IChannelLines lines, ArbiterSettings settings, TimeProvider clock)
{
    private const int LongestEvidence = 200;

    /// <summary>What she wrote, and what she said by it, in one request: both or neither.</summary>
    public async Task TakeAsync(int connection, string channel, ChannelReceipt receipt, CancellationToken cancellationToken)
    {
        var word = receipt.Kind switch
        {
            ReceiptKind.Received => ReplyWords.Of(receipt.Detail, channel),
            ReceiptKind.Stopped => ReplyWord.Stop,
            ReceiptKind.Resumed => ReplyWord.Start,
            _ => null,
        };
        var (key, who) = ($"{connection}:{receipt.Key}", receipt.Identifier!.Value);
        var answered = database.Read(session => receipt.ProviderId is { } id && TryRows.Find(session, connection, id) is { } meant ? meant.Message : null);
        var said = word is { } known ? Said(channel, who, known) : [];
        await events.AppendReceivedAsync(channel, who, key, word == ReplyWord.Stop ? EndOfSecond(receipt.At) : receipt.At, receipt.Detail, answered, said.ConvertAll(one => Answer(channel, one, word == ReplyWord.Stop, "reply", receipt)));
        if (receipt.Kind == ReceiptKind.Left || receipt.Kind == ReceiptKind.Returned || word == ReplyWord.Start)
        {
            await database.WriteAsync(session => OpenOrClose(session, channel, who, receipt.Kind == ReceiptKind.Left), cancellationToken);
        }
    }

    /// <summary>Who calls a message spam wants no more of its kind.</summary>
    public Task TakeComplaintAsync(MessageHappening complaint)
    {
        var known = database.Read(session => identity.ProfileOf(session, complaint.Row.Strand) is { } profile ? identity.IdentifiersOf(session, profile).FirstOrDefault(node => node.Node == complaint.Row.Strand) : null);
        if (known is null || lines.Channel(complaint.Channel) is not { } channel)
        {
            return Task.CompletedTask;
        }

        var answers = purposes.On(channel.ConsentChannel).Select(one => new CustomerAnswer(one, channel.ConsentChannel, false, "complaint", new { message = complaint.Row.Id })).ToList();
        return events.AppendAnswersAsync((known.Identifier.Type.Name, known.Identifier.Value), complaint.Key, complaint.At, answers);
    }

    /// <summary>A yes is only given back, where the business lets a reply do that: what she never refused she is not asked by a word such as START.</summary>
    private List<AskedPurpose> Said(string channel, (string Type, string Value) who, ReplyWord word)
    {
        var asked = lines.Channel(channel) is { } known ? purposes.On(known.ConsentChannel) : [];
        if (word == ReplyWord.Stop)
        {
            return [.. asked];
        }

        return !settings.Current.StartGivesBack ? [] : database.Read(session => identity.FindProfile(session, who.Type, who.Value) is { } profile
            ? asked.Where(one => consents.Of(session, profile, one.Key, lines.Channel(channel)!.ConsentChannel).Status == ConsentStatus.Denied).ToList() : []);
    }

    /// <summary>Some providers tell whole seconds: a no is then not older than a yes of the same second.</summary>
    private long EndOfSecond(long at) => at % 1_000 == 0 ? Math.Max(at, Math.Min(at + 999, clock.GetUtcNow().ToUnixTimeMilliseconds())) : at;

    private CustomerAnswer Answer(string channel, AskedPurpose purpose, bool isStop, string method, ChannelReceipt receipt) => new(
        purpose, lines.Channel(channel)!.ConsentChannel, !isStop, method,
        new { channel, message = receipt.Key, text = receipt.Detail is { Length: > LongestEvidence } longer ? longer[..LongestEvidence] : receipt.Detail, at = DateTimeOffset.FromUnixTimeMilliseconds(receipt.At) });

    private void OpenOrClose(Session session, string channel, (string Type, string Value) who, bool closes)
    {
        if (closes)
        {
            SuppressionRows.Add(session, channel, who.Value, SuppressionRows.Stopped, clock.GetUtcNow().ToUnixTimeMilliseconds());
        }
        else
        {
            SuppressionRows.LiftStopped(session, channel, who.Value);
        }
    }
}
