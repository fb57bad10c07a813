// Rows of threads in memory, found by strand.
namespace Mitos.People.Profiles.Thread;

/// <summary>Two arrays and no object a row or a strand: there are a hundred thousand of them, and the collector walks what lives long.</summary>
/// <param name="capacity">How many rows are expected.</param>
internal sealed class RowsByStrand(int capacity)
{
    private readonly List<(ThreadRow Row, int Before)> _rows = new(capacity);
    private readonly Dictionary<long, int> _newest = [];

    public int Count => _rows.Count;

    public void Add(List<StrandRow> rows)
    {
        foreach (var row in rows)
        {
            var before = _newest.GetValueOrDefault(row.Strand, -1);
            _newest[row.Strand] = _rows.Count;
            _rows.Add((row.Row, before));
        }
    }

    /// <summary>The strand's rows, in the order in which they came.</summary>
    public List<ThreadRow> Of(long strand)
    {
        var found = new List<ThreadRow>();
        for (var at = _newest.GetValueOrDefault(strand, -1); at >= 0; at = _rows[at].Before)
        {
            found.Add(_rows[at].Row);
        }

        found.Reverse();
        return found;
    }
}
