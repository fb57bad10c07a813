// Decides which variant goes to the rest when the time of a test is over.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Campaigns.Running;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Results;

internal static class TestVerdict
{
    /// <summary>The variant was shown to be better than each of the others.</summary>
    public const string Better = "better";

    /// <summary>None was: what is seen may be chance.</summary>
    public const string Noise = "noise";

    /// <summary>Of some variant nothing was sent, so nothing can be said.</summary>
    public const string Nobody = "nobody";
}

internal sealed class TestDecisions(JobService jobs, IMessageCounts counts)
{
    public const double Confidence = 0.95;

    public void Decide(Session write, int id, int number, long now)
    {
        if (CampaignRows.Lock(write, id) is not { IsLive: true, Definition.Test: { } test } campaign || CampaignRows.FindRun(write, id, number) is not { Phase: RunPhase.Testing } run || run.DecideAt > now)
        {
            return;
        }

        var shares = SharesOf(write, campaign, number);
        var best = Shares.Highest(shares, 1 - Confidence);
        var verdict = best is not null ? TestVerdict.Better : shares.Any(share => share.All == 0) ? TestVerdict.Nobody : TestVerdict.Noise;
        CampaignRows.SaveRun(write, run with
        {
            Phase = RunPhase.Rest, Winner = best ?? test.Otherwise ?? campaign.Definition.Variants[0].Key, Verdict = verdict, DecidedAt = now, BaseAt = now, Position = long.MinValue,
        });
        jobs.Add(write, CampaignRunJob.Name, new RunOrder(id, number), campaign.Name);
    }

    /// <summary>Of each variant, how many of those who were sent it in the test did what decides.</summary>
    public List<Share> SharesOf(Session read, Campaign campaign, int number)
    {
        var sent = counts.Messages(read, CampaignSplit.Origin, $"{campaign.Id}").Where(count => count.Status is >= MessageStatus.Sent and <= MessageStatus.Clicked)
            .Select(count => (Step: CampaignStep.Parse(count.Step), count.Status, count.Count)).Where(one => one.Step is { IsTest: true } step && step.Run == number).ToLookup(one => one.Step!.Variant);
        var converted = ConversionRows.Sums(read, campaign.Id);
        return [.. campaign.Definition.Variants.Select(variant => new Share(
            variant.Key,
            campaign.Definition.Test?.By switch
            {
                TestMeasure.Opened => sent[variant.Key].Where(one => one.Status >= MessageStatus.Opened).Sum(one => one.Count),
                TestMeasure.Clicked => sent[variant.Key].Where(one => one.Status == MessageStatus.Clicked).Sum(one => one.Count),
                _ => Math.Min(converted.GetValueOrDefault(new CampaignStep(number, variant.Key, true).ToString()).Messages, sent[variant.Key].Sum(one => one.Count)),
            },
            sent[variant.Key].Sum(one => one.Count)))];
    }
}
