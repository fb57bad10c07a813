// What people do with journeys: draw, publish, pause, let go on, stop, and send somebody in.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Jobs;
using Mitos.People.Identity.Contracts;

namespace Mitos.Engage.Journeys;

internal enum JourneyRefusal
{
    None,
    NotFound,
    NameTaken,
    TooMany,

    /// <summary>The draft cannot be published as it is.</summary>
    Faulty,

    /// <summary>It does not stand so that this could be done.</summary>
    NotNow,
    ProfileNotFound,

    /// <summary>It calls other systems, and the program was given no secret by which theirs could be sealed.</summary>
    NoSecret,

    /// <summary>Its entry is not one by which somebody can be sent in.</summary>
    NoDoor,
}

/// <summary>What a change of a draft found.</summary>
internal sealed record JourneyAnswer(JourneyRefusal Refusal, Journey? Journey = null, IReadOnlyList<JourneyFault>? Faults = null);

internal sealed class JourneyService(Database database, Journeys journeys, IJourneyNames names, JourneySettings settings, WebhookSecrets secrets, JobService jobs, TimerBell bell, IIdentityDirectory identity, TimeProvider clock)
{
    public const int MostJourneys = 500;

    public IReadOnlyList<JourneyFault> Check(JourneyGraph graph) => JourneyCheck.Faults(graph, names);

    public Journey? Find(int id) => database.Read(session => JourneyRows.Find(session, id));

    public IReadOnlyList<Journey> All() => database.Read(JourneyRows.All);

