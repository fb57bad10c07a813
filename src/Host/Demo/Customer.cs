// A customer of the demonstration: who she is, and under which identifiers each system knows her.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo;

/// <summary>A browser or an app installation, with the anonymous id that it sends.</summary>
internal sealed class Device(string anonymousId, DeviceModel model)
{
    public string AnonymousId { get; } = anonymousId;

    public DeviceModel Model { get; } = model;

    /// <summary>The app's own id of the device; null for browsers.</summary>
    public string? DeviceId { get; init; }

    public string? PushToken { get; init; }

    /// <summary>Whose account is open on it while the year is planned; null when nobody's.</summary>
    public Customer? SignedIn { get; set; }

    /// <summary>Whether the app has already said that it was installed.</summary>
    public bool IsInstalled { get; set; }
}

/// <summary>A handle on a network.</summary>
internal sealed record Handle(string Network, string Id);

/// <summary>What never changes about a person, and little that does while the year is planned.</summary>
internal sealed class Customer
{
    public required int Number { get; init; }
    public required bool IsWoman { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public required string Locale { get; init; }
    public required City City { get; init; }

    /// <summary>False for people on holiday, who have no address in Greece.</summary>
    public required bool LivesInGreece { get; init; }

    public required Address Address { get; init; }
    public required string Birthday { get; init; }

    /// <summary>As written on the site by herself: Greek, passport Latin or greeklish.</summary>
    public required FullName SiteName { get; init; }

    /// <summary>As typed by the staff at the till.</summary>
    public required FullName TillName { get; init; }

    public string? Email { get; set; }
    public string? SecondEmail { get; init; }

    /// <summary>E.164.</summary>
    public string? Mobile { get; init; }

    /// <summary>E.164.</summary>
    public string? Landline { get; set; }

    public string? LoyaltyId { get; init; }

    /// <summary>Of her account on the site; null for guests and those who only come to the shop.</summary>
    public string? UserId { get; init; }

    public required IReadOnlyList<Handle> Handles { get; init; }

    public List<Device> Devices { get; } = [];

    /// <summary>How often she comes, 1 being usual.</summary>
    public required double Activity { get; init; }

    /// <summary>The share of her purchases made in shops.</summary>
    public required double StoreShare { get; init; }

    public bool IsSubscriber { get; set; }

    public bool HasAccountYet { get; set; }

    /// <summary>Whether she has been asked how she may be written to.</summary>
    public bool HasSaidConsent { get; set; }

    public bool HasCardYet { get; set; }

    /// <summary>Whether a cashier has typed her name and number this year.</summary>
    public bool IsKnownAtTill { get; set; }

    /// <summary>Whether the call centre has asked her name.</summary>
    public bool IsKnownOnPhone { get; set; }

    /// <summary>Whether her social accounts are connected with what the site knows of her.</summary>
    public bool HasConnectedHandles { get; set; }

    public bool SpeaksGreek => Locale.StartsWith("el", StringComparison.Ordinal);

    /// <summary>The id under which the tills know the card; loyalty cards have no cookie.</summary>
    public string TillId => $"card-{LoyaltyId}";

    /// <summary>The id under which the call centre knows the caller.</summary>
    public string CallerId => $"caller-{(Mobile ?? Landline)![1..]}";

    /// <summary>What systems without a cookie of their own send: the account, or else the first id she was seen under.</summary>
    public string BackOfficeId => Devices.Count > 0 ? Devices[0].AnonymousId : LoyaltyId is null ? SocialId : TillId;

    public string SocialId => Handles.Count > 0 ? $"{Handles[0].Network}-{Handles[0].Id}" : CallerId;
}

internal sealed record FullName(string First, string Last);

internal sealed record Address(string Street, string City, string PostalCode, string Country);
