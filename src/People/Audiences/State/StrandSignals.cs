// What is kept of one identifier for audiences, and its bytes.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <summary>
/// An event counts in many signals: it stands once in a table, and folds name its place. A fold is read from its bytes when it is asked for, and written
/// anew when it was changed, for most events touch few of many.
/// </summary>
/// <param name="generation">Signals up to this state of the definitions have all that the strand did; those of newer ones have nothing of it.</param>
internal sealed class StrandSignals(int generation)
{
    private const byte Version = 2;

    /// <summary>Used again by each thread: two for every customer of every batch would be most of what is thrown away.</summary>
    [ThreadStatic]
    private static (PackedWriter Head, PackedWriter Folds)? s_writers;

    /// <summary>By the signal's number, in its order: the same folds are the same bytes.</summary>
    private readonly List<Slot> _slots = [];

    /// <summary>What the bytes of folds name, in order, each entry once.</summary>
    private SignalEntry[] _table = [];

    public int Generation { get; set; } = generation;

    /// <summary>An event passed by that newer signals would have counted, or what was counted is no longer true: only the log tells the past.</summary>
    public bool Owes { get; set; }

    public bool IsEmpty => _slots.Count == 0;

    /// <summary>Null where nothing counted. Not to be changed.</summary>
    public SignalFold? Find(int signal) => PlaceOf(signal) is >= 0 and var place ? Read(ref Slots[place]) : null;

    /// <summary>To be changed; made where there is none.</summary>
    public SignalFold Of(int signal)
    {
        var place = PlaceOf(signal);
        if (place < 0)
        {
            place = ~place;
            _slots.Insert(place, new Slot { Signal = signal, Fold = new SignalFold() });
        }

        ref var slot = ref Slots[place];
        slot.IsChanged = true;
        return Read(ref slot);
    }

    /// <summary>What the other has of these signals takes the place of what is here.</summary>
    public void Take(StrandSignals other, Func<int, bool> isTaken)
    {
        foreach (ref var slot in other.Slots)
        {
            if (isTaken(slot.Signal))
            {
                Remove(slot.Signal);
                _slots.Insert(~PlaceOf(slot.Signal), new Slot { Signal = slot.Signal, Fold = other.Read(ref slot), IsChanged = true });
            }
        }
    }

    public void Remove(int signal)
    {
        if (PlaceOf(signal) is >= 0 and var place)
        {
            _slots.RemoveAt(place);
        }
    }

    public void Clear() => _slots.Clear();

    public byte[] Write()
    {
        var (head, folds) = s_writers ??= (new PackedWriter(), new PackedWriter());
        head.Clear();
        folds.Clear();
        var (table, places) = Table();
        head.Byte(Version);
        head.Number(Generation);
        head.Byte(Owes ? (byte)1 : (byte)0);
        head.Number(table.Length);
        for (var place = 0; place < table.Length; place++)
        {
            FoldCodec.Write(head, table[place], place == 0 ? default : table[place - 1]);
        }

        head.Number(_slots.Count);
        foreach (ref var slot in Slots)
        {
            var before = folds.Length;
            Write(folds, slot, table, places);
            head.Number(slot.Signal);
            head.Number(folds.Length - before);
        }

        return [.. head.Written, .. folds.Written];
    }

    /// <param name="bytes">Kept, and not to be changed.</param>
    public static StrandSignals Read(byte[] bytes)
    {
        var reader = new PackedReader(bytes);
        var version = reader.Byte();
        if (version == OlderSignals.Version)
        {
            return OlderSignals.Read(bytes);
        }

        if (version != Version)
        {
            throw new InvalidDataException("The customer's audiences were written by another version. Run `mitos rebuild`.");
        }

        var signals = new StrandSignals(reader.Count()) { Owes = reader.Byte() != 0, _table = new SignalEntry[reader.Count()] };
        for (var place = 0; place < signals._table.Length; place++)
        {
            signals._table[place] = FoldCodec.Read(ref reader, place == 0 ? default : signals._table[place - 1]);
        }

        var count = reader.Count();
        var sizes = reader;
        for (var index = 0; index < 2 * count; index++)
        {
            reader.Number();
        }

        var at = bytes.Length - reader.Left;
        signals._slots.Capacity = count + 2;
        for (; count > 0; count--)
        {
            var (signal, length) = (sizes.Count(), sizes.Count());
            signals._slots.Add(new Slot { Signal = signal, Packed = bytes.AsMemory(at, length) });
            at += length;
        }

        return signals;
    }

    private Span<Slot> Slots => CollectionsMarshal.AsSpan(_slots);

    /// <summary>The place of the signal; where there is none, the complement of the place that it would have.</summary>
    private int PlaceOf(int signal)
    {
        var (low, high) = (0, _slots.Count);
        var slots = Slots;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = slots[middle].Signal < signal ? (middle + 1, high) : (low, middle);
        }

        return low < slots.Length && slots[low].Signal == signal ? low : ~low;
    }

    private static void Write(PackedWriter writer, in Slot slot, SignalEntry[] table, int[]? places)
    {
        if (slot.IsChanged)
        {
            FoldCodec.Write(writer, slot.Fold!, table);
        }
        else if (places is not null)
        {
            FoldCodec.Move(writer, slot.Packed.Span, places);
        }
        else
        {
            writer.Append(slot.Packed.Span);
        }
    }

    private SignalFold Read(ref Slot slot) => slot.Fold ??= FoldCodec.Read(slot.Packed.Span, _table);

    /// <summary>The table of what the folds name now; and where what was in the one before stands in it, or null where everything has kept its place.</summary>
    private (SignalEntry[] Table, int[]? Places) Table()
    {
        var used = new bool[_table.Length];
        var fresh = new List<SignalEntry>();
        foreach (ref var slot in Slots)
        {
            if (!slot.IsChanged)
            {
                FoldCodec.Mark(slot.Packed.Span, used);
                continue;
            }

            var place = 0;
            foreach (var entry in slot.Fold!.Entries)
            {
                place = FoldCodec.PlaceOf(entry, _table, place);
                if (place < _table.Length && _table[place] == entry)
                {
                    used[place] = true;
                }
                else
                {
                    fresh.Add(entry);
                }
            }
        }

        return fresh.Count == 0 && !used.AsSpan().Contains(false) ? (_table, null) : Merged(used, fresh);
    }

    private (SignalEntry[] Table, int[]? Places) Merged(bool[] used, List<SignalEntry> fresh)
    {
        fresh.Sort();
        var merged = new List<SignalEntry>(_table.Length + fresh.Count);
        var places = new int[_table.Length];
        var next = 0;
        for (var place = 0; place <= _table.Length; place++)
        {
            for (; next < fresh.Count && (place == _table.Length || fresh[next].CompareTo(_table[place]) < 0); next++)
            {
                if (merged.Count == 0 || merged[^1] != fresh[next])
                {
                    merged.Add(fresh[next]);
                }
            }

            if (place < _table.Length && used[place])
            {
                places[place] = merged.Count;
                merged.Add(_table[place]);
            }
        }

        var stays = true;
        for (var place = 0; place < places.Length && stays; place++)
        {
            stays = used[place] && places[place] == place;
        }

        return ([.. merged], stays ? null : places);
    }

    private struct Slot
    {
        public int Signal { get; init; }

        public ReadOnlyMemory<byte> Packed { get; init; }

        public SignalFold? Fold { get; set; }

        public bool IsChanged { get; set; }
    }
}
