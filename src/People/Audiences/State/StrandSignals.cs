// What is kept of one identifier for audiences, and its bytes.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <summary>A fold is read from its bytes when it is asked for, and written anew when it was changed: most events touch few of many.</summary>
/// <param name="generation">Signals up to this state of the definitions have all that the strand did; those of newer ones have nothing of it.</param>
internal sealed class StrandSignals(int generation)
{
    private const byte Version = 2;

    /// <summary>Used again by each thread: two for every customer of every batch would be most of what is thrown away.</summary>
    [ThreadStatic]
    private static (PackedWriter Head, PackedWriter Folds)? s_writers;

    /// <summary>By the signal's number, in its order: the same folds are the same bytes.</summary>
    private readonly SortedList<int, Slot> _slots = [];

    public int Generation { get; set; } = generation;

    /// <summary>An event passed by that newer signals would have counted, or what was counted is no longer true: only the log tells the past.</summary>
    public bool Owes { get; set; }

    public bool IsEmpty => _slots.Count == 0;

    /// <summary>Null where nothing counted. Not to be changed.</summary>
    public SignalFold? Find(int signal) => _slots.TryGetValue(signal, out var slot) ? slot.Fold ??= SignalFold.Read(slot.Packed.Span) : null;

    /// <summary>To be changed; made where there is none.</summary>
    public SignalFold Of(int signal)
    {
        if (!_slots.TryGetValue(signal, out var slot))
        {
            _slots[signal] = slot = new Slot { Fold = new SignalFold() };
        }

        slot.IsChanged = true;
        return slot.Fold ??= SignalFold.Read(slot.Packed.Span);
    }

    /// <summary>What the other has of these signals takes the place of what is here.</summary>
    public void Take(StrandSignals other, Func<int, bool> isTaken)
    {
        foreach (var (signal, slot) in other._slots)
        {
            if (isTaken(signal))
            {
                _slots[signal] = slot;
            }
        }
    }

    public void Remove(int signal) => _slots.Remove(signal);

    public void Clear() => _slots.Clear();

    public byte[] Write()
    {
        var (head, folds) = s_writers ??= (new PackedWriter(), new PackedWriter());
        head.Clear();
        folds.Clear();
        head.Byte(Version);
        head.Number(Generation);
        head.Byte(Owes ? (byte)1 : (byte)0);
        head.Number(_slots.Count);
        foreach (var (signal, slot) in _slots)
        {
            var before = folds.Length;
            if (slot.IsChanged || slot.Packed.IsEmpty)
            {
                slot.Fold!.Write(folds);
            }
            else
            {
                folds.Append(slot.Packed.Span);
            }

            head.Number(signal);
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

        var signals = new StrandSignals(reader.Count()) { Owes = reader.Byte() != 0 };
        var sizes = new (int Signal, int Bytes)[reader.Count()];
        for (var index = 0; index < sizes.Length; index++)
        {
            sizes[index] = (reader.Count(), reader.Count());
        }

        var at = bytes.Length - reader.Left;
        signals._slots.Capacity = sizes.Length + 2;
        foreach (var (signal, length) in sizes)
        {
            signals._slots.Add(signal, new Slot { Packed = bytes.AsMemory(at, length) });
            at += length;
        }

        return signals;
    }

    private sealed class Slot
    {
        public ReadOnlyMemory<byte> Packed { get; init; }

        public SignalFold? Fold { get; set; }

        public bool IsChanged { get; set; }
    }
}
