// All sources there are, for look-ups that do not know which one sent a message.
namespace Mitos.People.Collect.Contracts;

public interface ISourceNumbers
{
    /// <summary>The numbers of all sources, Mitos itself (0) among them.</summary>
    IReadOnlyList<int> All { get; }
}
