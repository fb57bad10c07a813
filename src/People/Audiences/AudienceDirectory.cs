// Answers other modules' questions about audiences.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

/// <summary>The audiences of each profile that a batch touches, as the batch leaves it.</summary>
internal sealed record MembershipsNow(IReadOnlyDictionary<long, CustomerAudiences> Audiences);

internal sealed class AudienceDirectory(Database database, LiveAudiences audiences, AudienceSizes sizes, AudienceService service) : IAudienceDirectory
{
    public IReadOnlyList<AudienceSummary> All() => database.Read(session => (IReadOnlyList<AudienceSummary>)[.. audiences.Current.All.OrderBy(audience => audience.Kept.Name, StringComparer.Ordinal).Select(audience => Summary(session, audience))]);

    public AudienceSummary? Find(int id) => audiences.Current.Find(id) is { } audience ? database.Read(session => Summary(session, audience)) : null;

    public IReadOnlyCollection<int> Of(Session session, long profile) =>
        [.. CustomerAudiences.Read(MembershipRows.Customer(session, profile) ?? [], profile).Members.Keys.Where(id => audiences.Current.Find(id) is not null)];

    public IReadOnlyCollection<int> Of(EventBatch batch, Session read, long profile) => batch.Told<MembershipsNow>() is [var told] && told.Audiences.TryGetValue(profile, out var found) ? [.. found.Members.Keys] : Of(read, profile);

    public IReadOnlyList<long> Members(Session session, int audience, long after, int limit)
    {
        var found = new List<long>(limit);
        for (long? from = after; from is { } place && found.Count < limit;)
        {
            (var members, from) = MembershipRows.MembersAfter(session, audience, place, limit - found.Count);
            found.AddRange(members);
        }

        return found;
    }

    public async Task<int> EnsureAsync(string name, JsonElement condition, string by, CancellationToken cancellationToken)
    {
        var definition = new AudienceDefinition(name, null, AudienceRows.ReadCondition(condition));
        return audiences.Current.All.FirstOrDefault(one => one.Kept.Name == name)?.Id ?? (await service.CreateAsync(definition, by, cancellationToken)).Audience!.Id;
    }

    private AudienceSummary Summary(Session session, LiveAudience audience) => new(audience.Id, audience.Kept.Name, sizes.Of(session, audience.Id), audience.Kept.IsReady);
}
