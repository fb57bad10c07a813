// What kind of thing sends events with a write key.
using System.Text.Json.Serialization;

namespace Mitos.People.Collect.Contracts;

/// <summary>The kind of a source: it decides the channel of its events, and whether its devices are one person's. Stored as a number: append only.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind : byte
{
    [JsonStringEnumMemberName("web")]
    Web = 1,
    [JsonStringEnumMemberName("app")]
    App = 2,
    [JsonStringEnumMemberName("server")]
    Server = 3,

    /// <summary>Tills and staff's tablets: their device ids are evidence of nobody.</summary>
    [JsonStringEnumMemberName("store")]
    Store = 4,

    /// <summary>Public screens: likewise.</summary>
    [JsonStringEnumMemberName("kiosk")]
    Kiosk = 5,
    [JsonStringEnumMemberName("callcentre")]
    CallCentre = 6,
    [JsonStringEnumMemberName("social")]
    Social = 7,
    [JsonStringEnumMemberName("import")]
    Import = 8,
    [JsonStringEnumMemberName("email")]
    Email = 9,
    [JsonStringEnumMemberName("chat")]
    Chat = 10,

    /// <summary>Mitos itself.</summary>
    [JsonStringEnumMemberName("mitos")]
    Mitos = 11,
}

public static class SourceKinds
{
    /// <summary>True when one device of this source serves many people.</summary>
    public static bool SharesDevices(this SourceKind kind) => kind is SourceKind.Store or SourceKind.Kiosk;

    /// <summary>True when anybody can read its write key, in a page or in an app, and send with it what he likes.</summary>
    public static bool HasPublicKey(this SourceKind kind) => kind is SourceKind.Web or SourceKind.App or SourceKind.Kiosk;
}
