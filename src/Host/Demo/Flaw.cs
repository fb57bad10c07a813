// What can be wrong with an event that a faulty program sends.
namespace Mitos.Host.Demo;

/// <summary>How an event is spoilt when it is written; such an event goes to quarantine.</summary>
internal enum Flaw
{
    None,

    /// <summary>Neither userId nor anonymousId.</summary>
    NoIds,

    /// <summary>A track call without the name of what happened.</summary>
    NoName,

    /// <summary>Properties as a text, as of a program that serialises twice.</summary>
    PropertiesAsText,

    /// <summary>A time that is none.</summary>
    BadTime,

    /// <summary>A type that no specification knows.</summary>
    UnknownType,
}