    public Task<JourneyAnswer> CreateAsync(string name, JourneyGraph? draft, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var all = JourneyRows.All(session);
        if (all.Exists(journey => journey.Name == name) || all.Count >= MostJourneys)
        {
            return new JourneyAnswer(all.Count >= MostJourneys ? JourneyRefusal.TooMany : JourneyRefusal.NameTaken);
        }

        var now = session.Now(clock);
        var journey = new Journey(JourneyRows.LastId(session) + 1, name, JourneyStatus.Draft, draft ?? JourneyGraph.Empty, 0, 0, JourneyRows.LastStamp(session) + 1, 0, now, now, 0, null);
        JourneyRows.Add(session, journey);
        return new JourneyAnswer(JourneyRefusal.None, journey);
    }, cancellationToken);

    /// <summary>Keeps the draft whatever is wrong with it. What runs, and when its schedule is due, stays as it is.</summary>
    public Task<JourneyAnswer> SaveAsync(int id, string name, JourneyGraph draft, CancellationToken cancellationToken) => ChangeAsync(id, (session, journey) =>
        JourneyRows.All(session).Exists(other => other.Name == name && other.Id != id) ? (JourneyRefusal.NameTaken, journey) : (JourneyRefusal.None, journey with { Name = name, Draft = draft }), null, cancellationToken);

    /// <summary>Makes the draft the version by which one enters.</summary>
    /// <param name="moves">Whether those who are on older versions go on by this one.</param>
    public async Task<JourneyAnswer> PublishAsync(int id, bool moves, string by, CancellationToken cancellationToken)
    {
        if (Find(id) is not { } found)
        {
            return new JourneyAnswer(JourneyRefusal.NotFound);
        }

        if (Check(found.Draft) is { Count: > 0 } faults)
        {
            return new JourneyAnswer(JourneyRefusal.Faulty, found, faults);
        }

        if (Calls(found.Draft) && !secrets.CanMake)
        {
            return new JourneyAnswer(JourneyRefusal.NoSecret, found);
        }

        return await ChangeAsync(id, (session, journey) =>
        {
            var now = session.Now(clock);
            var version = journey.Version + 1;
            var text = journey.Draft.ToText();
            JourneyRows.AddVersion(session, new JourneyVersion(id, version, text, now, by));
            var entry = journey.Draft.Nodes.OfType<EntryNode>().First();
            var before = journey.Version == 0 ? null : JourneyGraph.FromText(JourneyRows.Versions(session, id)[^2].Graph).Nodes.OfType<EntryNode>().First();
            var next = entry.Trigger is ScheduleTrigger schedule ? entry.Trigger == before?.Trigger && journey.NextAt != 0 ? journey.NextAt : Schedules.Next(schedule.At, schedule.Weekdays, schedule.DayOfMonth, settings.Current.TimeZone, clock.GetUtcNow().ToUnixTimeMilliseconds()) : 0;
            return (JourneyRefusal.None, journey with
            {
                Secret = journey.Secret ?? (Calls(journey.Draft) ? secrets.Make(id) : null),
                Version = version,
                PublishedAt = now,
                Moved = moves ? version : journey.Moved,
                NextAt = next,
                Status = journey.Status is JourneyStatus.Paused ? JourneyStatus.Paused : JourneyStatus.Live,
            });
        }, (session, journey) =>
        {
            if (moves)
            {
                Round(session, journey.Id, RoundKind.Running, by);
            }

            var trigger = journey.Draft.Nodes.OfType<EntryNode>().First().Trigger;
            if (trigger is DateTrigger)
            {
                Round(session, journey.Id, RoundKind.Everybody, by);
            }
            else if (trigger is AudienceTrigger { WithPresent: true, OnExit: false })
            {
                Round(session, journey.Id, RoundKind.Present, by);
            }
        }, cancellationToken);
    }

    public Task<JourneyAnswer> PauseAsync(int id, CancellationToken cancellationToken) => ChangeAsync(id, (_, journey) =>
        journey.Status == JourneyStatus.Live ? (JourneyRefusal.None, journey with { Status = JourneyStatus.Paused }) : (JourneyRefusal.NotNow, journey), null, cancellationToken);

    /// <summary>Whoever was due meanwhile goes on, and whoever would have entered does, where the rules keep her.</summary>
    public Task<JourneyAnswer> ResumeAsync(int id, string by, CancellationToken cancellationToken) => ChangeAsync(id, (_, journey) =>
        journey.Status == JourneyStatus.Paused ? (JourneyRefusal.None, journey with { Status = JourneyStatus.Live }) : (JourneyRefusal.NotNow, journey),
        (session, journey) =>
        {
            Round(session, journey.Id, RoundKind.Held, by);
            Round(session, journey.Id, RoundKind.Kept, by);
        }, cancellationToken);

    /// <summary>From this moment it does nothing any more; everybody leaves, and what was planned and has not left is taken back.</summary>
    public Task<JourneyAnswer> StopAsync(int id, string by, CancellationToken cancellationToken) => ChangeAsync(id, (_, journey) =>
        journey.Status is JourneyStatus.Live or JourneyStatus.Paused ? (JourneyRefusal.None, journey with { Status = JourneyStatus.Stopped, NextAt = 0 }) : (JourneyRefusal.NotNow, journey),
        (session, journey) =>
        {
            Round(session, journey.Id, RoundKind.Running, by);
            Round(session, journey.Id, RoundKind.Kept, by);
        }, cancellationToken);

    /// <summary>One that was never published leaves nothing behind.</summary>
    public async Task<JourneyRefusal> DeleteAsync(int id, CancellationToken cancellationToken)
    {
        var refusal = await database.WriteAsync(session =>
        {
            var journey = JourneyRows.Lock(session, id);
            if (journey is { Version: 0 })
            {
                JourneyRows.Delete(session, id);
            }

            return journey is null ? JourneyRefusal.NotFound : journey.Version > 0 ? JourneyRefusal.NotNow : JourneyRefusal.None;
        }, cancellationToken);
        journeys.Changed();
        return refusal;
    }

    /// <summary>Sends a customer in. Whether she enters is decided by the journey's rules a moment later.</summary>
    public async Task<JourneyRefusal> EnterAsync(int id, Guid profile, string key, string? data, CancellationToken cancellationToken)
    {
        var refusal = await database.WriteAsync(session =>
        {
            if (journeys.AsOf(session).Find(id) is not { } journey)
            {
                return JourneyRefusal.NotFound;
            }

            if (identity.FindProfile(session, profile) is not { } found)
            {
                return JourneyRefusal.ProfileNotFound;
            }

            if (journey.Current.Entry.Trigger is not ApiTrigger)
            {
                return JourneyRefusal.NoDoor;
            }

            RequestRows.Add(session, [new EntryRequest(found, id, Guid.CreateVersion7(clock.GetUtcNow()).ToString(), key, "api", data, session.Now(clock))]);
            return JourneyRefusal.None;
        }, cancellationToken);
        bell.Ring();
        return refusal;
    }

    private async Task<JourneyAnswer> ChangeAsync(
        int id, Func<Session, Journey, (JourneyRefusal Refusal, Journey Journey)> change, Action<Session, Journey>? along, CancellationToken cancellationToken)
    {
        var answer = await database.WriteAsync(session =>
        {
            if (JourneyRows.Lock(session, id) is not { } journey)
            {
                return new JourneyAnswer(JourneyRefusal.NotFound);
            }

            var (refusal, changed) = change(session, journey);
            if (refusal != JourneyRefusal.None)
            {
                return new JourneyAnswer(refusal, journey);
            }

            var stamped = changed with { ChangedAt = session.Now(clock), Stamp = JourneyRows.LastStamp(session) + 1 };
            JourneyRows.Save(session, stamped);
            along?.Invoke(session, stamped);
            return new JourneyAnswer(JourneyRefusal.None, stamped);
        }, cancellationToken);
        journeys.Changed();
        jobs.Wake();
        return answer;
    }

    private static bool Calls(JourneyGraph graph) => graph.Nodes.Any(node => node is WebhookNode);

    private void Round(Session session, int journey, string kind, string by) => jobs.Add(session, JourneyRoundJob.Name, new JourneyRound(journey, kind, null), by);
}
