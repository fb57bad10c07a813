// Writes a message for one customer.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Templates.Contracts;

/// <param name="TryId">Of the message and its try: what its tracked links carry.</param>
/// <param name="Purpose">What she unsubscribes from by the message's own link; null for nothing.</param>
/// <param name="ConsentChannel">As consent calls the channel.</param>
/// <param name="IsTracked">Whether links are led through Mitos to see that they were followed.</param>
public sealed record WriteRequest(string Template, string Channel, long Profile, string TryId, string? Purpose, string ConsentChannel, JsonElement? Data, bool IsTracked);

/// <summary>A message that was written, or why it cannot be.</summary>
/// <param name="Reason">Null when all is well; else <c>template_missing</c>, <c>template_fault</c>, <c>data_missing</c> or <c>public_url_missing</c>.</param>
/// <param name="Detail">What is missing or broken, without the customer's data.</param>
/// <param name="Keep">Keeps the links that the message holds, in the transaction in which it becomes one that is sent.</param>
public sealed record WrittenMessage(OutgoingContent? Content, int Version, string? UnsubscribeUrl, string? Reason, string? Detail, Action<Session>? Keep)
{
    public static WrittenMessage Unfit(string reason, string detail) => new(null, 0, null, reason, detail, null);
}

/// <summary>Safe from any thread.</summary>
public interface IMessageWriter
{
    /// <summary>Asks what <see cref="Write"/> will ask of the store, for <see cref="Session.AskTogether"/>.</summary>
    void Ask(Session read, long profile);

    WrittenMessage Write(Session read, WriteRequest request);
}
