// The door by which a provider's calls come in.
using Microsoft.AspNetCore.Http;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Hooks;

/// <summary>One call, as it came.</summary>
/// <param name="Url">As the provider called it from outside.</param>
internal sealed record HookCall(string Method, string Url, IQueryCollection Query, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);

/// <summary>What a call means.</summary>
/// <param name="Receipts">Of every element of a batch.</param>
/// <param name="Answer">What the provider wants to hear; null for nothing but 200.</param>
/// <param name="AnswerType">How the provider is to read it.</param>
/// <param name="Rest">What we have no use for, put aside with its reason.</param>
internal sealed record HookMeaning(IReadOnlyList<ChannelReceipt> Receipts, string? Answer = null, string AnswerType = "text/plain", IReadOnlyList<HookRest>? Rest = null)
{
    public static readonly HookMeaning Nothing = new([]);
}

/// <summary>An element of a call that says nothing that the ledger or a thread could keep.</summary>
/// <param name="Why">What it is, without personal data.</param>
/// <param name="Json">As it came.</param>
internal sealed record HookRest(string Why, string Json);

internal interface IChannelHook
{
    /// <summary>Of the connections whose calls it reads.</summary>
    string Kind { get; }

    /// <summary>Whether the call comes from the provider: by its signature over the bytes as they came, or the secret that only the provider knows.</summary>
    bool IsSigned(OpenConnection connection, HookCall call);

    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    HookMeaning Read(OpenConnection connection, HookCall call, long now);
}
