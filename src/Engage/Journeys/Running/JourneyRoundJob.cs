// The job that makes many customers due for a journey: those who are on it, those who waited, an audience, or everybody.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;
using Mitos.People.Audiences.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.Engage.Journeys.Running;

internal static class RoundKind
{
    /// <summary>Whoever is on it: it was stopped, or they go over to another version.</summary>
    public const string Running = "running";

    /// <summary>Whoever was due while it was paused.</summary>
    public const string Held = "held";

    /// <summary>Whoever would have entered while it was paused, in the order of time.</summary>
    public const string Kept = "kept";

    /// <summary>Every customer: a date of hers may be waited for.</summary>
    public const string Everybody = "everybody";

    /// <summary>Whoever is in the audience of its entry.</summary>
    public const string Present = "present";
}

/// <param name="Occasion">What names the entries of one round, such as the instant of a schedule.</param>
internal sealed record JourneyRound(int Journey, string Kind, string? Occasion);

/// <summary>
/// Only timers and requests are written here; the pipeline alone moves customers. The position is the last customer's number, or the instant up to which those who
/// were kept are asked in, noted in the transaction that makes them due, so nobody is asked in twice.
/// </summary>
internal sealed class JourneyRoundJob(Database database, Journeys journeys, IKnownPeople people, TimerBell bell, TimeProvider clock, IAudienceDirectory? audiences = null) : IJobHandler
{
    public const string Name = "journeyRound";
    private const int Together = 1_000;

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var round = run.Job.Read<JourneyRound>();

        // Whoever added the job may not have told this node of the journey's state yet.
        journeys.Changed();
        var (position, done) = (run.Job.Position == 0 ? long.MinValue : run.Job.Position, run.Job.Done);
        while (true)
        {
            var kept = round.Kind == RoundKind.Kept ? database.Read(session => RequestRows.Waiting(session, round.Journey, position, Together)) : [];
            var next = round.Kind == RoundKind.Kept ? [.. kept.Select(one => one.Strand)] : database.Read(session => Next(session, round, position));
            if (next.Count == 0)
            {
                await run.NoteAsync(new JobProgress(position, done, done, null), null, cancellationToken);
                return null;
            }

            (position, done) = (round.Kind == RoundKind.Kept ? kept[^1].At : next[^1], done + next.Count);
            await run.NoteAsync(new JobProgress(position, done, null, null), session => MakeDue(session, round, next, kept), cancellationToken);
            bell.Ring();
        }
    }

    private IReadOnlyList<long> Next(Session session, JourneyRound round, long after) => round.Kind switch
    {
        RoundKind.Running => InstanceRows.Strands(session, round.Journey, held: false, after, Together),
        RoundKind.Held => InstanceRows.Strands(session, round.Journey, held: true, after, Together),
        RoundKind.Everybody => [.. people.After(session, after, Together).Select(person => person.Profile)],
        _ => AudienceOf(round) is { } audience && audiences is not null ? audiences.Members(session, audience, after, Together) : [],
    };

    private void MakeDue(Session session, JourneyRound round, IReadOnlyList<long> strands, List<(long Strand, long At)> kept)
    {
        if (round.Kind == RoundKind.Present)
        {
            var cause = round.Occasion is null ? "present" : "schedule";
            RequestRows.Add(session, [.. strands.Select(strand => new EntryRequest(strand, round.Journey, round.Occasion ?? cause, "", cause, null, session.Now(clock)))]);
        }
        else if (round.Kind == RoundKind.Kept)
        {
            TimerRows.Set(session, [.. kept.Select(one => new StrandTimer(one.Strand, TimerPurpose.Journeys, one.At)).Distinct()]);
        }
        else
        {
            TimerRows.Set(session, [.. strands.Select(strand => new StrandTimer(strand, TimerPurpose.Journeys, 0))]);
        }
    }

    private int? AudienceOf(JourneyRound round) => journeys.Current.Find(round.Journey)?.Current.Entry.Trigger switch
    {
        AudienceTrigger trigger => trigger.Audience,
        ScheduleTrigger trigger => trigger.Audience,
        _ => null,
    };
}
