// The counts that the whole program shows, kept in the store and in memory.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>Counters changed with each batch: events, duplicates, quarantined, profiles.</summary>
public sealed class Counters(Database database)
{
    public const string Events = "events";
    public const string Duplicates = "duplicates";
    public const string Quarantined = "quarantined";
    public const string Profiles = "profiles";

    public static string OfSource(int source) => $"source:{source}";

    public static string DuplicatesOfSource(int source) => $"source-duplicates:{source}";

    private volatile Dictionary<string, long> _values = [];

    /// <summary>In a store that nodes share others count too, so it is read.</summary>
    public long this[string name]
    {
        get
        {
            if (database.Engine == Engine.PostgreSql)
            {
                Load();
            }

            return _values.GetValueOrDefault(name);
        }
    }

    internal void Load()
    {
        using var session = database.OpenRead();
        var values = new Dictionary<string, long>();
        var select = session.Prepare("select name, value from counter");
        while (select.Step())
        {
            values[select.Text(0)] = select.Int64(1);
        }

        select.Reset();
        _values = values;
    }

    /// <summary>What memory shows runs ahead of the commit; a transaction that fails is followed by <see cref="Load"/>.</summary>
    internal void Save(Session session, IReadOnlyDictionary<string, long> changes)
    {
        var upsert = session.Prepare(
            "insert into counter(name, value) values($1, $2) on conflict(name) do update set value = counter.value + excluded.value");
        var values = new Dictionary<string, long>(_values);
        foreach (var (name, change) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            upsert.Bind(1, name).Bind(2, change).Execute();
            values[name] = values.GetValueOrDefault(name) + change;
        }

        _values = values;
    }
}
