// All pairs of a set of records that share a key, each once, in a number that grows as the records do.
namespace Mitos.People.Duplicates.Matching;

internal sealed class CandidatePairs
{
    private readonly ulong[][] _keysOf;
    private readonly int[] _records;
    private readonly List<(int Start, int Length, ulong Key)> _blocks = [];
    private readonly HashSet<ulong> _large = [];

    public CandidatePairs(IReadOnlyList<MatchRecord> records)
    {
        _keysOf = new ulong[records.Count][];
        Parallel.For(0, records.Count, index => _keysOf[index] = Blocking.KeysOf(records[index]));
        var total = _keysOf.Sum(keys => (long)keys.Length);
        var (sorted, owners, next) = (new ulong[total], new int[total], 0);
        for (var record = 0; record < _keysOf.Length; record++)
        {
            foreach (var key in _keysOf[record])
            {
                (sorted[next], owners[next++]) = (key, record);
            }
        }

        Array.Sort(sorted, owners);
        _records = owners;
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];)
            {
                end++;
            }

            if (end - start > Blocking.MostInBlock)
            {
                _large.Add(sorted[start]);
                Array.Sort(owners, start, end - start, Comparer<int>.Create((one, other) => InOrder(records, one, other)));
            }
            else if (end - start > 1)
            {
                Array.Sort(owners, start, end - start);
            }

            if (end - start > 1)
            {
                _blocks.Add((start, end - start, sorted[start]));
            }
        }
    }

    public int Blocks => _blocks.Count;

    /// <summary>The pairs of one block that no other small block of a smaller key has.</summary>
    public void Visit(int block, Action<int, int> pair)
    {
        var (start, length, key) = _blocks[block];
        var reach = length > Blocking.MostInBlock ? Blocking.Neighbours : length;
        for (var one = 0; one < length; one++)
        {
            for (var other = one + 1; other < Math.Min(length, one + 1 + reach); other++)
            {
                var (a, b) = (_records[start + one], _records[start + other]);
                if (a != b && IsFirst(_keysOf[a], _keysOf[b], key))
                {
                    pair(Math.Min(a, b), Math.Max(a, b));
                }
            }
        }
    }

    /// <summary>Whether no small block before this one has the pair too. Pairs of large blocks may come twice.</summary>
    private bool IsFirst(ulong[] ones, ulong[] others, ulong key)
    {
        for (int one = 0, other = 0; one < ones.Length && other < others.Length;)
        {
            if (ones[one] == others[other])
            {
                if (ones[one] == key)
                {
                    return true;
                }

                if (!_large.Contains(ones[one]))
                {
                    return false;
                }

                (one, other) = (one + 1, other + 1);
            }
            else if (ones[one] < others[other])
            {
                one++;
            }
            else
            {
                other++;
            }
        }

        return true;
    }

    private static int InOrder(IReadOnlyList<MatchRecord> records, int one, int other)
    {
        var (a, b) = (records[one], records[other]);
        var order = string.CompareOrdinal(a.Family?.Key, b.Family?.Key);
        order = order != 0 ? order : string.CompareOrdinal(a.Given?.Key, b.Given?.Key);
        order = order != 0 ? order : a.Birth.CompareTo(b.Birth);
        return order != 0 ? order : one.CompareTo(other);
    }
}
