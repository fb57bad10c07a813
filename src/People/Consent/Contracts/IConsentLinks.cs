// Links that a message carries, by which its receiver speaks for herself.
using Mitos.Kernel.Data;

namespace Mitos.People.Consent.Contracts;

/// <summary>
/// Who writes a message makes the tokens first and keeps them when the message is to be sent: a token that was never kept opens nothing. The pages are
/// <c>/p/preferences/TOKEN</c>, <c>/p/unsubscribe/TOKEN</c> and <c>/p/confirm/TOKEN</c>.
/// </summary>
public interface IConsentLinks
{
    /// <summary>256 random bits; nothing is stored.</summary>
    string NewToken();

    /// <summary>The token opens her preferences, for a year.</summary>
    void KeepPreferences(Session write, string token, Guid profile);

    /// <summary>The token confirms her yes to one purpose on one channel, for two weeks.</summary>
    void KeepConfirmation(Session write, string token, Guid profile, string purpose, string? channel);

    /// <summary>The token says no to one purpose on one channel, for ever.</summary>
    void KeepUnsubscribe(Session write, string token, Guid profile, string purpose, string? channel);
}
