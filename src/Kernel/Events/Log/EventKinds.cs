// The dictionary of event kinds: each name once, events and thread rows carry its number.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Log;

/// <summary>
/// Names of event kinds and their numbers. Numbers are given in the order of first appearance, by the one node that appends to the log, and never
/// change; the other nodes look in the store for what they do not know yet.
/// </summary>
public sealed class EventKinds(Database database, TimeProvider clock)
{
    /// <summary>A source that puts ids into its event names would fill memory with names; those past the bound share this one.</summary>
    public const string TooMany = "(other)";

    private const int MostKinds = 20_000;
    private readonly Lock _lock = new();
    private readonly Unfound<int> _unknownIds = new(clock);
    private readonly Unfound<string> _unknownNames = new(clock);
    private Dictionary<string, int> _ids = [];
    private List<string> _names = [""];
    private List<string> _unsaved = [];

    public string NameOf(int id) => Known(id) ?? (id > 0 ? _unknownIds.Seek(id, ReadTo) : null) ?? TooMany;

    public int? Find(string name) => Known(name) ?? _unknownNames.Seek(name, ReadTo);

    internal int IdOf(string name)
    {
        lock (_lock)
        {
            if (_ids.TryGetValue(name, out var id))
            {
                return id;
            }

            if (_names.Count > MostKinds && name != TooMany)
            {
                return IdOf(TooMany);
            }

            _ids[name] = id = _names.Count;
            _names.Add(name);
            _unsaved.Add(name);
            return id;
        }
    }

    /// <summary>Forgets what was not committed: before this node begins to append, and after something failed.</summary>
    internal void Load()
    {
        lock (_lock)
        {
            _ids = [];
            _names = [""];
            _unsaved = [];
        }

        ReadNewer();
    }

    internal void Save(Session session)
    {
        lock (_lock)
        {
            var insert = session.Prepare("insert into event_kind(id, name) values($1, $2)");
            foreach (var name in _unsaved)
            {
                insert.Bind(1, _ids[name]).Bind(2, name).Execute();
            }

            _unsaved.Clear();
        }
    }

    private string? Known(int id)
    {
        lock (_lock)
        {
            return id > 0 && id < _names.Count ? _names[id] : null;
        }
    }

    private int? Known(string name)
    {
        lock (_lock)
        {
            return _ids.TryGetValue(name, out var id) ? id : null;
        }
    }

    private string? ReadTo(int id)
    {
        ReadNewer();
        return Known(id);
    }

    private int? ReadTo(string name)
    {
        ReadNewer();
        return Known(name);
    }

    /// <summary>Numbers have no gaps, so whatever is new stands behind what is known.</summary>
    private void ReadNewer()
    {
        int known;
        lock (_lock)
        {
            known = _names.Count;
        }

        using var session = database.OpenRead();
        var select = session.Prepare("select id, name from event_kind where id >= $1 order by id").Bind(1, known);
        while (select.Step())
        {
            Take(select.Int32(0), select.Text(1));
        }

        select.Reset();
    }

    /// <summary>A number that somebody else has read, or this node has given, meanwhile is known already.</summary>
    private void Take(int id, string name)
    {
        lock (_lock)
        {
            if (id == _names.Count)
            {
                _ids[name] = id;
                _names.Add(name);
            }
        }
    }
}
