// The one question before anything is sent or used: may we?
using Mitos.Kernel.Data;

namespace Mitos.People.Consent.Contracts;

/// <param name="Why">A stable word: <c>granted</c>, <c>denied</c>, <c>pending</c>, <c>not_asked</c>, <c>unknown_purpose</c>, <c>unknown_channel</c>, <c>not_needed</c>, <c>objected</c>.</param>
public readonly record struct ConsentAnswer(bool IsAllowed, string Why);

/// <summary>Fails closed: a purpose or channel that nobody has defined is not allowed.</summary>
public interface IConsentGate
{
    /// <param name="channel">Null for a purpose that needs none.</param>
    ConsentAnswer May(Session session, long profile, string purpose, string? channel);
}
