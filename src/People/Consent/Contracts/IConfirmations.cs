// The two sides of a yes that has to be confirmed (double opt-in): what is asked, and who carries the question to her.
namespace Mitos.People.Consent.Contracts;

/// <summary>A purpose whose yes waits until she has confirmed it.</summary>
public sealed record ConfirmedPurpose(string Key, string TitleEl, string TitleEn);

/// <summary>Answers from memory; safe from any thread.</summary>
public interface IConfirmedPurposes
{
    /// <summary>Null when there is no such purpose, or its yes needs no confirmation.</summary>
    ConfirmedPurpose? Find(string purpose);
}

/// <summary>
/// A port of the wing that sends: a <c>Consent Changed</c> that says <c>pending</c> is its cue to ask her. Called when a purpose begins to want confirmation,
/// so that the texts are there.
/// </summary>
public interface IConfirmationTexts
{
    Task PrepareAsync(CancellationToken cancellationToken);
}
