// Tells screens that an import has moved on.
namespace Mitos.People.Imports;

public sealed class ImportFeed
{
    /// <summary>Raised with the import's number.</summary>
    public event Action<int>? Changed;

    internal void Publish(int import) => Changed?.Invoke(import);
}
