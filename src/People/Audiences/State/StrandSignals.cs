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

    /// <summary>Used again by each thread: one for every customer of every batch would be most of what is thrown away.</summary>
    [ThreadStatic]
    private static (PackedWriter Head, PackedWriter Folds, TableMaking Table)? s_writing;

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
        var (head, folds, making) = s_writing ??= (new PackedWriter(), new PackedWriter(), new TableMaking());
        head.Clear();
        folds.Clear();
        MakeTable(making);
        var table = making.Table;
        var places = making.Places;
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

    private static void Write(PackedWriter writer, in Slot slot, ReadOnlySpan<SignalEntry> table, ReadOnlySpan<int> places)
    {
        if (slot.IsChanged)
        {
            FoldCodec.Write(writer, slot.Fold!, table);
        }
        else if (!places.IsEmpty)
        {
            FoldCodec.Move(writer, slot.Packed.Span, places);
        }
        else
        {
            writer.Append(slot.Packed.Span);
        }
    }

    private SignalFold Read(ref Slot slot) => slot.Fold ??= FoldCodec.Read(slot.Packed.Span, _table);

    private void MakeTable(TableMaking making)
    {
        making.Begin(_table);
        foreach (ref var slot in Slots)
        {
            if (slot.IsChanged)
            {
                making.Name(slot.Fold!);
            }
            else
            {
                making.Keep(slot.Packed.Span);
            }
        }

        making.End();
    }

    private struct Slot
    {
        public int Signal { get; init; }

        public ReadOnlyMemory<byte> Packed { get; init; }

        public SignalFold? Fold { get; set; }

        public bool IsChanged { get; set; }
    }
}
