// The questions that other modules ask Audiences.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Audiences.Contracts;

/// <param name="Size">Customers in it now.</param>
/// <param name="IsReady">False while the past is being taken in: nobody new comes into it meanwhile.</param>
public sealed record AudienceSummary(int Id, string Name, long Size, bool IsReady);

/// <summary>Reads are safe from any thread.</summary>
public interface IAudienceDirectory
{
    /// <summary>Those that are not deleted, by name.</summary>
    IReadOnlyList<AudienceSummary> All();

    AudienceSummary? Find(int id);

    /// <summary>The audiences of a profile, as committed.</summary>
    IReadOnlyCollection<int> Of(Session session, long profile);

    /// <summary>The audiences of a profile that the batch touches, as the batch leaves it. For stages after the audiences'.</summary>
    IReadOnlyCollection<int> Of(EventBatch batch, Session read, long profile);

    /// <summary>Defines an audience for a program, or finds the one of this name; its past is taken in as always.</summary>
    /// <param name="condition">As the API takes it.</param>
    /// <param name="by">Who asks, for the list of jobs.</param>
    Task<int> EnsureAsync(string name, JsonElement condition, string by, CancellationToken cancellationToken);

    /// <summary>Everybody in the audience, in the order of the profiles' numbers: those after a profile.</summary>
    IReadOnlyList<long> Members(Session session, int audience, long after, int limit);
}
