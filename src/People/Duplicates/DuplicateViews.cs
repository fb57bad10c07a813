// The shapes of the API of duplicates.
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

/// <param name="Id">The profile's id now.</param>
/// <param name="Details">Null when she is gone.</param>
public sealed record DuplicatePersonView(Guid Id, string? Name, PersonDetails? Details, DateTimeOffset? LastSeenAt);

/// <param name="Says">The reason in words.</param>
/// <param name="Weight">Bits; below 0 it speaks against.</param>
public sealed record DuplicateReasonView(MatchField Field, MatchLevel Level, double Weight, string Says);

/// <param name="Probability">That the two are one customer, by the model.</param>
/// <param name="Strength"><c>strong</c> from the administrator's second threshold, else <c>review</c>.</param>
/// <param name="Status"><c>open</c>, <c>confirmed</c> or <c>refused</c>.</param>
public sealed record DuplicateView(
    string Id, string Status, double Probability, string Strength, double Weight, DuplicatePersonView One, DuplicatePersonView Other, IReadOnlyList<DuplicateReasonView> Reasons,
    DateTimeOffset FoundAt, DateTimeOffset? DecidedAt, string? DecidedBy);

/// <param name="Expected">At each threshold, how many pairs the last run found and what the model expects of them; empty before the first run.</param>
/// <param name="Open">Pairs that wait at the thresholds in force.</param>
/// <param name="LearntAt">Null before the first run.</param>
public sealed record DuplicateSettingsView(
    double ReviewFrom, double StrongFrom, long Open, DateTimeOffset? LearntAt, long Customers, IReadOnlyList<ExpectedQuality> Expected);

public sealed record DuplicateRunView(long Job);
