// The kinds of call a source can make, after the Segment specification, and facts, which Mitos itself states.
namespace Mitos.Kernel.Events;

/// <summary>What kind of call an event came from. Stored as a number: append only.</summary>
public enum EventType : byte
{
    Track = 1,
    Identify = 2,
    Page = 3,
    Screen = 4,
    Group = 5,
    Alias = 6,

    /// <summary>A decision taken in Mitos, such as a split; only Mitos writes these.</summary>
    Fact = 7,
}

public static class EventTypes
{
    private static readonly string[] Names = ["", "track", "identify", "page", "screen", "group", "alias", "fact"];

    public static string Name(this EventType type) => Names[(int)type];

    /// <summary>Reads a type that a client may send; facts are not among them.</summary>
    public static bool TryParse(string? text, out EventType type)
    {
        type = text switch
        {
            "track" => EventType.Track,
            "identify" => EventType.Identify,
            "page" => EventType.Page,
            "screen" => EventType.Screen,
            "group" => EventType.Group,
            "alias" => EventType.Alias,
            _ => default,
        };
        return type != default;
    }
}
