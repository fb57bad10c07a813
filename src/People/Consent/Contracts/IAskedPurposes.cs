// What customers are asked, for whoever hears their answer elsewhere than on our own pages.
namespace Mitos.People.Consent.Contracts;

/// <param name="Wording">The number of the text in force.</param>
public readonly record struct AskedPurpose(string Key, int Wording);

/// <summary>
/// An answer is the event <c>Consent Changed</c> with the purpose, the channel, the status, how it was said and what proves it; it counts for whoever the event
/// is about. Safe from any thread.
/// </summary>
public interface IAskedPurposes
{
    /// <summary>The purposes that she may refuse on this channel; what needs no word of hers is not among them.</summary>
    IReadOnlyList<AskedPurpose> On(string channel);
}
