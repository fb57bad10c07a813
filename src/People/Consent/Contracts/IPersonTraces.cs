// A port: what a module keeps of people beside the log and the profiles, and lets go when one of them is erased.
namespace Mitos.People.Consent.Contracts;

/// <summary>Implemented by whoever keeps values of people where neither Identity nor Profiles reach. Safe from any thread.</summary>
public interface IPersonTraces
{
    /// <summary>Asked while she is still there.</summary>
    /// <param name="texts">Her identifiers, normalised; numbers of telephones without the plus, and without the country's prefix too.</param>
    /// <returns>Called when she is gone, once; doing it again must be harmless.</returns>
    Func<CancellationToken, Task> Find(long profile, IReadOnlyList<string> texts);
}
