// Carries changes from the pipeline to the browsers that watch them, a few messages a second at most.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.People.Activity;
using Mitos.People.Debugger;
using Mitos.People.Identity.Contracts;
using Mitos.People.Imports;
using Mitos.People.Profiles;

namespace Mitos.Host.Live;

/// <param name="Dropped">Rows left out because too many came at once.</param>
internal sealed record EventsMessage(IReadOnlyList<EventRowView> Rows, int Dropped);

internal sealed record ProfileMessage(int Events);

internal sealed class LiveBroadcast
{
    private const int MostRows = 20;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentDictionary<(string Connection, string Topic), bool> _watches = new();
    private readonly ConcurrentDictionary<long, int> _profiles = new();
    private readonly ConcurrentQueue<Outcome> _outcomes = new();
    private readonly ConcurrentDictionary<long, bool> _jobs = new();
    private int _dropped;
    private bool _statsChanged;

    public LiveBroadcast(OutcomeFeed outcomes, ProfileFeed profiles, JobFeed jobs)
    {
        outcomes.Published += TakeOutcomes;
        profiles.Changed += touched =>
        {
            if (Watches("profile:", isPrefix: true))
            {
                foreach (var (key, events) in touched)
                {
                    _profiles.AddOrUpdate(key, events, (_, before) => before + events);
                }
            }
        };
        jobs.Changed += id => _jobs[id] = true;
    }

    public bool Add(string connection, string topic, int most) =>
        _watches.Keys.Count(watch => watch.Connection == connection) < most && _watches.TryAdd((connection, topic), true);

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
        var hub = services.GetRequiredService<IHubContext<LiveHub>>();
        var clock = services.GetRequiredService<TimeProvider>();
        using var timer = new PeriodicTimer(Interval, clock);
        var ticks = 0;
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await SendProfilesAsync(hub, services, stopping);
            await SendEventsAsync(hub, services, stopping);
            if (++ticks % 5 == 0)
            {
                await SendCountsAsync(hub, services, stopping);
            }
        }
    }

    private void TakeOutcomes(IReadOnlyList<Outcome> outcomes, int leftOut)
    {
        _statsChanged = true;
        if (!Watches("events", isPrefix: false))
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

    private async Task SendProfilesAsync(IHubContext<LiveHub> hub, IServiceProvider services, CancellationToken stopping)
    {
        if (_profiles.IsEmpty)
        {
            return;
        }

        var watched = _watches.Keys.Select(watch => watch.Topic).Where(topic => topic.StartsWith("profile:", StringComparison.Ordinal)).Distinct().ToList();
        var changed = _profiles.Keys.ToDictionary(key => key, key => _profiles.TryRemove(key, out var events) ? events : 0);
        var identity = services.GetRequiredService<IIdentityDirectory>();
        using var session = services.GetRequiredService<Database>().OpenRead();
        foreach (var topic in watched)
        {
            if (Guid.TryParse(topic.AsSpan(8), out var id) && identity.FindProfile(session, id) is { } key && changed.TryGetValue(key, out var events))
            {
                await hub.Clients.Group(topic).SendAsync("changed", topic, new ProfileMessage(events), stopping);
            }
        }
    }

    private async Task SendEventsAsync(IHubContext<LiveHub> hub, IServiceProvider services, CancellationToken stopping)
    {
        var rows = new List<Outcome>();
        while (rows.Count < MostRows && _outcomes.TryDequeue(out var outcome))
        {
            rows.Add(outcome);
        }

        if (rows.Count > 0)
        {
            var views = services.GetRequiredService<OutcomeViews>().Of(rows);
            await hub.Clients.Group("events").SendAsync("changed", "events", new EventsMessage(views, Interlocked.Exchange(ref _dropped, 0)), stopping);
        }
    }

    private async Task SendCountsAsync(IHubContext<LiveHub> hub, IServiceProvider services, CancellationToken stopping)
    {
        if (_statsChanged)
        {
            _statsChanged = false;
            await hub.Clients.Group("stats").SendAsync("changed", "stats", services.GetRequiredService<StatsReader>().Stats(), stopping);
        }

        foreach (var id in _jobs.Keys)
        {
            if (_jobs.TryRemove(id, out _) && services.GetRequiredService<JobService>().Find(id) is { } job)
            {
                await hub.Clients.Group("jobs").SendAsync("changed", "jobs", JobView.Of(job), stopping);
                if (services.GetRequiredService<ImportService>().OfJob(id) is { } import)
                {
                    await hub.Clients.Group("imports").SendAsync("changed", "imports", import, stopping);
                }
            }
        }
    }

    private bool Watches(string topic, bool isPrefix) =>
        _watches.Keys.Any(watch => isPrefix ? watch.Topic.StartsWith(topic, StringComparison.Ordinal) : watch.Topic == topic);
}
