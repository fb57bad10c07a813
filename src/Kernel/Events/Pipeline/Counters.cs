// What the pipeline counts with each batch, in its transaction.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>Counters changed with each batch: events, duplicates, quarantined, profiles.</summary>
public static class Counters
{
    public const string Events = "events";
    public const string Duplicates = "duplicates";
    public const string Quarantined = "quarantined";
    public const string Profiles = "profiles";

    public static string OfSource(int source) => $"source:{source}";

    public static string DuplicatesOfSource(int source) => $"source-duplicates:{source}";

    internal static void Save(Session session, IReadOnlyDictionary<string, long> changes)
    {
        // In one order, so that two nodes that count the same things wait for each other and not for ever.
        var upsert = session.Prepare(
            "insert into counter(name, value) values($1, $2) on conflict(name) do update set value = counter.value + excluded.value");
        foreach (var (name, change) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            upsert.Bind(1, name).Bind(2, change).Execute();
        }
    }
}
