// What the API answers about campaigns.
using Mitos.Engage.Campaigns.Contracts;

namespace Mitos.Engage.Campaigns;

/// <param name="State"><c>draft</c>, <c>scheduled</c>, <c>sending</c>, <c>testing</c>, <c>paused</c>, <c>stopping</c>, <c>stopped</c> or <c>done</c>.</param>
/// <param name="AudienceName">Null when the audience does not exist any more.</param>
/// <param name="Planned">Messages, of all runs.</param>
/// <param name="Sent">Of them, those that left and did not come back.</param>
/// <param name="OpenRate">Of those that left; null while there are none.</param>
public sealed record CampaignRowView(
    int Id, string Name, string State, string? AudienceName, CampaignTimeKind Kind, DateTimeOffset? NextAt, int Runs, long Planned, long Sent, double? OpenRate, double? ClickRate, bool IsArchived, DateTimeOffset ChangedAt,
    DateTimeOffset? LaunchedAt);

/// <param name="Status"><c>draft</c>, <c>live</c>, <c>paused</c>, <c>stopped</c> or <c>done</c>.</param>
/// <param name="State">The same, and what a live one is at: <c>scheduled</c>, <c>sending</c>, <c>testing</c>; of a stopped one <c>stopping</c> while messages are taken back.</param>
/// <param name="Faults">What keeps a draft from being launched.</param>
/// <param name="Zone">Of the business: in it times of day are meant that are not each customer's own.</param>
/// <param name="TakenBack">Messages that the stop took back.</param>
public sealed record CampaignView(
    int Id, string Name, string Status, string State, CampaignDefinition Definition, IReadOnlyList<CampaignFault> Faults, string Zone, DateTimeOffset? NextAt, IReadOnlyList<CampaignRunView> Runs, long TakenBack, bool IsArchived,
    DateTimeOffset ChangedAt, DateTimeOffset? LaunchedAt, string? LaunchedBy, DateTimeOffset? EndedAt);

/// <param name="Phase"><c>planning</c>, <c>testing</c>, <c>rest</c>, <c>done</c>, <c>stopped</c> or <c>failed</c>.</param>
/// <param name="Members">Of the audience that were looked at so far.</param>
/// <param name="Excluded">Of them, those who are in the audience that is left out.</param>
/// <param name="Planned">Messages.</param>
/// <param name="LastSendAt">When the last of them is to leave.</param>
/// <param name="DecideAt">When the test is decided.</param>
/// <param name="Winner">The variant that goes to the rest.</param>
/// <param name="Verdict"><c>better</c>: it was shown to be; <c>noise</c>: none was, and this is the one that was named for that; <c>nobody</c>: of some variant nothing was sent.</param>
public sealed record CampaignRunView(
    int Number, string Phase, DateTimeOffset BegunAt, long Members, long Excluded, long Planned, DateTimeOffset? LastSendAt, DateTimeOffset? DecideAt, DateTimeOffset? DecidedAt, string? Winner, string? Verdict,
    DateTimeOffset? EndedAt);

public sealed record CampaignNew(string Name, CampaignDefinition? Definition = null);

public sealed record CampaignChange(string Name, CampaignDefinition Definition);

public sealed record CampaignArchive(bool IsArchived);

/// <param name="Faults">What would keep it from being launched.</param>
public sealed record CampaignChecked(IReadOnlyList<CampaignFault> Faults);
