// What the tracking plan says of one event name.
namespace Mitos.Kernel.Events.Vocabulary;

/// <summary>The kind of value that a property has.</summary>
public enum PropertyType
{
    Text,
    Number,
    Flag,
    Time,
    List,
    Object,
}

/// <summary>A property of an event.</summary>
public sealed record PropertyDefinition(string Name, PropertyType Type, bool Required);

/// <summary>A known event: its titles, where it happens, which stage of the journey it belongs to, and its properties.</summary>
public sealed record EventDefinition(
    string Name, string Greek, string English, Channel? Channel, Touchpoint Touchpoint, Stage Stage, IReadOnlyList<PropertyDefinition> Properties);

/// <summary>A difference between an event and the tracking plan.</summary>
/// <param name="Path">Such as <c>properties.total</c>.</param>
/// <param name="Code"><c>missing_property</c>, <c>wrong_type</c> or <c>unknown_event</c>.</param>
public sealed record Violation(string Path, string Code, string Message);
