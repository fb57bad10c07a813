// The audiences of one profile, the newest of its entries and exits, and the timer that is set for it.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <summary>Her newest changes are unpacked only where they are asked for: most events add one to them or none.</summary>
internal sealed class CustomerAudiences
{
    [ThreadStatic]
    private static PackedWriter? s_writer;

    private readonly List<ChangeRow> _added = [];
    private long _profile;
    private ReadOnlyMemory<byte> _packed;
    private int _packedCount;

    /// <summary>So many changes go together to the older ones, when twice as many stand here.</summary>
    private const int TogetherGone = 8;

    /// <summary>By audience: since when she is in it.</summary>
    public SortedList<int, long> Members { get; } = [];

    /// <summary>By audience that she was in before, under another profile: when she came into it under this one.</summary>
    public SortedList<int, long> Carried { get; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ChangeRow> Latest => [.. ChangeCodec.Read(_packed.Span, _packedCount, _profile), .. _added];

    public int LatestCount => _packedCount + _added.Count;

    /// <summary>How many pages of older ones there are.</summary>
    public int Pages { get; private set; }

    /// <summary>When the timer that is set is due; 0 when none is.</summary>
    public long TimerAt { get; set; }

    /// <summary>Whether she is in none, and nothing will ask her.</summary>
    public bool IsEmpty => Members.Count == 0 && TimerAt == 0;

    /// <summary>The instant of her entry among the changes.</summary>
    public long EntryOf(int audience) => Carried.TryGetValue(audience, out var at) ? at : Members[audience];

    /// <param name="since">Before <paramref name="at"/> for one that she was in already.</param>
    public void Enter(int audience, long since, long at)
    {
        Members[audience] = since;
        Carried.Remove(audience);
        if (since != at)
        {
            Carried[audience] = at;
        }
    }

    public void Leave(int audience)
    {
        Members.Remove(audience);
        Carried.Remove(audience);
    }

    /// <summary>Answers those that go to the older ones as a page with this number, if it is their time.</summary>
    public (int Page, List<ChangeRow> Changes)? Note(in ChangeRow change)
    {
        _added.Add(change);
        if (LatestCount < 2 * TogetherGone)
        {
            return null;
        }

        var all = Latest;
        (_packed, _packedCount) = (default, 0);
        _added.Clear();
        _added.AddRange(all.Skip(TogetherGone));
        return (++Pages, [.. all.Take(TogetherGone)]);
    }

    public byte[] Write()
    {
        var writer = s_writer ??= new PackedWriter();
        writer.Clear();
        writer.Signed(TimerAt);
        Write(writer, Members);
        Write(writer, Carried);
        writer.Number(Pages);
        ChangeCodec.Write(writer, _packed.Span, _packedCount, _added);
        return writer.Written.ToArray();
    }

    /// <summary>Behind the members nothing stood in older rows.</summary>
    /// <param name="bytes">Kept, and not to be changed.</param>
    public static CustomerAudiences Read(ReadOnlyMemory<byte> bytes, long profile)
    {
        var customer = new CustomerAudiences { _profile = profile };
        if (bytes.IsEmpty)
        {
            return customer;
        }

        var reader = new PackedReader(bytes.Span);
        customer.TimerAt = reader.Signed();
        Read(ref reader, customer.Members);
        if (reader.Left > 0)
        {
            Read(ref reader, customer.Carried);
            customer.Pages = reader.Count();
            (customer._packedCount, customer._packed) = (reader.Count(), bytes[^reader.Left..]);
        }

        return customer;
    }

    /// <summary>Whether she is in the audience; nothing else is read.</summary>
    public static bool Holds(ReadOnlySpan<byte> bytes, int audience)
    {
        var reader = new PackedReader(bytes);
        reader.Signed();
        for (var left = reader.Count(); left > 0; left--)
        {
            var one = reader.Count();
            reader.Signed();
            if (one >= audience)
            {
                return one == audience;
            }
        }

        return false;
    }

    private static void Write(PackedWriter writer, SortedList<int, long> instants)
    {
        writer.Number(instants.Count);
        foreach (var (audience, at) in instants)
        {
            writer.Number(audience);
            writer.Signed(at);
        }
    }

    private static void Read(ref PackedReader reader, SortedList<int, long> into)
    {
        var left = reader.Count();
        into.Capacity = left;
        for (; left > 0; left--)
        {
            into.Add(reader.Count(), reader.Signed());
        }
    }
}
