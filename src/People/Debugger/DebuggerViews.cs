// The shapes of the debugger's API.
using System.Text.Json;
using Mitos.Kernel.Events.Vocabulary;

namespace Mitos.People.Debugger;

/// <param name="Outcome">stored, duplicate or quarantined.</param>
/// <param name="Violations">How many differences from the tracking plan.</param>
public sealed record EventRowView(
    string Id, string? MessageId, string Outcome, string? Reason, string? Type, string? Event, string Channel, string Touchpoint, string Source,
    Guid? ProfileId, string? ProfileName, DateTimeOffset ReceivedAt, DateTimeOffset OccurredAt, int Violations);

/// <param name="Status">stored, duplicate, quarantined or pending. A stored event that came again stays stored; <c>duplicates</c> counts.</param>
/// <param name="Withheld">It carries a shop or a brand that the caller does not see: its source and original are left out.</param>
public sealed record EventView(
    string MessageId, string Status, string? Reason, string? Detail, Guid? ProfileId, string? ProfileName, string Source, DateTimeOffset ReceivedAt,
    DateTimeOffset? OccurredAt, string? Type, string? Event, string? Channel, string? Touchpoint, string? Stage,
    IReadOnlyList<Violation> Violations, int Duplicates, JsonElement Original, bool Withheld);

public sealed record QuarantineRowView(
    long Id, string? MessageId, string Source, string Reason, string Detail, DateTimeOffset ReceivedAt, string Status, int Size);

public sealed record QuarantineView(
    long Id, string? MessageId, string Source, string Reason, string Detail, string Advice, DateTimeOffset ReceivedAt, string Status, int Size, string Payload);

public sealed record ReasonView(string Reason, long Open);

public sealed record QuarantineSummaryView(IReadOnlyList<ReasonView> Items);

public sealed record ReplayRequest(string? Payload);

public sealed record ReplayView(string Status, string? MessageId);

public sealed record ReplayAllRequest(string Reason);

public sealed record ReplayAllView(int Replayed, int Failed);
