// Defines, changes and deletes audiences; the past of a definition is taken in by a job.
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal enum AudienceRefusal
{
    None,
    NotFound,
    NameTaken,
    TooMany,

    /// <summary>Another audience, or what is built on it, speaks of it.</summary>
    InUse,
}

internal sealed class AudienceService(Database database, LiveAudiences audiences, Lazy<JobService> jobs, TimeProvider clock) : ITraitListener
{
    public const int MostAudiences = 500;

    public Task<(AudienceRefusal Refusal, KeptAudience? Audience)> CreateAsync(AudienceDefinition definition, string by, CancellationToken cancellationToken) =>
        ChangeAsync(definition, null, by, cancellationToken);

    /// <summary>A change of who belongs asks everybody again; one of the words only is noted.</summary>
    public Task<(AudienceRefusal Refusal, KeptAudience? Audience)> ChangeAsync(int id, AudienceDefinition definition, string by, CancellationToken cancellationToken) =>
        ChangeAsync(definition, id, by, cancellationToken);

    public async Task<AudienceRefusal> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        var refusal = await database.WriteAsync(session =>
        {
            var all = AudienceRows.All(session);
            if (all.Find(audience => audience.Id == id) is not { } known)
            {
                return AudienceRefusal.NotFound;
            }

            if (all.Exists(audience => audience.Id != id && Speaks(audience.Condition, id)))
            {
                return AudienceRefusal.InUse;
            }

            AudienceRows.Save(session, known with { Generation = AudienceRows.LastGeneration(session) + 1, Status = AudienceStatus.Deleted, ChangedAt = Now() });
            MembershipRows.DropSize(session, id);
            return AudienceRefusal.None;
        }, cancellationToken);
        audiences.Changed();
        return refusal;
    }

    /// <summary>The audiences that a definition of this one may name: those that do not depend on it.</summary>
    public HashSet<int> MayName(int? id)
    {
        var all = audiences.Current.All;
        var depending = id is { } self ? new HashSet<int> { self } : [];
        for (var count = 0; count != depending.Count;)
        {
            count = depending.Count;
            depending.UnionWith(all.Where(audience => audience.Audiences.Any(depending.Contains)).Select(audience => audience.Id));
        }

        return [.. all.Select(audience => audience.Id).Where(one => !depending.Contains(one))];
    }

    /// <summary>The name of an audience in the condition that depends on the audience itself; null when there is none.</summary>
    public string? CircleOf(Condition? condition, int id)
    {
        var all = audiences.Current.All.ToDictionary(audience => audience.Id);
        if (condition is null || ConditionFaults.Of(condition, all.Keys.ToHashSet()).Count > 0)
        {
            return null;
        }

        var may = MayName(id);
        return Signals.Walk(condition).OfType<InAudience>().Where(named => !may.Contains(named.Audience)).Select(named => all[named.Audience].Kept.Name).FirstOrDefault();
    }

    /// <summary>A trait was defined anew or is whole now: those who ask it are asked again.</summary>
    public async Task TraitChangedAsync(string trait, CancellationToken cancellationToken)
    {
        var asking = audiences.Current.OfTraits.Where(audience => audience.Traits.Contains(trait)).ToList();
        if (asking.Count > 0)
        {
            await database.WriteAsync(session => asking.ForEach(audience => jobs.Value.Add(session, AudienceJob.Name, new AudiencePast(audience.Id, audience.Kept.Generation), "")), cancellationToken);
            jobs.Value.Wake();
        }
    }

    private async Task<(AudienceRefusal Refusal, KeptAudience? Audience)> ChangeAsync(AudienceDefinition definition, int? id, string by, CancellationToken cancellationToken)
    {
        var answer = await database.WriteAsync(session => Save(session, definition, id, by), cancellationToken);
        audiences.Changed();
        jobs.Value.Wake();
        return answer;
    }

    private (AudienceRefusal Refusal, KeptAudience? Audience) Save(Session session, AudienceDefinition definition, int? id, string by)
    {
        var all = AudienceRows.All(session);
        var before = all.Find(audience => audience.Id == id);
        var refusal = id is not null && before is null ? AudienceRefusal.NotFound
            : all.Exists(audience => audience.Name == definition.Name && audience.Id != id) ? AudienceRefusal.NameTaken
            : before is null && all.Count >= MostAudiences ? AudienceRefusal.TooMany : AudienceRefusal.None;
        if (refusal != AudienceRefusal.None)
        {
            return (refusal, null);
        }

        var isSame = before is not null && AudienceRows.Json(before.Condition) == AudienceRows.Json(definition.Condition);
        var generation = isSame ? before!.Generation : AudienceRows.LastGeneration(session) + 1;
        var saved = (before ?? new KeptAudience(AudienceRows.LastId(session) + 1, generation, "", null, definition.Condition, "", 0, Now(), 0)) with
        {
            Name = definition.Name, Description = definition.Description, Condition = definition.Condition, Generation = generation, ChangedAt = Now(),
        };
        if (!isSame)
        {
            AddSignals(session, definition.Condition, generation);
            saved = saved with { Status = AudienceStatus.Backfilling, Job = jobs.Value.Add(session, AudienceJob.Name, new AudiencePast(saved.Id, generation), by).Id };
        }

        AudienceRows.Save(session, saved);
        return (AudienceRefusal.None, saved);
    }

    private static void AddSignals(Session session, Condition condition, int generation)
    {
        var known = AudienceRows.Signals(session);
        var have = known.Select(signal => AudienceRows.Json(signal.Definition)).ToHashSet();
        var next = known.Count == 0 ? 0 : known.Max(signal => signal.Number);
        foreach (var definition in Signals.Needed(condition).Where(definition => have.Add(AudienceRows.Json(definition))))
        {
            AudienceRows.AddSignal(session, new Signal(++next, generation, definition, false));
        }
    }

    private static bool Speaks(Condition condition, int id) => Signals.Walk(condition).Any(part => part is InAudience audience && audience.Audience == id);

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
