// The shapes of the profile API.
using System.Text.Json;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Views;

public sealed record ProfileIdentifierView(string Type, string Value);

/// <param name="Kind">email, phone, name, order, id or identifier: why the search found it.</param>
public sealed record MatchView(string Kind, string Value);

public sealed record ProfileRowView(
    Guid Id, string? Name, bool Known, string? City, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, string LastChannel, string LastStage,
    long Events, IReadOnlyList<string> Channels, IReadOnlyList<ProfileIdentifierView> Identifiers, MatchView? Matched);

public sealed record TraitCandidateView(JsonElement Value, int Count, DateTimeOffset At, string Source);

public sealed record TraitView(string Name, JsonElement Value, SurvivorshipRule Rule, DateTimeOffset At, string Source, IReadOnlyList<TraitCandidateView> Others);

public sealed record IdentifierView(string Type, string Value, DateTimeOffset FirstSeenAt, DateTimeOffset? LastSeenAt, bool Shared, long Events);

public sealed record OrdersView(int Count, decimal Total, string? Currency);

public sealed record ProfileView(
    Guid Id, string? Name, bool Known, string? City, DateTimeOffset FirstSeenAt, DateTimeOffset LastSeenAt, string LastChannel, string LastStage,
    long Events, IReadOnlyList<string> Channels, IReadOnlyList<IdentifierView> Identifiers, IReadOnlyList<Guid> MergedIds,
    IReadOnlyDictionary<string, JsonElement> Traits, IReadOnlyList<TraitView> TraitDetails, IReadOnlyList<ComputedTraitView> ComputedTraits,
    IReadOnlyDictionary<string, bool> Consent,
    IReadOnlyDictionary<string, long> ChannelCounts, OrdersView Orders);

public sealed record ThreadItemView(
    string MessageId, string Type, string? Event, string Channel, string Touchpoint, string Stage, DateTimeOffset OccurredAt, DateTimeOffset ReceivedAt,
    string Source, JsonElement Properties);

public sealed record KindView(string Kind, long Events);

public sealed record KindsView(IReadOnlyList<KindView> Items);
