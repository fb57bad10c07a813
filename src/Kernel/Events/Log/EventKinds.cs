// The dictionary of event kinds: each name once, events and thread rows carry its number.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Log;

/// <summary>Names of event kinds and their numbers. Numbers are given in the order of first appearance and never change.</summary>
public sealed class EventKinds(Database database)
{
    /// <summary>A source that puts ids into its event names would fill memory with names; those past the bound share this one.</summary>
    public const string TooMany = "(other)";

    private const int MostKinds = 20_000;
    private readonly Lock _lock = new();
    private Dictionary<string, int> _ids = [];
    private List<string> _names = [""];
    private List<string> _unsaved = [];

    public string NameOf(int id)
    {
        lock (_lock)
        {
            return id > 0 && id < _names.Count ? _names[id] : TooMany;
        }
    }

    public int? Find(string name)
    {
        lock (_lock)
        {
            return _ids.TryGetValue(name, out var id) ? id : null;
        }
    }

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

    internal void Load()
    {
        lock (_lock)
        {
            _ids = [];
            _names = [""];
            _unsaved = [];
            using var session = database.OpenRead();
            var select = session.Prepare("select id, name from event_kind order by id");
            while (select.Step())
            {
                _ids[select.Text(1)] = select.Int32(0);
                _names.Add(select.Text(1));
            }

            select.Reset();
        }
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
}
