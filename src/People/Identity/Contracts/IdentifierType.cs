// The kinds of identifier by which a customer is known, and how strong each is as evidence.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;

namespace Mitos.People.Identity.Contracts;

/// <summary>What an identifier points at.</summary>
public enum IdentifierStrength
{
    /// <summary>An account of the business: one person, one value.</summary>
    Known,

    /// <summary>A way to reach or recognise a person; she may have several, and may share one.</summary>
    Personal,

    /// <summary>A device, browser or app: often one person's, sometimes a shared till's or kiosk's.</summary>
    Device,
}

/// <summary>
/// A type of identifier. The built-in ones have fixed numbers; those of <c>context.externalIds</c> are made from their names on first use.
/// </summary>
/// <param name="Name">As it stands in the API: <c>userId</c>, <c>email</c>, <c>instagram</c>…</param>
/// <param name="Priority">1 is strongest; a conflict drops the weaker identifier (Segment: userId 1, e-mail 2, the rest by name).</param>
public sealed record IdentifierType(string Name, int Priority, IdentifierStrength Strength)
{
    public static readonly IdentifierType UserId = new("userId", 1, IdentifierStrength.Known);
    public static readonly IdentifierType Email = new("email", 2, IdentifierStrength.Personal);
    public static readonly IdentifierType LoyaltyId = new("loyaltyId", 3, IdentifierStrength.Personal);
    public static readonly IdentifierType Phone = new("phone", 4, IdentifierStrength.Personal);
    public static readonly IdentifierType DeviceId = new("deviceId", 20, IdentifierStrength.Device);
    public static readonly IdentifierType PushToken = new("pushToken", 21, IdentifierStrength.Device);
    public static readonly IdentifierType AnonymousId = new("anonymousId", 22, IdentifierStrength.Device);

    private const int ExternalPriority = 10;
    private const int MostExternalTypes = 200;

    private static readonly Dictionary<string, IdentifierType> BuiltIn = new IdentifierType[]
    {
        UserId, Email, LoyaltyId, Phone, DeviceId, PushToken, AnonymousId,
    }.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, IdentifierType> Spellings = new(BuiltIn, StringComparer.OrdinalIgnoreCase)
    {
        ["user_id"] = UserId,
        ["anonymous_id"] = AnonymousId,
        ["loyalty_id"] = LoyaltyId,
        ["loyalty"] = LoyaltyId,
        ["device_id"] = DeviceId,
        ["push_token"] = PushToken,
        ["android.push_token"] = PushToken,
        ["ios.push_token"] = PushToken,
        ["android.id"] = DeviceId,
        ["ios.id"] = DeviceId,
    };

    private static readonly ConcurrentDictionary<string, IdentifierType> External = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The type of this name: a built-in one in any of its spellings, or a social handle or other external id.</summary>
    /// <returns>Null when the name is empty, too long, or there are too many names already.</returns>
    public static IdentifierType? Of(string name)
    {
        if (Spellings.TryGetValue(name, out var builtIn))
        {
            return builtIn;
        }

        if (name.Length is 0 or > 40 || (External.Count >= MostExternalTypes && !External.ContainsKey(name)))
        {
            return null;
        }

        return External.GetOrAdd(name.ToLowerInvariant(), static key => new IdentifierType(key, ExternalPriority, IdentifierStrength.Personal));
    }

    internal ulong Seed { get; } = StableHash.Of(Name, 0) << 8;

    public bool IsDevice => Strength == IdentifierStrength.Device;
}
