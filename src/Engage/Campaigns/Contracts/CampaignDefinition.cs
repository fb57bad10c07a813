// What people say of a campaign: to whom, what, when, how fast, and what it is for.
using System.Text.Json.Serialization;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Campaigns.Contracts;

/// <summary>A campaign as its author gives it. It does not change any more once it is launched.</summary>
public sealed record CampaignDefinition
{
    public const int MostVariants = 5;
    public const int MostChannels = 5;

    /// <summary>Whoever is in it when the run begins.</summary>
    public int Audience { get; init; }

    /// <summary>Whoever is in this audience too gets nothing.</summary>
    public int? Except { get; init; }

    /// <summary>Of consent, such as <c>marketing</c>.</summary>
    public string Purpose { get; init; } = "marketing";

    /// <summary>Marketing or service; what a customer waits for is no campaign.</summary>
    public MessageClass Class { get; init; } = MessageClass.Marketing;

    /// <summary>Of messages that compete for the last place under a cap, those with the higher priority go.</summary>
    public int Priority { get; init; }

    public IReadOnlyList<CampaignVariant> Variants { get; init; } = [];

    public CampaignTest? Test { get; init; }

    public CampaignTime When { get; init; } = new();

    /// <summary>At most so many messages in any hour; null for as fast as the providers take them.</summary>
    public int? PerHour { get; init; }

    /// <summary>Of no use to her so many hours after it was to leave; null for never.</summary>
    public int? ExpiresHours { get; init; }

    public CampaignGoal? Goal { get; init; }
}

/// <summary>One wording, for a share of the audience.</summary>
/// <param name="Key">Names it in the ledger: one to eight small letters and digits.</param>
/// <param name="Share">In percent; those of all variants make 100.</param>
/// <param name="Template">The key of a published template, which has content for each of the channels that name none of their own.</param>
/// <param name="Channels">In the order in which they are tried.</param>
public sealed record CampaignVariant(string Key, string Name, int Share, string Template, IReadOnlyList<ChannelTry> Channels)
{
    /// <summary>By which a channel is written.</summary>
    public string TemplateFor(string channel) => Channels.FirstOrDefault(one => one.Channel == channel)?.Template ?? Template;
}

/// <summary>By what the variants of a test are compared.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TestMeasure>))]
public enum TestMeasure
{
    [JsonStringEnumMemberName("opened")]
    Opened,

    [JsonStringEnumMemberName("clicked")]
    Clicked,

    /// <summary>The campaign's goal.</summary>
    [JsonStringEnumMemberName("converted")]
    Converted,
}

/// <summary>Some of the audience first; the variant that did better with them goes to the rest.</summary>
/// <param name="Percent">Of the audience, from 1 to 90.</param>
/// <param name="Hours">After the last message of the test was to leave.</param>
/// <param name="Otherwise">The variant that goes to the rest when none was shown to be better; null for the first.</param>
public sealed record CampaignTest(int Percent, int Hours, TestMeasure By, string? Otherwise = null);

[JsonConverter(typeof(JsonStringEnumConverter<CampaignTimeKind>))]
public enum CampaignTimeKind
{
    /// <summary>When it is launched.</summary>
    [JsonStringEnumMemberName("now")]
    Now,

    /// <summary>On a day at a time of day.</summary>
    [JsonStringEnumMemberName("once")]
    Once,

    /// <summary>Again and again, at a time of day on some days.</summary>
    [JsonStringEnumMemberName("repeat")]
    Repeat,
}

/// <summary>When it goes.</summary>
public sealed record CampaignTime
{
    public CampaignTimeKind Kind { get; init; }

    /// <summary>With <c>once</c>: <c>2026-12-01</c>.</summary>
    public string? Day { get; init; }

    /// <summary>With <c>once</c> and <c>repeat</c>: <c>10:00</c>, in the zone of the business.</summary>
    public string Time { get; init; } = "10:00";

    /// <summary>With <c>repeat</c>: 1 is Monday; none for every day.</summary>
    public IReadOnlyList<int>? Weekdays { get; init; }

    /// <summary>With <c>repeat</c>: only on this day of the month; 31 is its last.</summary>
    public int? DayOfMonth { get; init; }

    /// <summary>With <c>repeat</c>: the last day on which it goes; null for no end.</summary>
    public string? LastDay { get; init; }

    /// <summary>The time is that of each customer's own clock.</summary>
    public bool InLocalTime { get; init; }

    /// <summary>Whose clock has passed the time when the run begins gets it the next day at that time; else at once.</summary>
    public bool LateNextDay { get; init; }
}

/// <summary>What it is for.</summary>
/// <param name="Events">Any of them, such as <c>Order Completed</c>.</param>
/// <param name="Days">Within so many days of the message.</param>
public sealed record CampaignGoal(IReadOnlyList<string> Events, int Days);
