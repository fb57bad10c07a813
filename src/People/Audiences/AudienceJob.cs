// The job that takes the past in for a new or changed audience, while new events come.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Nodes;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal sealed record AudiencePast(int Audience, int Generation);

/// <summary>
/// First every partition passes a timer: what it takes up from then on knows the definition, and a strand that is touched owes its past. Then the log is
/// read in one go, and what it says of each strand lies ready for the pipeline, which takes it up where nothing was owed, and else reads the strand's log
/// itself. So nothing is left out and nothing counts twice, whenever it comes. A run that was broken off begins anew, and changes nothing twice.
/// </summary>
internal sealed class AudienceJob(Database database, LiveAudiences audiences, IProfileHistory history, TimerBell bell, Lazy<JobService> jobs, TimeProvider clock) : IJobHandler
{
    public const string Name = "audience";
    private const int WrittenTogether = 2_000;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_turn = TimeSpan.FromMilliseconds(200);

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var (id, generation) = run.Job.Read<AudiencePast>();
        while (!await TakeTurnAsync(run.Job.Id, cancellationToken))
        {
            await Task.Delay(s_turn, cancellationToken);
        }

        // Whoever added the job may not have told this node of the definition yet; the pipeline has to know it before it is asked.
        audiences.Changed();
        if (audiences.Current.Find(id) is { } audience && audience.Kept.Generation == generation)
        {
            // Those that wait behind this one go with it; their own jobs find nothing left to do. One that was ready is asked again.
            var waiting = audiences.Current.All.Where(one => !one.Kept.IsReady || one.Id == id).ToList();
            if (!audience.Kept.IsReady || run.Job.StartedBy.Length == 0)
            {
                await TakePastInAsync(waiting, run, cancellationToken);
            }
        }

