// One call of a provider, and what becomes of it: the door that each channel implements.
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Connections;

/// <summary>What a call means.</summary>
/// <param name="Events">To be stored before the answer; none for a topic that says nothing of a customer.</param>
/// <param name="Fault">Why the body cannot be read; it goes to quarantine.</param>
/// <param name="Privacy">A wish of the platform that a person must fulfil, such as <c>customers/redact</c>.</param>
internal sealed record HookMeaning(IReadOnlyList<byte[]> Events, string? Fault = null, string? Privacy = null)
{
    public static readonly HookMeaning Nothing = new([]);
}

internal interface IHook
{
    string Channel { get; }

    string Signature(IHeaderDictionary headers);

    /// <summary>The provider's own name of this delivery.</summary>
    string Delivery(IHeaderDictionary headers);

    /// <summary>True for a call that carries nothing and is not signed, by which the provider tries the address.</summary>
    bool IsPing(HttpRequest request, ReadOnlySpan<byte> body) => false;

    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    HookMeaning Read(IHeaderDictionary headers, ReadOnlyMemory<byte> body);
}
