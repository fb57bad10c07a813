// What is kept of one identifier for audiences, and its bytes.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <param name="generation">Signals up to this state of the definitions have all that the strand did; those of newer ones have nothing of it.</param>
internal sealed class StrandSignals(int generation)
{
    private const byte Version = 1;

    public int Generation { get; set; } = generation;

    /// <summary>An event passed by that newer signals would have counted, or what was counted is no longer true: only the log tells the past.</summary>
    public bool Owes { get; set; }

    /// <summary>By the signal's number, in its order: the same folds are the same bytes.</summary>
    public SortedList<int, SignalFold> Folds { get; } = [];

    public SignalFold Of(int signal)
    {
        if (!Folds.TryGetValue(signal, out var fold))
        {
            Folds[signal] = fold = new SignalFold();
        }

        return fold;
    }

    public byte[] Write()
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        writer.Number(Generation);
        writer.Byte(Owes ? (byte)1 : (byte)0);
        writer.Number(Folds.Count);
        foreach (var (number, fold) in Folds)
        {
            writer.Number(number);
            Write(writer, fold);
        }

        return writer.Written.ToArray();
    }

    public static StrandSignals Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        if (reader.Byte() != Version)
        {
            throw new InvalidDataException("The customer's audiences were written by another version. Run `mitos rebuild`.");
        }

        var signals = new StrandSignals(reader.Count()) { Owes = reader.Byte() != 0 };
        for (var left = reader.Count(); left > 0; left--)
        {
            Read(ref reader, signals.Of(reader.Count()));
        }

        return signals;
    }

    private static void Write(PackedWriter writer, SignalFold fold)
    {
        writer.Number(fold.Count);
        Write(writer, fold.First ?? default);
        Write(writer, fold.Last ?? default);
        writer.Number(fold.Entries.Count);
        fold.Entries.ForEach(entry => Write(writer, entry));
    }

    private static void Read(ref PackedReader reader, SignalFold fold)
    {
        fold.Count = reader.Number();
        var (first, last) = (ReadEntry(ref reader), ReadEntry(ref reader));
        if (fold.Count > 0)
        {
            (fold.First, fold.Last) = (first, last);
        }

        for (var left = reader.Count(); left > 0; left--)
        {
            fold.Entries.Add(ReadEntry(ref reader));
        }
    }

    private static void Write(PackedWriter writer, in SignalEntry entry)
    {
        writer.Signed(entry.At);
        writer.Number(entry.Seq);
        writer.Number(entry.Key);
    }

    private static SignalEntry ReadEntry(ref PackedReader reader) => new(reader.Signed(), reader.Number(), reader.Number());
}
