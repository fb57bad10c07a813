// Finds the identifiers that an event carries, typed and normalised, the strongest first.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Text;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

/// <summary>
/// userId and anonymousId; e-mail, phone and loyalty card from traits and context.traits; the device's id and token; context.externalIds; and the
/// loyalty card that a till puts into properties. Values that cannot be normalised or are blocked are left out. Kept for one thread.
/// </summary>
internal sealed class IdentifierReader
{
    private const int MaxValue = 500;

    /// <summary>A browser's subscription holds an address of its push service and two keys.</summary>
    private const int MaxToken = 2_000;
    private readonly IdentityRules _rules;
    private readonly string _region;
    private readonly BlockedValues _blocked;
    private readonly Comparison<Identifier> _strongestFirst;
    private readonly List<Identifier> _found = [];

    public IdentifierReader(IdentityRules rules, string region = "GR")
    {
        (_rules, _region, _blocked, _strongestFirst) = (rules, region, new BlockedValues(rules.Blocked), Compare);
    }

    /// <summary>The identifiers of the event, strongest first. The list is reused by the next call.</summary>
    public IReadOnlyList<Identifier> Read(Event e)
    {
        _found.Clear();
        Add(IdentifierType.UserId, e.UserId);
        Add(IdentifierType.AnonymousId, e.AnonymousId);
        ReadTraits(e.Traits);
        if (e.Context.ValueKind == JsonValueKind.Object)
        {
            ReadContext(e.Context);
        }

        if (e.Properties.ValueKind == JsonValueKind.Object)
        {
            Add(IdentifierType.LoyaltyId, Text(e.Properties, "loyaltyId"u8) ?? Text(e.Properties, "loyalty_id"u8));
        }

        if (_found.Count > 1)
        {
            _found.Sort(_strongestFirst);
        }

        return _found;
    }

    public Identifier? Normalise(string type, string value)
    {
        _found.Clear();
        if (IdentifierType.Of(type) is { } known)
        {
            Add(known, value);
        }

        return _found.Count == 0 ? null : _found[0];
    }

    private int Compare(Identifier one, Identifier other)
    {
        var byPriority = _rules.PriorityOf(one.Type).CompareTo(_rules.PriorityOf(other.Type));
        if (byPriority != 0)
        {
            return byPriority;
        }

        var byName = string.CompareOrdinal(one.Type.Name, other.Type.Name);
        return byName != 0 ? byName : string.CompareOrdinal(one.Value, other.Value);
    }

    private void ReadTraits(JsonElement traits)
    {
        if (traits.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Add(IdentifierType.Email, Text(traits, "email"u8));
        Add(IdentifierType.Phone, Text(traits, "phone"u8));
        Add(IdentifierType.LoyaltyId, Text(traits, "loyaltyId"u8) ?? Text(traits, "loyalty_id"u8));
    }

    private void ReadContext(JsonElement context)
    {
        if (context.TryGetProperty("traits"u8, out var traits))
        {
            ReadTraits(traits);
        }

        if (context.TryGetProperty("device"u8, out var device) && device.ValueKind == JsonValueKind.Object)
        {
            Add(IdentifierType.DeviceId, Text(device, "id"u8));
            Add(IdentifierType.PushToken, Text(device, "token"u8));
        }

        if (context.TryGetProperty("externalIds"u8, out var external) && external.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in external.EnumerateArray().Take(20))
            {
                ReadExternal(one);
            }
        }
    }

    private void ReadExternal(JsonElement external)
    {
        if (external.ValueKind != JsonValueKind.Object || Text(external, "collection"u8) is "accounts")
        {
            return;
        }

        if (Text(external, "type"u8) is { } name && IdentifierType.Of(name.Trim()) is { } type)
        {
            Add(type, Text(external, "id"u8));
        }
    }

    private void Add(IdentifierType type, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > (type == IdentifierType.PushToken ? MaxToken : MaxValue))
        {
            return;
        }

        var normalised = Normal(type, value.Trim());
        if (normalised is null || _blocked.Contains(normalised))
        {
            return;
        }

        var identifier = new Identifier(type, normalised);
        if (!_found.Contains(identifier))
        {
            _found.Add(identifier);
        }
    }

    private string? Normal(IdentifierType type, string value)
    {
        if (type == IdentifierType.Email)
        {
            return EmailAddress.TryNormalise(value, out var address) ? address : null;
        }

        if (type == IdentifierType.Phone)
        {
            return PhoneNumber.TryNormalise(value, _region, out var e164) ? e164 : null;
        }

        return type.Strength == IdentifierStrength.Personal && type.Priority >= 10 ? value.TrimStart('@').ToLowerInvariant() : value;
    }

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name) =>
        !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;
}
