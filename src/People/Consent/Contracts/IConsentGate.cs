// The one question before anything is sent or used: may we?
using Mitos.Kernel.Data;

namespace Mitos.People.Consent.Contracts;

/// <param name="Why">A stable word: <c>granted</c>, <c>denied</c>, <c>pending</c>, <c>not_asked</c>, <c>unknown_purpose</c>, <c>unknown_channel</c>, <c>not_needed</c>, <c>objected</c>.</param>
public readonly record struct ConsentAnswer(bool IsAllowed, string Why);

/// <summary>Fails closed: a purpose or channel that nobody has defined is not allowed.</summary>
public interface IConsentGate
{
    /// <summary>The purpose of the message that asks her to confirm a yes. Nobody defines it: it is allowed while a yes of hers waits for it, and never else.</summary>
    public const string Confirmation = "consent.confirm";

    /// <param name="channel">Null for a purpose that needs none.</param>
    ConsentAnswer May(Session session, long profile, string purpose, string? channel);
}
