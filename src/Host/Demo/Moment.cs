// One planned event of the demonstration, before it is written as JSON.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>Where and how an event is sent: the part that all events of one visit, call or mailing share.</summary>
internal sealed class Setting
{
    /// <summary>The source, as <c>site</c> or <c>tills</c>.</summary>
    public required string Source { get; init; }

    public required Customer Who { get; init; }

    /// <summary>Null when the source knows only the account.</summary>
    public string? AnonymousId { get; init; }

    public string? UserId { get; set; }

    public Device? Device { get; init; }

    /// <summary>The cart of the visit; null while there is none.</summary>
    public string? CartId { get; set; }

    /// <summary>What brought the visitor.</summary>
    public Advert? Advert { get; init; }

    public Newsletter? Newsletter { get; init; }

    /// <summary>The person's data that the source attaches to each event as context.traits.</summary>
    public IReadOnlyList<Property> Contacts { get; init; } = [];

    /// <summary>The social account that the event came from.</summary>
    public Handle? Handle { get; init; }
}

/// <summary>A field of an event. The value is text, a number, a truth value, or a thing that writes several fields.</summary>
internal readonly record struct Property(string Name, object? Value);

/// <summary>An event and when it happens.</summary>
internal sealed class Moment
{
    /// <summary>UTC milliseconds since 1970.</summary>
    public required long At { get; init; }

    /// <summary>The place in the order of planning; settles ties and gives the messageId.</summary>
    public required int Sequence { get; init; }

    public required Setting Setting { get; init; }

    /// <summary>A type of the Segment spec: track, page, screen or identify.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the event, page or screen; null for identify.</summary>
    public string? Name { get; init; }

    /// <summary>The account open at that moment; a setting's may change during the visit.</summary>
    public string? UserId { get; init; }

    /// <summary>Properties, or the traits of an identify.</summary>
    public required IReadOnlyList<Property> Properties { get; init; }

    /// <summary>How the event is spoilt when it is written.</summary>
    public Flaw Flaw { get; init; }

    /// <summary>The page it happened on.</summary>
    public string? Path { get; init; }
}
