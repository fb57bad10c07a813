// Looks at each due message with the eyes of today: who she is now, may we, is there room, and what would it say.
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Sending;

internal sealed class Judge(Recipients recipients, IConsentGate gate, IChannelLines lines, IMessageWriter writer, ArbiterSettings settings)
{
    private const long DayMilliseconds = 86_400_000;

    /// <summary>Everything that <see cref="Look"/> will ask.</summary>
    public void Ask(Session read, LedgerRow row, long now)
    {
        if (row.TryStatus is null && recipients.Find(read, row.Strand) is { } recipient)
        {
            var channel = row.Channel is { } wanted ? lines.Channel(wanted.Channel) : null;
            Decide(read, row, recipient, channel, true, AddressOf(recipient, channel), now);
            writer.Ask(read, recipient.Profile);
        }
    }

    /// <param name="room">By connection, how many more it takes in this round.</param>
    public Candidate Look(Session read, LedgerRow row, Dictionary<int, int> room, long now)
    {
        if (row.TryStatus is { } status)
        {
            return new Candidate(row, status == MessageStatus.Sending ? CandidateStep.Lost : CandidateStep.Fallback, default);
        }

        var channel = row.Channel is { } wanted ? lines.Channel(wanted.Channel) : null;
        var connection = row.Channel is { } one ? lines.Find(one.Channel) : null;
        if (recipients.Find(read, row.Strand) is not { } recipient)
        {
            return new Candidate(row, CandidateStep.Refuse, new ArbiterAnswer(Verdict.Refuse, "unknown_customer", row.Channel?.Channel, null));
        }

        var address = AddressOf(recipient, channel);
        var answer = Decide(read, row, recipient, channel, connection is not null, address, now);
        if (answer.Verdict != Verdict.Send)
        {
            return new Candidate(row, answer.Verdict == Verdict.Hold ? CandidateStep.Hold : CandidateStep.Refuse, answer) { Recipient = recipient };
        }

        if (!room.TryGetValue(connection!.Id, out var left))
        {
            left = lines.Room(connection.Id);
        }

        room[connection.Id] = left - 1;
        if (left <= 0)
        {
            return new Candidate(row, CandidateStep.Wait, new ArbiterAnswer(Verdict.Hold, "line_busy", channel!.Channel, now + (long)lines.Rest(connection.Id, 1 - left).TotalMilliseconds));
        }

        var isAsked = row.Class == MessageClass.Marketing;
        var written = writer.Write(read, new WriteRequest(row.TemplateNow, channel!.Channel, recipient.Profile, row.TryId, isAsked ? row.Purpose : null, channel.ConsentChannel, row.DataJson, connection.IsTracked));
        return written.Reason is { } reason
            ? new Candidate(row, CandidateStep.Hold, new ArbiterAnswer(Verdict.Hold, reason, channel.Channel, now + DayMilliseconds)) { Recipient = recipient, Detail = written.Detail }
            : new Candidate(row, CandidateStep.Send, answer) { Recipient = recipient, Connection = connection, Written = written, Address = address! };
    }

    /// <summary>Again, in the transaction that sends: what others have sent her meanwhile counts.</summary>
    public ArbiterAnswer Again(Session write, Candidate candidate, long now) =>
        Decide(write, candidate.Row, candidate.Recipient!, lines.Channel(candidate.Row.Channel!.Channel), true, candidate.Address, now);

    private static string? AddressOf(Recipient recipient, ChannelInfo? channel) => channel is null ? null : channel.IdentifierTypes.Count == 0 ? "" : recipient.Address(channel);

    private ArbiterAnswer Decide(Session session, LedgerRow row, Recipient recipient, ChannelInfo? channel, bool hasConnection, string? address, long now)
    {
        var rules = settings.Current;
        var (sent, ahead) = ((IReadOnlyList<SentBefore>)[], 0);
        if (row.Class == MessageClass.Marketing && rules.LookBackFrom(now) is { } since)
        {
            var strands = recipient.Nodes.Select(node => node.Node).ToList();
            (sent, ahead) = (LedgerRows.SentBefore(session, strands, since, row.Id), LedgerRows.Ahead(session, strands, row, now));
        }

        return ArbiterDecision.Decide(new ArbiterQuestion(
            row.Class, row.Channel?.Channel ?? "", now, row.SendAt, row.ExpiresAt, hasConnection, address is not null, address is { Length: > 0 } && SuppressionRows.Holds(session, row.Channel!.Channel, address),
            channel is null ? default : gate.May(session, recipient.Profile, row.Purpose, channel.ConsentChannel), recipient.Zone, sent, ahead), rules);
    }
}
