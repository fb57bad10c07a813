// A campaign as it is kept, and each of its runs.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Engage.Campaigns.Contracts;

namespace Mitos.Engage.Campaigns;

/// <summary>Where a campaign stands; the words are stored and shown.</summary>
internal static class CampaignStatus
{
    public const string Draft = "draft";

    /// <summary>Launched: it waits for its time, or is on its way.</summary>
    public const string Live = "live";

    /// <summary>Nothing is planned, no run begins, and what was planned waits.</summary>
    public const string Paused = "paused";
    public const string Stopped = "stopped";

    /// <summary>All has left, and nothing more will.</summary>
    public const string Done = "done";
}

/// <param name="Runs">How many have begun.</param>
/// <param name="NextAt">When the next run begins, UTC milliseconds; 0 when none does.</param>
/// <param name="TakenBack">Messages that the stop took back.</param>
/// <param name="StopPosition">How far the stop has come.</param>
/// <param name="EndedAt">When it was done, or when everything was taken back; 0 before.</param>
/// <param name="PausedAt">0 while it is not paused.</param>
internal sealed record Campaign(
    int Id, string Name, string Status, CampaignDefinition Definition, int Runs, long NextAt, long TakenBack, long StopPosition, bool IsArchived, long CreatedAt, long ChangedAt, long LaunchedAt, string? LaunchedBy,
    long EndedAt, long PausedAt = 0)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Whether it can still be stopped.</summary>
    public bool IsRunning => Status is CampaignStatus.Live or CampaignStatus.Paused;

    /// <summary>Whether its runs go on.</summary>
    public bool IsLive => Status == CampaignStatus.Live;

    public static string ToText(CampaignDefinition definition) => JsonSerializer.Serialize(definition, s_json);

    public static CampaignDefinition FromText(string text) => JsonSerializer.Deserialize<CampaignDefinition>(text, s_json)!;
}

/// <summary>What a run is at; the words are stored and shown.</summary>
internal static class RunPhase
{
    /// <summary>The members are gone through: all of them, or those of the test.</summary>
    public const string Planning = "planning";

    /// <summary>The test was sent, and its time is not over.</summary>
    public const string Testing = "testing";

    /// <summary>Those who were not in the test are gone through.</summary>
    public const string Rest = "rest";

    /// <summary>Everything is planned.</summary>
    public const string Done = "done";
    public const string Stopped = "stopped";

    /// <summary>The audience was deleted meanwhile.</summary>
    public const string Failed = "failed";
}

/// <param name="Day">Whose time of day is meant, for local times; null when it goes at once.</param>
/// <param name="BaseAt">What is late by its local time goes from here on: when the run began, or the test was decided.</param>
/// <param name="Position">The last member that was looked at.</param>
/// <param name="Members">Looked at; those of the rest once more.</param>
/// <param name="Planned">Messages.</param>
/// <param name="Slots">Those that the throttle has given away.</param>
/// <param name="Verdict">Why the rest gets this variant: <c>better</c>, <c>noise</c> or <c>nobody</c>.</param>
internal sealed record CampaignRun(
    int Campaign, int Number, string Phase, string? Day, long BegunAt, long BaseAt, long Position, long Members, long Excluded, long Planned, string Slots, long LastSendAt, long DecideAt, long DecidedAt, string? Winner,
    string? Verdict, long EndedAt)
{
    public bool IsPlanning => Phase is RunPhase.Planning or RunPhase.Rest;

    public static CampaignRun New(int campaign, int number, string? day, long now) => new(campaign, number, RunPhase.Planning, day, now, now, long.MinValue, 0, 0, 0, "", 0, 0, 0, null, null, 0);
}
