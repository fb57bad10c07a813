// The port by which a ready journey is put to work, as the demonstration does.
namespace Mitos.Engage.Journeys.Contracts;

/// <param name="Key">Of the ready journey: <c>welcome</c>, <c>abandoned-cart</c>…</param>
/// <param name="Messages">The keys of the message templates that it names.</param>
public sealed record ReadyJourney(string Key, string NameEl, string NameEn, IReadOnlyList<string> Messages);

public interface IReadyJourneys
{
    IReadOnlyList<ReadyJourney> All { get; }

    /// <summary>Makes the journey under its own name, and publishes it if nothing is missing; one that has the name already stays as it is.</summary>
    /// <param name="language"><c>el</c> or <c>en</c>.</param>
    /// <param name="pace">How many times as fast its time passes, for a demonstration that is watched for minutes; 1 for the hours and days that it says.</param>
    /// <param name="by">Who publishes it, for the list of versions.</param>
    /// <returns>Whether it is live now; false where it stays a draft, because a template of its messages is not there.</returns>
    Task<bool> StartAsync(string key, string language, int pace, string by, CancellationToken cancellationToken);
}
