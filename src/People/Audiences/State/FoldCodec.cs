// The bytes of one fold: which of the strand's entries are its own, by their places in the table that all its folds share.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal static class FoldCodec
{
    public static void Write(PackedWriter writer, SignalFold fold, ReadOnlySpan<SignalEntry> table)
    {
        var saysEnds = fold.Count > 0 && !fold.EndsAreEntries;
        writer.Byte(saysEnds ? (byte)1 : (byte)0);
        writer.Number(fold.Count);
        if (saysEnds)
        {
            Write(writer, fold.First ?? default, default);
            Write(writer, fold.Last ?? default, fold.First ?? default);
        }

        var (before, place) = (0, 0);
        foreach (var entry in fold.Entries)
        {
            place = PlaceOf(entry, table, place);
            writer.Number(place - before);
            before = place;
        }
    }

    /// <summary>The first place from one on at which the table has come to the entry; its length where it never does. Both are in order.</summary>
    public static int PlaceOf(in SignalEntry entry, ReadOnlySpan<SignalEntry> table, int from)
    {
        while (from < table.Length && (table[from].At < entry.At || (table[from].At == entry.At && table[from].CompareTo(entry) < 0)))
        {
            from++;
        }

        return from;
    }

    public static SignalFold Read(ReadOnlySpan<byte> bytes, SignalEntry[] table)
    {
        var reader = new PackedReader(bytes);
        var saysEnds = reader.Byte() != 0;
        var fold = new SignalFold { Count = reader.Number() };
        if (saysEnds)
        {
            var first = Read(ref reader, default);
            (fold.First, fold.Last) = (first, Read(ref reader, first));
        }

        fold.Entries.Capacity = reader.Left + 1;
        for (var place = 0; reader.Left > 0;)
        {
            place += reader.Count();
            fold.Entries.Add(table[place]);
        }

        if (!saysEnds && fold.Entries.Count > 0)
        {
            (fold.First, fold.Last) = (fold.Entries[0], fold.Entries[^1]);
        }

        return fold;
    }

    /// <summary>Notes which places of the table a fold names.</summary>
    public static void Mark(ReadOnlySpan<byte> bytes, Span<bool> used)
    {
        var reader = Places(bytes);
        for (var place = 0; reader.Left > 0;)
        {
            place += reader.Count();
            used[place] = true;
        }
    }

    /// <summary>The same fold over another table.</summary>
    public static void Move(PackedWriter writer, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> places)
    {
        var reader = Places(bytes);
        writer.Append(bytes[..^reader.Left]);
        var before = 0;
        for (var place = 0; reader.Left > 0; before = places[place])
        {
            place += reader.Count();
            writer.Number(places[place] - before);
        }
    }

    public static void Write(PackedWriter writer, in SignalEntry entry, in SignalEntry before)
    {
        writer.Signed(entry.At - before.At);
        writer.Signed(entry.Seq - before.Seq);
        writer.Byte(entry.Key != 0 ? (byte)1 : (byte)0);
        if (entry.Key != 0)
        {
            writer.Fixed(entry.Key);
        }
    }

    public static SignalEntry Read(ref PackedReader reader, in SignalEntry before) =>
        new(before.At + reader.Signed(), before.Seq + reader.Signed(), reader.Byte() != 0 ? reader.Fixed() : 0);

    /// <summary>What of the bytes stands behind the count and the ends.</summary>
    private static PackedReader Places(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        var saysEnds = reader.Byte() != 0;
        reader.Number();
        if (saysEnds)
        {
            Read(ref reader, default);
            Read(ref reader, default);
        }

        return reader;
    }
}
