// The fold of one identifier's events into one signal, and its bytes.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

/// <param name="Key">Of the value by which events are paired; 0 for none.</param>
internal readonly record struct SignalEntry(long At, long Seq, long Key) : IComparable<SignalEntry>
{
    public int CompareTo(SignalEntry other) => At != other.At ? At.CompareTo(other.At) : Seq != other.Seq ? Seq.CompareTo(other.Seq) : Key.CompareTo(other.Key);
}

internal sealed class SignalFold
{
    /// <summary>Single events of one identifier in one signal; beyond it the oldest go. So conditions may ask for no more than this many.</summary>
    public const int MostEntries = 1_000;

    private const int HasKeys = 1;
    private const int SaysEnds = 2;

    /// <summary>Events that counted, those that are let go too.</summary>
    public long Count { get; set; }

    public SignalEntry? First { get; set; }

    public SignalEntry? Last { get; set; }

    /// <summary>In the order of time.</summary>
    public List<SignalEntry> Entries { get; } = [];

    public void Add(Signal signal, long at, long seq, IReadOnlyList<long> keys, long now)
    {
        if (keys.Count == 0)
        {
            return;
        }

        Count++;
        var entry = new SignalEntry(at, seq, keys[0]);
        First = First is { } first && first.CompareTo(entry) <= 0 ? first : entry;
        Last = Last is { } last && last.CompareTo(entry) > 0 ? last : entry;
        var since = signal.KeptSince(now);
        if (at >= since)
        {
            foreach (var key in keys)
            {
                Insert(entry with { Key = key });
            }
        }

        LetGo(since);
    }

    /// <summary>Each entry as what it adds to the one before: a few bytes, however many signals an event counts in.</summary>
    public void Write(PackedWriter writer)
    {
        var hasKeys = Entries.Exists(entry => entry.Key != 0);
        var saysEnds = Count > 0 && !(Entries.Count > 0 && First == Entries[0] && Last == Entries[^1]);
        writer.Byte((byte)((hasKeys ? HasKeys : 0) | (saysEnds ? SaysEnds : 0)));
        writer.Number(Count);
        writer.Number(Entries.Count);
        SignalEntry before = default;
        foreach (var entry in Entries)
        {
            Write(writer, entry, before, hasKeys);
            before = entry;
        }

        if (saysEnds)
        {
            Write(writer, First ?? default, default, true);
            Write(writer, Last ?? default, default, true);
        }
    }

    public static SignalFold Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        var flags = reader.Byte();
        var fold = new SignalFold { Count = reader.Number() };
        var count = reader.Count();
        fold.Entries.Capacity = count + 1;
        for (SignalEntry before = default; fold.Entries.Count < count; fold.Entries.Add(before))
        {
            before = Read(ref reader, before, (flags & HasKeys) != 0);
        }

        if ((flags & SaysEnds) != 0)
        {
            (fold.First, fold.Last) = (Read(ref reader, default, true), Read(ref reader, default, true));
        }
        else if (count > 0)
        {
            (fold.First, fold.Last) = (fold.Entries[0], fold.Entries[^1]);
        }

        return fold;
    }

    private static void Write(PackedWriter writer, in SignalEntry entry, in SignalEntry before, bool hasKey)
    {
        writer.Signed(entry.At - before.At);
        writer.Signed(entry.Seq - before.Seq);
        if (hasKey)
        {
            writer.Fixed(entry.Key);
        }
    }

    private static SignalEntry Read(ref PackedReader reader, in SignalEntry before, bool hasKey) =>
        new(before.At + reader.Signed(), before.Seq + reader.Signed(), hasKey ? reader.Fixed() : 0);

    private void Insert(in SignalEntry entry)
    {
        var place = Entries.Count;
        while (place > 0 && Entries[place - 1].CompareTo(entry) > 0)
        {
            place--;
        }

        Entries.Insert(place, entry);
    }

    private void LetGo(long since)
    {
        var gone = Math.Max(0, Entries.Count - MostEntries);
        while (gone < Entries.Count && Entries[gone].At < since)
        {
            gone++;
        }

        Entries.RemoveRange(0, gone);
    }
}
