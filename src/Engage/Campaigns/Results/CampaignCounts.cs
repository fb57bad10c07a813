// What became of a campaign's messages, asked of the ledger as seldom as many screens that look at once allow.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Results;

internal sealed record LedgerCounts(IReadOnlyList<MessageCount> Messages, IReadOnlyList<MessageCount> Tries);

/// <summary>Counting takes time in proportion to the messages: a count is good for ten times as long as it took, so that looking costs a tenth of a core at the most.</summary>
internal sealed class CampaignCounts(IMessageCounts messages)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<int, (LedgerCounts Counts, long At, TimeSpan Took)> _known = new();

    public LedgerCounts Of(Session read, int campaign)
    {
        if (_known.TryGetValue(campaign, out var known) && System.Diagnostics.Stopwatch.GetElapsedTime(known.At) < TimeSpan.FromTicks(Math.Min(known.Took.Ticks * 10, s_longest.Ticks)))
        {
            return known.Counts;
        }

        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        var counts = new LedgerCounts(messages.Messages(read, CampaignSplit.Origin, $"{campaign}"), messages.Tries(read, CampaignSplit.Origin, $"{campaign}"));
        var at = System.Diagnostics.Stopwatch.GetTimestamp();
        _known[campaign] = (counts, at, System.Diagnostics.Stopwatch.GetElapsedTime(began, at));
        return counts;
    }
}

/// <summary>Counts by what became of them. What was opened was delivered, and what was clicked was opened.</summary>
/// <param name="Waiting">For its instant or its turn.</param>
/// <param name="Held">By the arbiter, for now.</param>
/// <param name="Sent">Left and did not come back, whatever is known of them since.</param>
internal sealed record OutcomeSums(
    long All = 0, long Waiting = 0, long Held = 0, long Refused = 0, long Sent = 0, long Delivered = 0, long Opened = 0, long Clicked = 0, long Bounced = 0, long Failed = 0, long Unknown = 0, long Cancelled = 0)
{
    public static OutcomeSums Of(IEnumerable<MessageCount> counts)
    {
        var by = counts.GroupBy(count => count.Status).ToDictionary(group => group.Key, group => group.Sum(count => count.Count));
        long Sum(params MessageStatus[] statuses) => statuses.Sum(status => by.GetValueOrDefault(status));
        return new OutcomeSums(
            by.Values.Sum(), Sum(MessageStatus.Planned, MessageStatus.Sending), Sum(MessageStatus.Held), Sum(MessageStatus.Refused),
            Sum(MessageStatus.Sent, MessageStatus.Delivered, MessageStatus.Opened, MessageStatus.Clicked), Sum(MessageStatus.Delivered, MessageStatus.Opened, MessageStatus.Clicked),
            Sum(MessageStatus.Opened, MessageStatus.Clicked), Sum(MessageStatus.Clicked), Sum(MessageStatus.Bounced), Sum(MessageStatus.Failed), Sum(MessageStatus.Unknown), Sum(MessageStatus.Cancelled));
    }
}
