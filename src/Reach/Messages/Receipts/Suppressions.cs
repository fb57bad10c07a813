// Which addresses are left alone after what came back: dead ones at once, others after several messages in a row.
using Mitos.Kernel.Data;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Arbiter;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Messages.Ledger;

namespace Mitos.Reach.Messages.Receipts;

internal sealed class Suppressions(Recipients recipients, IChannelLines lines, ArbiterSettings settings, TimeProvider clock)
{
    /// <summary>What a receiver holds against the message or its sender says nothing of the address.</summary>
    private static readonly HashSet<string> s_ours = ["spam", "policy", "too_big", "relay_denied", "refused", "refused_by_provider"];

    /// <summary>The address to which it went is hers still, as far as anybody knows.</summary>
    public void Note(Session session, MessageHappening happening)
    {
        if (lines.Channel(happening.Channel) is not { } channel || recipients.Find(session, happening.Row.Strand) is not { } recipient || recipient.Address(channel) is not { } address || ReasonOf(session, happening, recipient, address) is not { } reason)
        {
            return;
        }

        SuppressionRows.Add(session, happening.Channel, address, reason, clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    private string? ReasonOf(Session session, MessageHappening happening, Recipient recipient, string address) =>
        happening.What == "complained" ? "complaint"
        : happening.IsDead ? happening.Reason == SuppressionRows.Stopped ? SuppressionRows.Stopped : "hard_bounce"
        : happening.What == "bounced" && IsSoft(happening.Reason) && BouncedBefore(session, happening, recipient, address) >= settings.Current.SoftBounces - 1 ? "soft_bounces" : null;

    /// <summary>How many messages to the address came back one after another just before this one.</summary>
    private static int BouncedBefore(Session session, MessageHappening happening, Recipient recipient, string address)
    {
        var since = recipient.Nodes.Where(node => node.Identifier.Value == address).Select(node => node.FirstAt).DefaultIfEmpty(0).Min();
        return recipient.Nodes.SelectMany(node => TryRows.Between(session, node.Node, happening.Channel, since - 1, long.MaxValue))
            .Where(one => (one.Message, one.Number) != (happening.Row.Id, happening.Number) && one.Status != MessageStatus.Sending)
            .TakeWhile(one => one.Status == MessageStatus.Bounced && IsSoft(one.Reason)).Count();
    }

    private static bool IsSoft(string? reason) => reason is null || !s_ours.Contains(reason);
}
