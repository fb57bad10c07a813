// The rules by which identifiers are taken for one person's.
using System.Text.Json.Serialization;

namespace Mitos.People.Identity.Contracts;

/// <summary>Over what time a limit counts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LimitPeriod>))]
public enum LimitPeriod
{
    [JsonStringEnumMemberName("ever")]
    Ever,
    [JsonStringEnumMemberName("annually")]
    Annually,
    [JsonStringEnumMemberName("monthly")]
    Monthly,
    [JsonStringEnumMemberName("weekly")]
    Weekly,
}

/// <summary>At most so many identifiers of a type on one profile.</summary>
public sealed record IdentifierLimit(int Max, LimitPeriod Period);

/// <summary>
/// The settings of identity. Defaults after Segment Unify: one userId, five of anything else, the blocked values, 100 merges and 1,000
/// identifiers a profile. Changing them applies to new evidence; a rebuild applies them to the past.
/// </summary>
public sealed record IdentityRules
{
    public static readonly IdentifierLimit DefaultLimit = new(5, LimitPeriod.Ever);

    public static readonly IdentityRules Default = new();

    /// <summary>Types from the strongest to the weakest, where they differ from the built-in order.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = ["userId", "email", "loyaltyId", "phone", "deviceId", "pushToken", "anonymousId"];

    public IReadOnlyDictionary<string, IdentifierLimit> Limits { get; init; } =
        new Dictionary<string, IdentifierLimit> { ["userId"] = new(1, LimitPeriod.Ever) };

    /// <summary>Values that are no identifiers: exact texts, or patterns between slashes.</summary>
    public IReadOnlyList<string> Blocked { get; init; } = ["/^[0-]*$/", "-1", "null", "anonymous", "undefined", "none", "nan"];

    public int MaxMergesPerProfile { get; init; } = 100;

    public int MaxIdentifiersPerProfile { get; init; } = 1000;

    /// <summary>Whether an alias call may join two userIds. Off: only a person may.</summary>
    public bool AliasMergesUserIds { get; init; }

    /// <summary>A device seen with so many people is shared, and then belongs to none of them.</summary>
    public int SharedAfter { get; init; } = 2;

    public IdentifierLimit LimitOf(IdentifierType type) => Limits.TryGetValue(type.Name, out var limit) ? limit : DefaultLimit;

    public int PriorityOf(IdentifierType type)
    {
        for (var index = 0; index < Priorities.Count; index++)
        {
            if (Priorities[index] == type.Name)
            {
                // Types that the list does not name stand where they are built in: after the personal ones, before the devices.
                return type.IsDevice ? 100 + index : index;
            }
        }

        return type.IsDevice ? 199 : 50 + type.Priority;
    }
}
