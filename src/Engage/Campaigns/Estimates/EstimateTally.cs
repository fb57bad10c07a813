// Adds up what was foreseen, and says how far a sample may be off.
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Rules.Contracts;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Estimates;

internal sealed class EstimateTally(CampaignDefinition definition, long members, int sampled, IReadOnlyDictionary<string, decimal> prices)
{
    private const double Confidence = 0.95;
    private readonly List<Foreseen> _all = [];
    private int _excluded;

    public void Exclude() => _excluded++;

    public void Add(Foreseen one) => _all.Add(one);

    public CampaignEstimate Done(long begins)
    {
        var leaving = _all.Where(one => one.Verdict != Verdict.Refuse).ToList();
        var outcomes = _all.GroupBy(one => (one.Verdict, one.Reason, one.Channel)).Select(group => new EstimatedOutcome(
            Word(group.Key.Verdict), group.Key.Reason, group.Key.Channel, Count(group.Count()), group.Key.Verdict == Verdict.Refuse ? null : Instant(group.Min(one => one.At)),
            group.Key.Verdict == Verdict.Refuse ? null : Instant(group.Max(one => one.At))));
        var channels = leaving.Where(one => one.Channel is not null).GroupBy(one => one.Channel!).Select(Channel).OrderByDescending(channel => channel.Messages.Value).ToList();
        return new CampaignEstimate(
            members, sampled, sampled == members, Count(_excluded), Count(_all.Count(one => one.Verdict == Verdict.Send)), Count(_all.Count(one => one.Verdict == Verdict.Hold)), Count(_all.Count(one => one.Verdict == Verdict.Refuse)),
            [.. outcomes.OrderBy(outcome => outcome.Verdict == "refuse").ThenByDescending(outcome => outcome.Count.Value).ThenBy(outcome => outcome.Reason, StringComparer.Ordinal)], channels,
            [.. definition.Variants.Select(variant => new EstimatedVariant(variant.Key, Count(_all.Count(one => one.Variant == variant.Key))))], Instant(begins), leaving.Count == 0 ? null : Instant(leaving.Max(one => one.At)),
            channels.TrueForAll(channel => channel.Cost is null) ? null : channels.Sum(channel => channel.Cost));
    }

    /// <summary>Each part of an SMS is paid for.</summary>
    private EstimatedChannel Channel(IGrouping<string, Foreseen> group)
    {
        var parts = group.Sum(one => one.Parts);
        var paid = Scaled(parts > 0 ? parts : group.Count());
        return new EstimatedChannel(group.Key, Count(group.Count()), parts > 0 ? new EstimatedCount(paid, paid, paid) : null, prices.TryGetValue(group.Key, out var price) ? price * paid : null);
    }

    private EstimatedCount Count(int found)
    {
        if (sampled == members || sampled == 0)
        {
            return new EstimatedCount(found, found, found);
        }

        var interval = Proportions.Wilson(found, sampled, Proportions.Z(Confidence));
        return new EstimatedCount(Scaled(found), (long)Math.Floor(interval.Low * members), (long)Math.Ceiling(interval.High * members));
    }

    private long Scaled(long found) => sampled == 0 ? 0 : (long)Math.Round((double)found * members / sampled);

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static DateTimeOffset Instant(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
