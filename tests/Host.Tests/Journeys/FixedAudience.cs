// An audience whose members the test names.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Audiences.Contracts;

namespace Mitos.Host.Tests.Journeys;

internal sealed class FixedAudience : IAudienceDirectory
{
    public List<long> Profiles { get; } = [];

    public IReadOnlyList<AudienceSummary> All() => [Find(1)!];

    public AudienceSummary? Find(int id) => id == 1 ? new AudienceSummary(1, "Everybody", Profiles.Count, true) : null;

    public IReadOnlyCollection<int> Of(Session session, long profile) => Profiles.Contains(profile) ? [1] : [];

    public IReadOnlyCollection<int> Of(EventBatch batch, Session read, long profile) => Of(read, profile);

    public Task<int> EnsureAsync(string name, JsonElement condition, string by, CancellationToken cancellationToken) => Task.FromResult(1);

    public IReadOnlyList<long> Members(Session session, int audience, long after, int limit) => [.. Profiles.Where(profile => profile > after).Order().Take(limit)];
}
