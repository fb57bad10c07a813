// One call of a provider, and what becomes of it: the door that each channel implements.
using Microsoft.AspNetCore.Http;
using Mitos.People.Connections.Contracts;

namespace Mitos.People.Connections;

/// <summary>What a call means.</summary>
/// <param name="Events">To be stored before the answer; none for a topic that says nothing of a customer.</param>
/// <param name="Fault">Why the body cannot be read; it goes to quarantine.</param>
/// <param name="Privacy">A wish of the platform about a person's data, such as <c>customers/redact</c>.</param>
internal sealed record HookMeaning(IReadOnlyList<byte[]> Events, string? Fault = null, PlatformWish? Privacy = null)
{
    public static readonly HookMeaning Nothing = new([]);

    /// <summary>An order; its events are made once it is settled what its refunds and cancellation take back.</summary>
    public ShopOrder? Order { get; init; }

    /// <summary>A refund told by itself, with the number of the order that it belongs to.</summary>
    public (string Order, ShopRefund Refund)? Refund { get; init; }

    /// <summary>What is sold, as it is now.</summary>
    public ToldProduct? Product { get; init; }

    /// <summary>The platform's id of a product that is gone for ever.</summary>
    public string? GoneProduct { get; init; }
}

/// <param name="Topic">As the platform calls it.</param>
/// <param name="Kind">What is asked for, as Consent calls it.</param>
/// <param name="Identifiers">By what the platform names her.</param>
internal sealed record PlatformWish(string Topic, string Kind, IReadOnlyList<(string Type, string Value)> Identifiers);

internal interface IHook
{
    string Channel { get; }

    ShopEvents Shop { get; }

    string Signature(IHeaderDictionary headers);

    /// <summary>The provider's own name of this delivery.</summary>
    string Delivery(IHeaderDictionary headers);

    /// <summary>True for a call that carries nothing and is not signed, by which the provider tries the address.</summary>
    bool IsPing(HttpRequest request, ReadOnlySpan<byte> body) => false;

    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    HookMeaning Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body);
}
