// What a campaign would do if it went as it is, before anybody is disturbed.
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Estimates;

/// <summary>How many of the audience, counted or worked out of a sample; with both ends of the interval at 95 per cent.</summary>
public sealed record EstimatedCount(long Value, long Low, long High);

/// <param name="Verdict"><c>send</c>, <c>hold</c>: it would wait and leave later, or <c>refuse</c>.</param>
/// <param name="Reason">The word that the ledger would keep: <c>allowed</c>, <c>quiet_hours</c>, <c>no_address</c>, <c>consent_none</c>…</param>
/// <param name="Channel">By which it would leave, or the last that could not be used.</param>
/// <param name="From">When the first of them would leave; null for what is refused.</param>
/// <param name="To">When the last of them would.</param>
public sealed record EstimatedOutcome(string Verdict, string Reason, string? Channel, EstimatedCount Count, DateTimeOffset? From, DateTimeOffset? To);

/// <param name="Parts">SMS in parts, each of which is paid for; null for other channels.</param>
/// <param name="Cost">By the prices of the settings; null where none is set.</param>
public sealed record EstimatedChannel(string Channel, EstimatedCount Messages, EstimatedCount? Parts, decimal? Cost);

public sealed record EstimatedVariant(string Key, EstimatedCount Messages);

/// <param name="Members">Of the audience now.</param>
/// <param name="Sampled">Customers who were asked about: all of them, or a sample by chance that is the same each time.</param>
/// <param name="IsExact">Whether everybody was asked about.</param>
/// <param name="Excluded">Who are in the audience that is left out.</param>
/// <param name="LeavesAt">When the last message would leave, quiet hours and the throttle included; null when none would.</param>
public sealed record CampaignEstimate(
    long Members, long Sampled, bool IsExact, EstimatedCount Excluded, EstimatedCount Sent, EstimatedCount Held, EstimatedCount Refused, IReadOnlyList<EstimatedOutcome> Outcomes, IReadOnlyList<EstimatedChannel> Channels,
    IReadOnlyList<EstimatedVariant> Variants, DateTimeOffset? BeginsAt, DateTimeOffset? LeavesAt, decimal? Cost);

/// <summary>What would become of one customer's message.</summary>
/// <param name="At">When it would leave.</param>
/// <param name="Parts">Of an SMS.</param>
internal sealed record Foreseen(string Variant, Verdict Verdict, string Reason, string? Channel, long At, int Parts);
