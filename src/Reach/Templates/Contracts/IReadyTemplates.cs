// The port by which templates that come with the program are put into place: a journey that is ready needs its texts, too.
namespace Mitos.Reach.Templates.Contracts;

/// <param name="Exists">A template of this key is there already, whoever wrote it.</param>
public sealed record ReadyTemplate(string Key, string NameEl, string NameEn, IReadOnlyList<string> Channels, bool Exists);

public interface IReadyTemplates
{
    /// <summary>All that come with the program, in the order of their keys.</summary>
    IReadOnlyList<ReadyTemplate> All { get; }

    /// <summary>Makes and publishes those of these keys that are not there yet; what is there stays as it is, and a key that has none ready is passed over.</summary>
    /// <param name="language">In which they are named for staff: <c>el</c> or <c>en</c>. They speak both to customers.</param>
    /// <returns>The keys of those that were made.</returns>
    Task<IReadOnlyList<string>> PutAsync(IReadOnlyCollection<string> keys, string language, string by, CancellationToken cancellationToken);
}
