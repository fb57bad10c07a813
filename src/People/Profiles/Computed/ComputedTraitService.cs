// Defines, changes and deletes computed traits; the past of a new definition is taken in by a job.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Computed;

internal enum TraitRefusal
{
    None,
    NotFound,
    NameTaken,
    TooMany,
}

internal sealed class ComputedTraitService(Database database, ComputedTraits traits, JobService jobs, TimeProvider clock)
{
    public const int MostTraits = 200;

    public Task<(TraitRefusal Refusal, KeptTrait? Trait)> CreateAsync(ComputedTrait definition, string by, CancellationToken cancellationToken) =>
        ChangeAsync(definition, null, by, cancellationToken);

    /// <summary>A change of what counts begins anew; one of the description only is noted.</summary>
    public Task<(TraitRefusal Refusal, KeptTrait? Trait)> ChangeAsync(int id, ComputedTrait definition, string by, CancellationToken cancellationToken) =>
        ChangeAsync(definition, id, by, cancellationToken);

    /// <summary>What was worked out for it goes when its customers are next touched.</summary>
    public async Task<TraitRefusal> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        var isKnown = await database.WriteAsync(session =>
        {
            if (ComputedTraitRows.All(session).Find(trait => trait.Id == id) is not { } known)
            {
                return false;
            }

            ComputedTraitRows.Save(session, known with { Status = TraitStatus.Deleted, ChangedAt = Now() });
            return true;
        }, cancellationToken);
        traits.Changed();
        return isKnown ? TraitRefusal.None : TraitRefusal.NotFound;
    }

    private async Task<(TraitRefusal Refusal, KeptTrait? Trait)> ChangeAsync(ComputedTrait definition, int? id, string by, CancellationToken cancellationToken)
    {
        var answer = await database.WriteAsync(session => Save(session, definition, id, by), cancellationToken);
        traits.Changed();
        jobs.Wake();
        return answer;
    }

    private (TraitRefusal Refusal, KeptTrait? Trait) Save(Session session, ComputedTrait definition, int? id, string by)
    {
        var all = ComputedTraitRows.All(session);
        var before = all.Find(trait => trait.Id == id);
        if (id is not null && before is null)
        {
            return (TraitRefusal.NotFound, null);
        }

        if (all.Exists(trait => trait.Definition.Name == definition.Name && trait.Id != id))
        {
            return (TraitRefusal.NameTaken, null);
        }

        if (before is null && all.Count >= MostTraits)
        {
            return (TraitRefusal.TooMany, null);
        }

        if (before is not null && CountsTheSame(before.Definition, definition))
        {
            var told = before with { Definition = definition, ChangedAt = Now() };
            ComputedTraitRows.Save(session, told);
            return (TraitRefusal.None, told);
        }

        var number = ComputedTraitRows.LastNumber(session) + 1;
        var job = jobs.Add(session, TraitBackfillJob.Name, new TraitBackfill(number), by);
        var saved = new KeptTrait(before?.Id ?? ComputedTraitRows.LastId(session) + 1, number, definition, TraitStatus.Backfilling, job.Id, before?.CreatedAt ?? Now(), Now());
        if (before is null)
        {
            ComputedTraitRows.Add(session, saved);
        }
        else
        {
            ComputedTraitRows.Save(session, saved);
        }

        return (TraitRefusal.None, saved);
    }

    private static bool CountsTheSame(ComputedTrait one, ComputedTrait other) =>
        JsonSerializer.Serialize(one with { Name = "", Description = null }) == JsonSerializer.Serialize(other with { Name = "", Description = null });

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
