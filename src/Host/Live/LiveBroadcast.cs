// Carries changes, of this node and of the others, to the browsers that watch them here, a few messages a second at most.
using System.Collections.Concurrent;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.People.Activity;
using Mitos.People.Debugger;
using Mitos.People.Imports;
using Mitos.People.Profiles;

namespace Mitos.Host.Live;

/// <param name="Dropped">Rows left out because too many came at once.</param>
internal sealed record EventsMessage(IReadOnlyList<EventRowView> Rows, int Dropped);

internal sealed record ProfileMessage(int Events);

internal sealed partial class LiveBroadcast
{
    private const int MostRows = 20;

    /// <summary>In intervals.</summary>
    private const int JudgeEvery = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<(string Connection, string Topic), bool> _watches = new();
    private readonly ConcurrentQueue<Outcome> _outcomes = new();
    private readonly ConcurrentDictionary<long, bool> _jobs = new();
    private readonly ProfileWatches _profiles;
    private int _dropped;
    private StatsView? _stats;

    public LiveBroadcast(OutcomeFeed outcomes, ProfileFeed profiles, JobFeed jobs, ProfileWatches watches)
    {
        _profiles = watches;
        outcomes.Published += TakeOutcomes;
        profiles.Changed += watches.Touch;
        jobs.Changed += id =>
        {
            if (Watches("jobs") || Watches("imports"))
            {
                _jobs[id] = true;
            }
        };
    }

    public bool Add(string connection, string topic, int most)
    {
        var added = _watches.Keys.Count(watch => watch.Connection == connection) < most && _watches.TryAdd((connection, topic), true);
        if (added && topic.StartsWith(ProfileWatches.Prefix, StringComparison.Ordinal))
        {
            _profiles.Watch(ProfileTopics());
        }

        return added;
    }

    public void Remove(string connection, string topic) => _watches.TryRemove((connection, topic), out _);

    public void RemoveAll(string connection)
    {
        foreach (var watch in _watches.Keys.Where(watch => watch.Connection == connection))
        {
            _watches.TryRemove(watch, out _);
        }
    }

    /// <summary>Sends what has gathered, until the program stops.</summary>
    public async Task RunAsync(IServiceProvider services, CancellationToken stopping)
    {
        var groups = services.GetRequiredService<LiveGroups>();
        var connections = services.GetRequiredService<LiveConnections>();
        var log = services.GetRequiredService<ILogger<LiveBroadcast>>();
        using var timer = new PeriodicTimer(Interval, services.GetRequiredService<TimeProvider>());
        for (var tick = 1L; await timer.WaitForNextTickAsync(stopping); tick++)
        {
            try
            {
                await SendAsync(groups, services, tick, stopping);
                if (tick % JudgeEvery == 0)
                {
                    connections.JudgeAll();
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Most likely the store is away; screens follow again when it is back.
                NotSent(log, exception);
                await Task.Delay(TimeSpan.FromSeconds(1), stopping);
            }
        }
    }

    private async Task SendAsync(LiveGroups groups, IServiceProvider services, long tick, CancellationToken stopping)
    {
        var watched = _watches.Keys.Select(watch => watch.Topic).Where(topic => topic.StartsWith(ProfileWatches.Prefix, StringComparison.Ordinal)).ToHashSet();
        foreach (var (topic, events) in _profiles.Take(watched))
        {
            await groups.SendAsync(topic, new ProfileMessage(events), stopping);
        }

        await SendEventsAsync(groups, services, stopping);
        if (tick % 5 == 0)
        {
            await SendStatsAsync(groups, services, stopping);
            await SendJobsAsync(groups, services, stopping);
            foreach (var (topic, counts) in services.GetRequiredService<JourneyWatches>().Take(_watches.Keys.Select(watch => watch.Topic).Where(JourneyWatches.IsTopic).ToHashSet()))
            {
                await groups.SendAsync(topic, counts, stopping);
            }
        }
    }

    private List<string> ProfileTopics() =>
        [.. _watches.Keys.Select(watch => watch.Topic).Where(topic => topic.StartsWith(ProfileWatches.Prefix, StringComparison.Ordinal)).Distinct()];

    private void TakeOutcomes(IReadOnlyList<Outcome> outcomes, int leftOut)
    {
        if (!Watches("events"))
        {
            return;
        }

        Interlocked.Add(ref _dropped, leftOut);
        foreach (var outcome in outcomes)
        {
            _outcomes.Enqueue(outcome);
            if (_outcomes.Count > MostRows && _outcomes.TryDequeue(out _))
            {
                Interlocked.Increment(ref _dropped);
            }
        }
    }

    private async Task SendEventsAsync(LiveGroups groups, IServiceProvider services, CancellationToken stopping)
    {
        var rows = new List<Outcome>();
        while (rows.Count < MostRows && _outcomes.TryDequeue(out var outcome))
        {
            rows.Add(outcome);
        }

        if (rows.Count > 0)
        {
            var views = services.GetRequiredService<OutcomeViews>().Of(rows);
            await groups.SendAsync("events", new EventsMessage(views, Interlocked.Exchange(ref _dropped, 0)), stopping);
        }
    }

    /// <summary>The counts are the store's, and so are the same whichever node has changed them.</summary>
    private async Task SendStatsAsync(LiveGroups groups, IServiceProvider services, CancellationToken stopping)
    {
        if (Watches("stats") && services.GetRequiredService<StatsReader>().Stats() is var stats && stats != _stats)
        {
            _stats = stats;
            await groups.SendAsync("stats", stats, stopping);
        }
    }

    private async Task SendJobsAsync(LiveGroups groups, IServiceProvider services, CancellationToken stopping)
    {
        foreach (var id in _jobs.Keys)
        {
            if (_jobs.TryRemove(id, out _) && services.GetRequiredService<JobService>().Find(id) is { } job)
            {
                await groups.SendAsync("jobs", JobView.Of(job), stopping);
                if (services.GetRequiredService<ImportService>().OfJob(id) is { } import)
                {
                    await groups.SendAsync("imports", import, stopping);
                }
            }
        }
    }

    private bool Watches(string topic) => _watches.Keys.Any(watch => watch.Topic == topic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Live updates could not be sent")]
    private static partial void NotSent(ILogger log, Exception exception);
}
