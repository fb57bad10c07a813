// The job that takes the past in for a new or changed definition: it makes every strand due, some at a time, and the pipeline does them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles.Computed;

/// <param name="Number">Of the definition.</param>
internal sealed record TraitBackfill(int Number);

/// <summary>
/// The pipeline alone changes profiles, between its events, so nothing is counted twice or left out while new events come. The position of the job is the last
/// profile's place in the order of the keys; a strand that is made due twice is taken in once.
/// </summary>
internal sealed class TraitBackfillJob(Database database, ComputedTraits traits) : IJobHandler
{
    public const string Name = "computedTrait";
    private const int ProfilesTogether = 500;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var number = run.Job.Read<TraitBackfill>().Number;

        // Whoever added the job may not have told this node of the definition yet; the pipeline has to know it before it is asked.
        traits.Changed();
        var total = database.Read(ProfileRows.Count);
        var (position, done) = (run.Job.Position == 0 ? long.MinValue : run.Job.Position, run.Job.Done);
        while (traits.Current.Find(number) is { IsReady: false })
        {
            var profiles = database.Read(session => ProfileRows.StrandsAfter(session, position, ProfilesTogether));
            if (profiles.Count == 0)
            {
                await run.NoteAsync(new JobProgress(position, done, done, null), session => ComputedTraitRows.MarkReady(session, number), cancellationToken);
                traits.Changed();
                return null;
            }

            await database.WriteAsync(session => TimerRows.Set(session, [.. profiles.SelectMany(one => one.Strands).Select(strand => new StrandTimer(strand, TimerPurpose.TraitBackfill, 0))]), cancellationToken);
            await DrainAsync(cancellationToken);
            (position, done) = (profiles[^1].Key, done + profiles.Count);
            await run.NoteAsync(new JobProgress(position, done, Math.Max(total, done), null), null, cancellationToken);
        }

        return null;
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (database.Read(session => TimerRows.Count(session, TimerPurpose.TraitBackfill)) > 0)
        {
            await Task.Delay(s_look, cancellationToken);
        }
    }
}
