// Which profiles are watched, by browsers of this node and of the others, and which of them have changed.
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.People.Identity.Contracts;

namespace Mitos.Host.Live;

/// <summary>
/// Each node tells the others the keys of the profiles that are watched on it, and a node that has changed one of them tells so. A profile's key may
/// change when profiles are merged; both are touched then, and the key is looked up again.
/// </summary>
internal sealed class ProfileWatches
{
    public const string Prefix = "profile:";
    private const string WatchedTopic = "live.watched";
    private const string ChangedTopic = "live.changed";
    private const int MostTold = 2_000;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(30);
    private readonly IIdentityDirectory _identity;
    private readonly Database _database;
    private readonly INodeBus _bus;
    private readonly NodeIdentity _node;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, (FrozenSet<long> Keys, long At)> _elsewhere = new();
    private readonly ConcurrentDictionary<long, int> _changedHere = new();
    private readonly ConcurrentDictionary<long, int> _changedElsewhere = new();
    private volatile FrozenDictionary<string, long> _keys = FrozenDictionary<string, long>.Empty;
    private readonly Lock _looking = new();
    private FrozenSet<long> _watched = [];
    private long _lookedAt;

    public ProfileWatches(IIdentityDirectory identity, Database database, INodeBus bus, NodeIdentity node, TimeProvider clock)
    {
        (_identity, _database, _bus, _node, _clock) = (identity, database, bus, node, clock);
        bus.Subscribe(WatchedTopic, HearWatched);
        bus.Subscribe(ChangedTopic, HearChanged);
    }

    /// <summary>Takes what this node has changed: profile key → events. Only what somebody watches is kept.</summary>
    public void Touch(IReadOnlyDictionary<long, int> touched)
    {
        if (_watched.Count == 0 && _elsewhere.IsEmpty)
        {
            return;
        }

        foreach (var (key, events) in touched)
        {
            if (_watched.Contains(key) || _elsewhere.Values.Any(other => other.Keys.Contains(key)))
            {
                _changedHere.AddOrUpdate(key, events, (_, before) => before + events);
            }
        }
    }

    /// <summary>Which of the topics that are watched here have changed since the last call, on any node, and by how many events.</summary>
    public List<(string Topic, int Events)> Take(IReadOnlyCollection<string> topics)
    {
        var here = Drain(_changedHere);
        TellChanged(here);
        foreach (var (key, events) in Drain(_changedElsewhere))
        {
            here[key] = here.GetValueOrDefault(key) + events;
        }

        var changed = _keys.Where(pair => here.ContainsKey(pair.Value)).Select(pair => (Topic: pair.Key, Events: here[pair.Value])).ToList();
        LookUp(topics, [.. changed.Select(one => one.Topic)]);
        return changed;
    }

    private static Dictionary<long, int> Drain(ConcurrentDictionary<long, int> changes) =>
        changes.Keys.ToDictionary(key => key, key => changes.TryRemove(key, out var events) ? events : 0);

    /// <summary>From now on changes of these topics are kept; call it before a browser hears that it watches.</summary>
    public void Watch(IReadOnlyCollection<string> topics) => LookUp(topics, []);

    private void LookUp(IReadOnlyCollection<string> topics, HashSet<string> changed)
    {
        lock (_looking)
        {
            LookUpAlone(topics, changed);
        }
    }

    /// <summary>Finds the keys of topics that are new, changed, or were not looked up for some time, and tells the other nodes.</summary>
    private void LookUpAlone(IReadOnlyCollection<string> topics, HashSet<string> changed)
    {
        var all = _clock.GetElapsedTime(_lookedAt) >= LookAgain;
        if (all ? topics.Count == 0 && _keys.Count == 0 : changed.Count == 0 && topics.Count == _keys.Count && topics.All(_keys.ContainsKey))
        {
            return;
        }

        var keys = new Dictionary<string, long>();
        using (var session = _database.OpenRead())
        {
            foreach (var topic in topics)
            {
                keys[topic] = !all && !changed.Contains(topic) && _keys.TryGetValue(topic, out var known) ? known
                    : Guid.TryParse(topic.AsSpan(Prefix.Length), out var id) ? _identity.FindProfile(session, id) ?? 0 : 0;
            }
        }

        _lookedAt = all ? _clock.GetTimestamp() : _lookedAt;
        _keys = keys.ToFrozenDictionary();
        var watched = keys.Values.Where(key => key != 0).ToFrozenSet();
        if (_bus.HasOthers && (all || !watched.SetEquals(_watched)))
        {
            _bus.Publish(WatchedTopic, JsonSerializer.Serialize(new Watched(_node.Id, [.. watched.Take(MostTold)])));
        }

        _watched = watched;
    }

    private void TellChanged(Dictionary<long, int> here)
    {
        foreach (var (node, _) in _elsewhere.Where(other => _clock.GetElapsedTime(other.Value.At) > Forgotten))
        {
            _elsewhere.TryRemove(node, out _);
        }

        var told = here.Where(change => _elsewhere.Values.Any(other => other.Keys.Contains(change.Key))).ToDictionary();
        if (told.Count > 0)
        {
            _bus.Publish(ChangedTopic, JsonSerializer.Serialize(told));
        }
    }

    private void HearWatched(string payload)
    {
        var told = JsonSerializer.Deserialize<Watched>(payload)!;
        _elsewhere[told.Node] = (told.Keys.ToFrozenSet(), _clock.GetTimestamp());
    }

    private void HearChanged(string payload)
    {
        foreach (var (key, events) in JsonSerializer.Deserialize<Dictionary<long, int>>(payload)!.Where(change => _watched.Contains(change.Key)))
        {
            _changedElsewhere.AddOrUpdate(key, events, (_, before) => before + events);
        }
    }

    private sealed record Watched(string Node, IReadOnlyList<long> Keys);
}
