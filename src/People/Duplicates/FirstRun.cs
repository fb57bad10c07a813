// Has the model learnt once by itself, when there are customers enough that it says something; later runs are people's.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Duplicates;

internal sealed class FirstRun(Database database, DuplicateSettings settings, StoreCounts counts, JobService jobs, TimeProvider clock)
{
    private const long EnoughProfiles = 1_000;
    private const string By = "Mitos";
    private static readonly TimeSpan s_every = TimeSpan.FromMinutes(5);
    private long _lookedAt = clock.GetTimestamp();

    /// <summary>Two nodes that look at the same moment learn the same twice.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (clock.GetElapsedTime(_lookedAt) < s_every)
        {
            return;
        }

        _lookedAt = clock.GetTimestamp();
        if (settings.Learnt is null && counts.Read()[Counters.Profiles] >= EnoughProfiles && jobs.List(long.MaxValue, 1, DuplicateJob.Name).Count == 0)
        {
            await database.WriteAsync(session => jobs.Add(session, DuplicateJob.Name, new DuplicateRun(), By), cancellationToken);
            jobs.Wake();
        }
    }
}
