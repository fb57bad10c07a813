// Asks the arbiter about each customer of a campaign, or about a sample of them. Nothing is written.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Campaigns.Running;
using Mitos.Engage.Journeys.Contracts;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Engage.Campaigns.Estimates;

/// <summary>
/// The run that would begin next, as it would be planned: the same split, the same local times, the same throttle (of a sample in proportion). What is
/// held is asked again at its instant, as the dispatcher would. Of a test everybody gets a variant by its share, for the winner is not known.
/// </summary>
internal sealed class Estimator(
    Database database, CampaignCheck check, CustomerZones zones, IMessageSimulation simulation, IMessageTemplates templates, ISmsLengths lengths, IMessagePrices prices, TimeProvider clock, IAudienceDirectory? audiences = null)
{
    public const int LargestSample = 1_000;
    private const int Together = 5_000;
    private const int MostHolds = 10;
    private const long Hour = 3_600_000;

    public CampaignEstimate Estimate(Campaign campaign, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var begins = campaign.NextAt > 0 ? campaign.NextAt : CampaignTimes.First(campaign.Definition.When, check.Zone, now);
        var (members, sample) = Sample(campaign, cancellationToken);
        var tally = new EstimateTally(campaign.Definition, members, sample.Count, prices.Current);
        var slots = new Slots(campaign.Definition.PerHour is { } rate && members > 0 ? (double)rate * sample.Count / members : null, begins, "");
        foreach (var together in sample.Chunk(100))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var session = database.OpenRead();
            foreach (var member in together)
            {
                if (campaign.Definition.Except is { } except && audiences!.Of(session, member).Contains(except))
                {
                    tally.Exclude();
                }
                else
                {
                    tally.Add(Foresee(session, campaign, member, begins, slots));
                }
            }
        }

        return tally.Done(begins);
    }

    /// <summary>All members are counted; of many, those on whom a hash of campaign and customer falls are taken.</summary>
    private (long Members, List<long> Sample) Sample(Campaign campaign, CancellationToken cancellationToken)
    {
        var size = audiences?.Find(campaign.Definition.Audience)?.Size ?? 0;
        var share = size <= LargestSample ? 1 : (double)LargestSample / size;
        var (members, sample, after) = (0L, new List<long>(), long.MinValue);
        while (audiences is not null && database.Read(session => audiences.Members(session, campaign.Definition.Audience, after, Together)) is { Count: > 0 } page)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (members, after) = (members + page.Count, page[^1]);
            sample.AddRange(page.Where(member => share >= 1 || Chance.Of(member, "sample", $"campaign:{campaign.Id}") < share));
        }

        return (members, sample);
    }

    private Foreseen Foresee(Session read, Campaign campaign, long member, long begins, Slots slots)
    {
        var definition = campaign.Definition;
        var variant = CampaignSplit.VariantOf(definition, campaign.Id, campaign.Runs + 1, member);
        var zone = definition.When.InLocalTime ? zones.Of(read, member) : NodaTime.DateTimeZone.Utc;
        var sendAt = slots.Take(CampaignTimes.SendAt(definition.When, CampaignTimes.DayOfRun(definition.When, begins), zone, begins));
        var channels = variant.Channels.Select(channel => channel.Channel).ToList();
        var sent = simulation.SentTo(read, member, sendAt);
        var message = new SimulatedMessage(member, definition.Purpose, definition.Class, channels, sendAt, definition.ExpiresHours is { } hours ? sendAt + (hours * Hour) : null) { SendAt = sendAt, IsToday = true };
        var (answer, first) = (simulation.Decide(read, message, sent), default(ArbiterAnswer?));
        for (var holds = 0; answer is { Verdict: Verdict.Hold, Until: { } until } && until > message.At && holds < MostHolds; holds++)
        {
            first ??= answer;
            message = message with { At = until };
            answer = simulation.Decide(read, message, sent);
        }

        if (answer.Verdict == Verdict.Refuse)
        {
            return new Foreseen(variant.Key, Verdict.Refuse, answer.Reason, answer.Channel, message.At, 0);
        }

        var preview = answer.Channel is { } channel ? templates.Preview(read, variant.TemplateFor(channel), channel, member, null, null) : null;
        return preview is { Faults.Count: > 0 } ? new Foreseen(variant.Key, Verdict.Hold, "template_fault", answer.Channel, message.At, 0)
            : new Foreseen(variant.Key, first is null ? Verdict.Send : Verdict.Hold, first?.Reason ?? answer.Reason, answer.Channel, message.At, answer.Channel == "sms" && preview is not null ? lengths.Of(preview.Text).Segments : 0);
    }
}
