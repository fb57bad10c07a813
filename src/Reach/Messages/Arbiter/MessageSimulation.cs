// Answers what the arbiter would say, for backtests and estimates.
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Arbiter;

internal sealed class MessageSimulation(Recipients recipients, IConsentGate gate, IChannelLines lines, ArbiterSettings settings) : IMessageSimulation
{
    public ArbiterAnswer Decide(Session read, SimulatedMessage message, IReadOnlyList<SentBefore> sent)
    {
        var recipient = recipients.OfProfile(read, message.Profile);
        var last = new ArbiterAnswer(Verdict.Refuse, "no_connection", null, null);
        foreach (var name in message.Channels)
        {
            var channel = lines.Channel(name);
            var address = channel is null ? null : recipient.Address(channel);
            last = ArbiterDecision.Decide(new ArbiterQuestion(
                message.Class, name, message.At, message.SendAt ?? message.At, message.ExpiresAt, message.IsToday ? lines.Find(name) is not null : channel is not null, address is not null || channel?.IdentifierTypes.Count == 0, address is not null && SuppressionRows.Holds(read, name, address),
                channel is null ? default : gate.May(read, message.Profile, message.Purpose, channel.ConsentChannel), recipient.Zone, sent, 0), settings.Current);
            if (last.Verdict != Verdict.Refuse || last.Reason is "expired" or "would_expire")
            {
                return last;
            }
        }

        return last;
    }

    public IReadOnlyList<SentBefore> SentTo(Session read, long profile, long now) => settings.Current.LookBackFrom(now) is { } since
        ? LedgerRows.SentBefore(read, recipients.OfProfile(read, profile).Nodes.Select(node => node.Node), since, "") : [];
}
