// The shapes of the identity API.
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

public sealed record IdentifierRef(string Type, string Value);

public sealed record IdentityNodeView(string Type, string Value, bool Shared, DateTimeOffset FirstSeenAt, Guid ProfileId, bool Inside);

/// <param name="Rule">sameEvent, alias or manual.</param>
/// <param name="Reason">Why it was not admitted: limit, userIds, shared, cap or cut.</param>
public sealed record IdentityEdgeView(IdentifierRef A, IdentifierRef B, string Rule, string? MessageId, DateTimeOffset At, bool Admitted, string? Reason);

public sealed record IdentityCutView(IdentifierRef A, IdentifierRef B, string By, DateTimeOffset At);

/// <summary>The evidence about a profile, with that which joins it to others and was not admitted.</summary>
public sealed record IdentityView(IReadOnlyList<IdentityNodeView> Nodes, IReadOnlyList<IdentityEdgeView> Edges, IReadOnlyList<IdentityCutView> Cuts);

public sealed record SplitRequest(IReadOnlyList<IdentifierRef> Identifiers, string? Reason);

public sealed record SplitSideView(int Identifiers, long Events);

public sealed record SplitPreview(SplitSideView Kept, SplitSideView Moved);

public sealed record ProfileRef(Guid Id, string? Name);

public sealed record SplitResult(ProfileRef Kept, IReadOnlyList<ProfileRef> Moved);

public sealed record MergeRequest(Guid With, string? Reason);

public sealed record MergeResult(Guid Id);

public sealed record UndoCutRequest(IdentifierRef A, IdentifierRef B);
