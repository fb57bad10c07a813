// What of two people is compared, and how alike it can be.
using System.Text.Json.Serialization;

namespace Mitos.People.Duplicates.Matching;

/// <summary>The number is a place in the model: append only.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchField>))]
public enum MatchField
{
    [JsonStringEnumMemberName("given")]
    Given = 0,

    [JsonStringEnumMemberName("family")]
    Family = 1,

    [JsonStringEnumMemberName("email")]
    Email = 2,

    [JsonStringEnumMemberName("phone")]
    Phone = 3,

    [JsonStringEnumMemberName("birthDate")]
    BirthDate = 4,

    [JsonStringEnumMemberName("address")]
    Address = 5,
}

/// <summary>How alike two values are. What each means for a field stands in <see cref="Comparison"/>. The number is a place in the model: append only.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MatchLevel>))]
public enum MatchLevel
{
    /// <summary>One of the two is not known: it says nothing.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing = 0,

    [JsonStringEnumMemberName("same")]
    Same = 1,

    /// <summary>Another form of the same: Γιώργος and George, Παπαδόπουλος and Παπαδοπούλου, the same name at another mail provider, the same street.</summary>
    [JsonStringEnumMemberName("sameForm")]
    SameForm = 2,

    /// <summary>Given and family name, or day and month, the other way round.</summary>
    [JsonStringEnumMemberName("swapped")]
    Swapped = 3,

    /// <summary>A slip of the pen apart.</summary>
    [JsonStringEnumMemberName("close")]
    Close = 4,

    /// <summary>Something in common.</summary>
    [JsonStringEnumMemberName("near")]
    Near = 5,

    /// <summary>Little in common: the town, about the age.</summary>
    [JsonStringEnumMemberName("far")]
    Far = 6,

    [JsonStringEnumMemberName("different")]
    Different = 7,
}

public static class MatchFields
{
    public const int Count = 6;
    public const int Levels = 8;
    public static readonly IReadOnlyList<MatchField> All = Enum.GetValues<MatchField>();
}
