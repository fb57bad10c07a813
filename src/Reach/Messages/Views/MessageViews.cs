// Messages as the API shows them.
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Reach.Messages.Views;

/// <param name="Profile">Whose it is now; null for somebody who was erased.</param>
/// <param name="TemplateName">Null when there is no such template any more.</param>
/// <param name="OriginName">Of the journey or campaign that wanted it; null where that has no name.</param>
/// <param name="Channel">The last one that was tried, or the first of the plan.</param>
/// <param name="DueAt">When it is looked at next; null when nothing is left to do.</param>
public sealed record MessageRowView(
    string Id, string Template, string? TemplateName, string Purpose, MessageClass Class, string Channel, MessageStatus Status, string? Reason, string OriginKind, string OriginId, string? OriginName, string? OriginStep, Guid? Profile, string? CustomerName,
    DateTimeOffset PlannedAt, DateTimeOffset SendAt, DateTimeOffset? DueAt, DateTimeOffset ChangedAt);

/// <param name="TemplateVersion">With which it was written.</param>
/// <param name="Detail">The provider's own words.</param>
public sealed record MessageTryView(
    int Number, string Channel, int Connection, int TemplateVersion, string Language, MessageStatus Status, string? Reason, string? Detail, string? ProviderId, DateTimeOffset SendingAt, DateTimeOffset ChangedAt);

/// <param name="What">What was done: <c>held</c>, <c>refused</c>, <c>sending</c>, <c>sent</c>, <c>fallback</c>, <c>delivered</c>…</param>
/// <param name="Reason">Why, as a stable word.</param>
/// <param name="Until">Of what was held.</param>
public sealed record MessageDecisionView(int Number, DateTimeOffset At, string What, string Reason, string? Channel, DateTimeOffset? Until, string? Detail);

/// <param name="Channels">As they were planned.</param>
public sealed record MessageView(
    MessageRowView Message, string Key, IReadOnlyList<ChannelTry> Channels, int Priority, DateTimeOffset? ExpiresAt, IReadOnlyList<MessageTryView> Tries, IReadOnlyList<MessageDecisionView> Decisions);

/// <param name="Channels">The order in which they are tried; each by name, with the minutes after which the next one follows.</param>
/// <param name="Key">The caller's own name of it: the same key is one message for ever. Null for one that Mitos makes.</param>
/// <param name="Class"><c>transactional</c> needs the permission <c>SendTransactional</c>.</param>
public sealed record SendMessageRequest(
    Guid Profile, string Template, string Purpose, MessageClass Class, IReadOnlyList<ChannelTry> Channels, string? Key, int? Priority, DateTimeOffset? SendAt, DateTimeOffset? ExpiresAt, System.Text.Json.JsonElement? Data);

public sealed record SuppressionCountView(string Channel, string Reason, long Count);

public sealed record LiftSuppressionRequest(string Channel, string Address);
