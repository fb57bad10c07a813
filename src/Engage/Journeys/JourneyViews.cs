// What the API answers about journeys.
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys;

/// <param name="Status"><c>draft</c>, <c>live</c>, <c>paused</c> or <c>stopped</c>.</param>
/// <param name="Entry">The kind of its entry, in the draft: <c>event</c>, <c>audience</c>, <c>schedule</c>, <c>date</c>, <c>api</c>; null while there is none.</param>
/// <param name="Now">Customers who are on it.</param>
/// <param name="Entered">Entries since it was first published.</param>
/// <param name="HasChanges">Whether the draft differs from what is published.</param>
public sealed record JourneyRowView(int Id, string Name, string Status, int Version, string? Entry, long Now, long Entered, bool HasChanges, DateTimeOffset ChangedAt, DateTimeOffset? PublishedAt);

/// <param name="Faults">What keeps the draft from being published.</param>
/// <param name="CallsOut">Whether a published version calls other systems, and so has a secret by which it signs.</param>
public sealed record JourneyView(
    int Id, string Name, string Status, JourneyGraph Draft, int Version, bool HasChanges, IReadOnlyList<JourneyFault> Faults, IReadOnlyList<VersionView> Versions, DateTimeOffset? NextAt, bool CallsOut,
    DateTimeOffset ChangedAt, DateTimeOffset? PublishedAt);

/// <param name="Now">Customers who are on this version.</param>
public sealed record VersionView(int Version, DateTimeOffset PublishedAt, string PublishedBy, long Now);

/// <param name="Template">One of the ready journeys, by its key; null for an empty one.</param>
/// <param name="Language">In which a ready one is written: <c>el</c> or <c>en</c>.</param>
public sealed record JourneyNew(string Name, JourneyGraph? Draft = null, string? Template = null, string? Language = null);

public sealed record JourneyChange(string Name, JourneyGraph Draft);

/// <summary>A journey that is ready to be looked at, changed and published.</summary>
/// <param name="Messages">The keys of the message templates that it uses.</param>
public sealed record ReadyJourneyView(string Key, Templates.Words Name, Templates.Words Why, IReadOnlyList<string> Messages);

/// <param name="Moves">Whether those who are on older versions go on by this one.</param>
public sealed record JourneyPublish(bool Moves);

public sealed record GraphCheck(IReadOnlyList<JourneyFault> Faults);

/// <param name="Key">Of a journey with a key.</param>
/// <param name="Properties">What conditions and templates read as the event's.</param>
public sealed record JourneyEntry(Guid Profile, string? Key, JsonElement? Properties);

/// <param name="Secret">Signs the journey's calls; <c>whsec_…</c>.</param>
public sealed record JourneySecretView(string Secret);

/// <param name="Now">Customers who are at the node.</param>
/// <param name="Passed">How many left it by each branch, and by each reason where they left the journey.</param>
public sealed record NodeCountView(string Node, long Now, IReadOnlyDictionary<string, long> Passed);

/// <param name="Held">Of those on it, who wait for the journey to go on.</param>
/// <param name="Holdout">Entries that were only watched.</param>
/// <param name="Leaving">Events and calls of the journey that are on their way out.</param>
/// <param name="Failed">Calls that were not answered in all their attempts.</param>
public sealed record JourneyCountsView(long Now, long Held, long Holdout, long Entered, long Leaving, long Failed, IReadOnlyList<NodeCountView> Nodes);

/// <param name="Profile">Null when she was erased meanwhile.</param>
public sealed record WayRowView(Guid? Profile, string? Name, string Key, int Visit, int Version, string Status, string Node, DateTimeOffset NodeAt, DateTimeOffset EnteredAt, DateTimeOffset? WakeAt, string? Reason);

/// <param name="Reason">A stable word, and behind a colon what it names.</param>
/// <param name="Event">The place in the log of the event that moved her; null where none did.</param>
/// <param name="Kind">Of the node; null where her version has it no more.</param>
/// <param name="Name">As its author calls it; null for its kind's own name.</param>
public sealed record PathStepView(string Node, string? Kind, string? Name, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, string? Branch, string? Reason, long? Event);

/// <param name="Status"><c>live</c>, <c>ended</c>, <c>holdout</c> or <c>expected</c>.</param>
/// <param name="Path">The nodes that she has been in, the first one first; the last is where she is.</param>
public sealed record WayView(
    int Journey, string JourneyName, string Key, int Visit, int Version, string Status, bool IsHeld, DateTimeOffset EnteredAt, DateTimeOffset? EndedAt, DateTimeOffset? WakeAt, string? Reason,
    DateTimeOffset? ConvertedAt, long RevenueCents, JourneyGraph? Graph, IReadOnlyList<PathStepView> Path);

/// <param name="Why">A stable word: why she did not enter the last time that she might have.</param>
public sealed record NotEnteredView(DateTimeOffset At, string Key, string Why, long? Event);

/// <param name="Candidates">Of the newest events by which one enters, hers: the first that failed of the entry's filters, or none.</param>
public sealed record WaysView(IReadOnlyList<WayView> Ways, NotEnteredView? Refused, IReadOnlyList<CandidateView> Candidates);

/// <param name="Misses">The filters that the event does not pass.</param>
public sealed record CandidateView(DateTimeOffset At, string Event, IReadOnlyList<string> Misses, bool TooOld);
