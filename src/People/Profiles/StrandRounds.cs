// What jobs over all customers have in common: they make every strand due, some at a time, and the pipeline does them between its events.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;

namespace Mitos.People.Profiles;

/// <summary>
/// The pipeline alone changes profiles, so nothing is counted twice or left out while new events come. The position of the job is the last profile's
/// place in the order of the keys; what is done to a strand twice is done once.
/// </summary>
internal sealed class StrandRounds(Database database, TimerBell bell)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);

    /// <param name="purpose">What the pipeline does with each strand.</param>
    /// <param name="profilesTogether">How many are made due at a time.</param>
    /// <param name="goesOn">Asked before each round.</param>
    /// <param name="last">Noted with the end, when every strand was done.</param>
    public async Task RunAsync(JobRun run, TimerPurpose purpose, int profilesTogether, Func<bool> goesOn, Action<Session>? last, CancellationToken cancellationToken)
    {
        var total = database.Read(ProfileRows.Count);
        var (position, done) = (run.Job.Position == 0 ? long.MinValue : run.Job.Position, run.Job.Done);
        while (goesOn())
        {
            var profiles = database.Read(session => ProfileRows.StrandsAfter(session, position, profilesTogether));
            if (profiles.Count == 0)
            {
                await run.NoteAsync(new JobProgress(position, done, done, null), last, cancellationToken);
                return;
            }

            await database.WriteAsync(session => TimerRows.Set(session, [.. profiles.SelectMany(one => one.Strands).Select(strand => new StrandTimer(strand, purpose, 0))]), cancellationToken);
            bell.Ring();
            while (database.Read(session => TimerRows.Count(session, purpose)) > 0)
            {
                await Task.Delay(s_look, cancellationToken);
            }

            (position, done) = (profiles[^1].Key, done + profiles.Count);
            await run.NoteAsync(new JobProgress(position, done, Math.Max(total, done), null), null, cancellationToken);
        }
    }
}
