// The counts of the store as they are committed, the same on every node.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events;

/// <summary>Read at each call: a few rows, and two for each source. The names are those of <see cref="Pipeline.Counters"/>.</summary>
public sealed class StoreCounts(Database database)
{
    public CountsNow Read() => database.Read(session =>
    {
        var values = new Dictionary<string, long>();
        var select = session.Prepare("select name, value from counter");
        while (select.Step())
        {
            values[select.Text(0)] = select.Int64(1);
        }

        select.Reset();
        return new CountsNow(values);
    });
}

/// <summary>The counts at one instant; 0 for what was never counted.</summary>
public readonly record struct CountsNow(IReadOnlyDictionary<string, long> Values)
{
    public long this[string name] => Values.GetValueOrDefault(name);
}
