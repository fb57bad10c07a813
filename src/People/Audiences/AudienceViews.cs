// Audiences as the API shows them.
using Mitos.People.Audiences.Conditions;

namespace Mitos.People.Audiences;

/// <param name="Size">Customers in it now.</param>
/// <param name="Status"><c>backfilling</c> while the past is taken in, then <c>ready</c>.</param>
/// <param name="Job">The job that takes the past in.</param>
public sealed record AudienceView(int Id, string Name, string? Description, Condition Condition, long Size, string Status, long Job, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt);

/// <param name="Since">When it became true.</param>
/// <param name="MessageId">Of the event that brought it; null where none did.</param>
public sealed record AudienceMemberView(Guid Id, string? Name, DateTimeOffset Since, MembershipCause Cause, string? MessageId, string? Event);

/// <param name="IsEntry">She came in; or else left.</param>
public sealed record AudienceChangeView(Guid? Id, string? Name, DateTimeOffset At, bool IsEntry, MembershipCause Cause, string? Event);

/// <param name="Both">How many are in this one and in the other.</param>
public sealed record AudienceOverlapView(long Size, long WithSize, long Both);

public sealed record MembershipView(int Audience, string Name, DateTimeOffset Since, MembershipCause Cause, string? MessageId, string? Event);

public sealed record MembershipChangeView(int Audience, string? Name, DateTimeOffset At, bool IsEntry, MembershipCause Cause, string? MessageId, string? Event);

/// <param name="Items">The audiences that she is in.</param>
/// <param name="History">Her newest entries and exits, those of profiles that were joined with hers too.</param>
public sealed record MembershipsView(IReadOnlyList<MembershipView> Items, IReadOnlyList<MembershipChangeView> History);
