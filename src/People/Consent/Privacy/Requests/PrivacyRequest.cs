// A wish for a copy or for erasure: what stands in it, and until when it is due.
namespace Mitos.People.Consent.Privacy.Requests;

/// <summary>Where a request stands; the words are stored.</summary>
internal static class PrivacyRequestStatus
{
    public const string Open = "open";
    public const string Done = "done";
    public const string Refused = "refused";
    public static readonly IReadOnlyList<string> All = [Open, Done, Refused];
}

/// <param name="Profile">Null for a wish about a whole shop, or where nobody was found.</param>
/// <param name="DecidedBy">Who completed or refused it: a member of staff, a key, or <c>rule</c>.</param>
/// <param name="Note">Why it was refused, or what is to be known; without personal data.</param>
/// <param name="Name">Her name now, as lists show it; null when there is none.</param>
/// <param name="IsErased">Whether there was such a profile and is none any more.</param>
public sealed record PrivacyRequestView(
    int Id, string Kind, string Origin, Guid? Profile, string? Name, bool IsErased, DateTimeOffset ReceivedAt, DateTimeOffset DueAt, string Status, DateTimeOffset? DecidedAt, string? DecidedBy, string Note);

/// <summary>When requests for erasure complete themselves.</summary>
/// <param name="EraseAfterDays">Days after a request came from a platform; null when a person has to complete each.</param>
/// <param name="Version">Counted up with each change.</param>
public sealed record PrivacyRequestRule(int? EraseAfterDays, int Version = 0)
{
    public static readonly PrivacyRequestRule None = new(null, 0);

    /// <summary>Later than the deadline would be no rule to keep it by.</summary>
    public const int MostDays = 29;

    /// <summary>GDPR, article 12(3): one month; the shortest has 28 days and platforms say 30.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromDays(30);

    public bool IsFit => EraseAfterDays is null or (>= 0 and <= MostDays);
}
