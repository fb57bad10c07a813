// The job that takes the past in for a new or changed definition.
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Profiles.Computed;

/// <param name="Number">Of the definition.</param>
internal sealed record TraitBackfill(int Number);

internal sealed class TraitBackfillJob(ComputedTraits traits, StrandRounds rounds, IEnumerable<ITraitListener> listeners) : IJobHandler
{
    public const string Name = "computedTrait";
    private const int ProfilesTogether = 500;

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var number = run.Job.Read<TraitBackfill>().Number;

        // Whoever added the job may not have told this node of the definition yet; the pipeline has to know it before it is asked.
        traits.Changed();
        await rounds.RunAsync(run, TimerPurpose.TraitBackfill, ProfilesTogether, () => traits.Current.Find(number) is { IsReady: false }, session => ComputedTraitRows.MarkReady(session, number), cancellationToken);
        traits.Changed();
        if (traits.Current.Find(number) is { } trait)
        {
            foreach (var listener in listeners)
            {
                await listener.TraitChangedAsync(trait.Definition.Name, cancellationToken);
            }
        }

        return null;
    }
}
