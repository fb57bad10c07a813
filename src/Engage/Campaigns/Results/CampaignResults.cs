// What a campaign brings, while it runs and behind it: by variant, by channel, with intervals.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Results;

/// <summary>A share with both ends of its interval at 95 per cent (Wilson).</summary>
public sealed record RateView(double Value, double Low, double High);

/// <param name="Planned">All of them.</param>
/// <param name="Waiting">For their instant or their turn.</param>
/// <param name="Held">By the arbiter, for now.</param>
/// <param name="Sent">Left and did not come back; what was delivered, opened or clicked is among them.</param>
/// <param name="Cancelled">Taken back by the stop.</param>
/// <param name="DeliveredRate">Of those that were sent, as are the others; null while there are none.</param>
public sealed record OutcomeView(
    long Planned, long Waiting, long Held, long Refused, long Sent, long Delivered, long Opened, long Clicked, long Bounced, long Failed, long Unknown, long Cancelled, RateView? DeliveredRate, RateView? OpenedRate,
    RateView? ClickedRate);

/// <summary>Of one channel: each try counts, so a message that went to a second channel counts at both.</summary>
public sealed record ChannelOutcomeView(string Channel, OutcomeView Outcome);

/// <param name="Converted">Messages behind which she did what the campaign is for.</param>
/// <param name="ConvertedRate">Of those that were sent.</param>
/// <param name="Revenue">Of the orders within the time, in the currency of the events.</param>
public sealed record ConversionView(long Converted, RateView? ConvertedRate, long Orders, double Revenue);

/// <param name="Conversion">Null when the campaign has no goal.</param>
public sealed record VariantResultView(string Key, string Name, OutcomeView Outcome, IReadOnlyList<ChannelOutcomeView> Channels, ConversionView? Conversion);

/// <param name="Status"><c>held</c>, <c>refused</c>, <c>failed</c>, <c>bounced</c> or <c>unknown</c>.</param>
public sealed record OutcomeReasonView(MessageStatus Status, string Reason, long Count);

/// <param name="Hits">Of those who were sent it in the test, how many did what decides.</param>
public sealed record TestShareView(string Variant, long Hits, long Sent, RateView? Rate);

/// <summary>The test of one run, by its own messages alone.</summary>
public sealed record TestResultView(int Run, TestMeasure By, IReadOnlyList<TestShareView> Shares, DateTimeOffset? DecideAt, string? Winner, string? Verdict);

/// <param name="Run">Null for all of them.</param>
/// <param name="Erased">Messages of people who were erased since: of them nobody can say which variant they were.</param>
public sealed record CampaignResultsView(
    int? Run, OutcomeView Total, ConversionView? Conversion, long Erased, IReadOnlyList<VariantResultView> Variants, IReadOnlyList<OutcomeReasonView> Reasons, IReadOnlyList<TestResultView> Tests, DateTimeOffset At);

internal sealed class CampaignResults(Database database, CampaignCounts counts, TestDecisions decisions, TimeProvider clock)
{
    public CampaignResultsView Of(Campaign campaign, int? run)
    {
        using var session = database.OpenRead();
        var known = counts.Of(session, campaign.Id);
        var (messages, tries) = (Within(known.Messages, run), Within(known.Tries, run));
        var conversions = ConversionRows.Sums(session, campaign.Id).Select(one => (Step: CampaignStep.Parse(one.Key), one.Value)).Where(one => one.Step is not null && (run is null || one.Step.Run == run)).ToList();
        var variants = campaign.Definition.Variants.Select(variant => Variant(
            campaign, variant, [.. messages.Where(one => one.Step?.Variant == variant.Key).Select(one => one.Count)], [.. tries.Where(one => one.Step?.Variant == variant.Key).Select(one => one.Count)],
            [.. conversions.Where(one => one.Step!.Variant == variant.Key).Select(one => one.Value)]));
        var total = OutcomeSums.Of(messages.Select(one => one.Count));
        var reasons = messages.Select(one => one.Count).Where(count => count.Reason is not null && count.Status is MessageStatus.Held or MessageStatus.Refused or MessageStatus.Failed or MessageStatus.Bounced or MessageStatus.Unknown)
            .GroupBy(count => (count.Status, Reason: count.Reason ?? "")).Select(group => new OutcomeReasonView(group.Key.Status, group.Key.Reason, group.Sum(count => count.Count))).OrderByDescending(reason => reason.Count);
        return new CampaignResultsView(
            run, View(total), Conversion(campaign, total.Sent, conversions.Select(one => one.Value)), run is null ? messages.Where(one => one.Step is null).Sum(one => one.Count.Count) : 0, [.. variants], [.. reasons],
            campaign.Definition.Test is null ? [] : [.. CampaignRows.Runs(session, campaign.Id).Where(one => run is null || one.Number == run).Select(one => Test(session, campaign, one))], clock.GetUtcNow());
    }

    private static List<(CampaignStep? Step, MessageCount Count)> Within(IEnumerable<MessageCount> counts, int? run) =>
        [.. counts.Select(count => (Step: CampaignStep.Parse(count.Step), count)).Where(one => run is null || one.Step?.Run == run)];

    private static VariantResultView Variant(Campaign campaign, CampaignVariant variant, List<MessageCount> messages, List<MessageCount> tries, List<ConversionSums> conversions)
    {
        var sums = OutcomeSums.Of(messages);
        return new VariantResultView(
            variant.Key, variant.Name, View(sums), [.. variant.Channels.Select(channel => new ChannelOutcomeView(channel.Channel, View(OutcomeSums.Of(tries.Where(count => count.Channel == channel.Channel)))))],
            Conversion(campaign, sums.Sent, conversions));
    }

    private TestResultView Test(Session session, Campaign campaign, CampaignRun run) => new(
        run.Number, campaign.Definition.Test!.By, [.. decisions.SharesOf(session, campaign, run.Number).Select(share => new TestShareView(share.Name, share.Hits, share.All, Rate(share.Hits, share.All)))],
        CampaignReader.Instant(run.DecideAt), run.Winner, run.Verdict);

    private static OutcomeView View(OutcomeSums sums) => new(
        sums.All, sums.Waiting, sums.Held, sums.Refused, sums.Sent, sums.Delivered, sums.Opened, sums.Clicked, sums.Bounced, sums.Failed, sums.Unknown, sums.Cancelled, Rate(sums.Delivered, sums.Sent),
        Rate(sums.Opened, sums.Sent), Rate(sums.Clicked, sums.Sent));

    private static ConversionView? Conversion(Campaign campaign, long sent, IEnumerable<ConversionSums> sums)
    {
        if (campaign.Definition.Goal is null)
        {
            return null;
        }

        var (converted, orders, cents) = sums.Aggregate((0L, 0L, 0L), (all, one) => (all.Item1 + one.Messages, all.Item2 + one.Orders, all.Item3 + one.Revenue));
        return new ConversionView(converted, Rate(Math.Min(converted, sent), sent), orders, cents / 100.0);
    }

    private static RateView? Rate(long hits, long all)
    {
        if (all == 0)
        {
            return null;
        }

        var interval = Proportions.Wilson(hits, all, Proportions.Z(TestDecisions.Confidence));
        return new RateView((double)hits / all, interval.Low, interval.High);
    }
}