        await database.WriteAsync(session => AudienceRows.TakeTurn(session, run.Job.Id, 0), cancellationToken);
        return null;
    }

    /// <summary>One job at a time on all nodes: what one has made ready is not taken for another's.</summary>
    private Task<bool> TakeTurnAsync(long job, CancellationToken cancellationToken)
    {
        var holder = database.Read(AudienceRows.Turn);
        return holder != 0 && holder != job && jobs.Value.Find(holder) is { Status: JobStatus.Running }
            ? Task.FromResult(false)
            : database.WriteAsync(session => AudienceRows.TakeTurn(session, holder, job), cancellationToken);
    }

    private async Task TakePastInAsync(List<LiveAudience> waiting, JobRun run, CancellationToken cancellationToken)
    {
        var upTo = audiences.Current.LastGeneration;
        var pending = audiences.Current.Signals.Values.Where(signal => !signal.IsReady && signal.Generation <= upTo).ToList();
        var asksAll = waiting.Exists(audience => audience.Signals.Count == 0 || audience.Signals.Any(signal => signal.IsReady) || WithoutEvents.MayHold(audience.Kept.Condition));
        if (pending.Count > 0)
        {
            await PassAllPartitionsAsync(cancellationToken);
            await WritePastAsync(pending, upTo, cancellationToken);
            await database.WriteAsync(session => AudienceRows.Deliver(session, upTo), cancellationToken);

            // Whoever is asked takes up what lies ready for her. Those who are in a changed audience are asked whether they stay.
            await (asksAll ? VisitAllAsync(run, cancellationToken) : VisitMembersAsync(waiting, cancellationToken));
            await DeliverAsync(run, cancellationToken);
            await database.WriteAsync(session =>
            {
                AudienceRows.MarkSignalsReady(session, upTo);
                AudienceRows.Deliver(session, 0);
                AudienceRows.ClearPast(session);
            }, cancellationToken);
            audiences.Changed();
        }
        else if (asksAll)
        {
            await VisitAllAsync(run, cancellationToken);
        }

        await run.NoteAsync(new JobProgress(0, 1, 1, null), session => waiting.ForEach(audience => AudienceRows.MarkReady(session, audience.Id, audience.Kept.Generation)), cancellationToken);
        audiences.Changed();
    }

    /// <summary>What was prepared without the definition is in the store when every partition has done a timer.</summary>
    private async Task PassAllPartitionsAsync(CancellationToken cancellationToken)
    {
        var left = Enumerable.Range(0, LeaseNames.Partitions).ToHashSet();
        var strands = new List<long>();
        for (var strand = 1L; left.Count > 0; strand++)
        {
            if (left.Remove(LeaseNames.PartOf(strand)))
            {
                strands.Add(strand);
            }
        }

        await VisitAsync(strands, cancellationToken);
    }

    private async Task WritePastAsync(List<Signal> pending, int upTo, CancellationToken cancellationToken)
    {
        await database.WriteAsync(AudienceRows.ClearPast, cancellationToken);
        foreach (var signals in pending.GroupBy(signal => signal.ReadsEvent))
        {
            // Not a snapshot, beside which the store could not write for long: what happens meanwhile is owed, and what was there is found where it moves to.
            using var session = database.OpenRead();
            var waiting = new List<(long Strand, StrandSignals Past)>();
            foreach (var one in PastOfStrands.Read(history, session, [.. signals], upTo, clock.GetUtcNow().ToUnixTimeMilliseconds()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                waiting.Add(one);
                if (waiting.Count == WrittenTogether)
                {
                    await WriteAsync(waiting, cancellationToken);
                }
            }

            await WriteAsync(waiting, cancellationToken);
        }
    }

    private async Task WriteAsync(List<(long Strand, StrandSignals Past)> waiting, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => waiting.ForEach(one =>
        {
            if (AudienceRows.FindPast(session, one.Strand) is { } other)
            {
                one.Past.Take(StrandSignals.Read(other), _ => true);
            }

            AudienceRows.AddPast(session, one.Strand, one.Past.Write());
        }), cancellationToken);
        waiting.Clear();
    }

    /// <summary>Until nothing lies ready any more: a strand whose work waits is asked again.</summary>
    private async Task DeliverAsync(JobRun run, CancellationToken cancellationToken)
    {
        var (after, done) = (long.MinValue, 0L);
        while (true)
        {
            var strands = database.Read(session => AudienceRows.PastAfter(session, after, AudienceVisits.Together));
            if (strands.Count == 0 && after == long.MinValue)
            {
                return;
            }

            after = strands.Count == 0 ? long.MinValue : strands[^1];
            await VisitAsync(strands, cancellationToken);
            done += strands.Count;
            await run.NoteAsync(new JobProgress(0, done, null, null), null, cancellationToken);
        }
    }

    private async Task VisitAllAsync(JobRun run, CancellationToken cancellationToken)
    {
        var (after, done) = (long.MinValue, 0L);
        while (database.Read(session => history.After(session, after, AudienceVisits.Together)) is { Count: > 0 } profiles)
        {
            await VisitAsync([.. profiles.Select(one => one.Profile)], cancellationToken);
            (after, done) = (profiles[^1].Profile, done + profiles.Count);
            await run.NoteAsync(new JobProgress(0, done, null, null), null, cancellationToken);
        }
    }

    private async Task VisitMembersAsync(List<LiveAudience> waiting, CancellationToken cancellationToken)
    {
        foreach (var audience in waiting)
        {
            for (long? after = long.MinValue; after is { } from;)
            {
                (var members, after) = database.Read(session => MembershipRows.MembersAfter(session, audience.Id, from, AudienceVisits.Together));
                await VisitAsync(members, cancellationToken);
            }
        }
    }

    private async Task VisitAsync(List<long> strands, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => AudienceVisits.Set(session, strands), cancellationToken);
        bell.Ring();
        while (database.Read(session => TimerRows.WaitsAtOnce(session, TimerPurpose.Audiences)))
        {
            await Task.Delay(s_look, cancellationToken);
        }
    }
}
