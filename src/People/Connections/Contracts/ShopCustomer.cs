// A customer as a shop's platform, or an address book, knows her: the common form of exports and webhooks.
namespace Mitos.People.Connections.Contracts;

/// <param name="Channel">One of the channels of consent, such as <c>email</c>.</param>
/// <param name="At">When she said it; null when the platform does not say.</param>
/// <param name="IsConfirmed">Whether the platform had it confirmed by her (double opt-in).</param>
public sealed record ShopConsent(string Channel, bool IsGranted, DateTimeOffset? At, bool IsConfirmed = false);

public sealed record ShopAddress(string? Street, string? City, string? PostalCode, string? State, string? Country)
{
    /// <summary>Null when every part of it is empty.</summary>
    public static ShopAddress? Of(string? street, string? city, string? postalCode, string? state, string? country)
    {
        var address = new ShopAddress(Plain.Text(street), Plain.Text(city), Plain.Text(postalCode), Plain.Text(state), Plain.Text(country));
        return address == new ShopAddress(null, null, null, null, null) ? null : address;
    }
}

public sealed record ShopCustomer
{
    /// <summary>The platform's own number; an identifier of the type <c>shopify_id</c>, <c>woocommerce_id</c> and so on. Null for guests.</summary>
    public string? Id { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Name { get; init; }

    public string? Company { get; init; }

    public ShopAddress? Address { get; init; }

    public string? Birthday { get; init; }

    /// <summary>Further e-mail addresses and phones: identifiers, but not the ones to write to.</summary>
    public IReadOnlyList<(string Type, string Value)> Others { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<ShopConsent> Consents { get; init; } = [];

    /// <summary>When this was so; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether anything names her: without it an event would belong to nobody.</summary>
    public bool IsNamed => Id is not null || Email is not null || Phone is not null;
}
