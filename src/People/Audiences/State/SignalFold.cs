// The fold of one identifier's events into one signal.
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

    /// <summary>Events that counted, those that are let go too.</summary>
    public long Count { get; set; }

    public SignalEntry? First { get; set; }

    public SignalEntry? Last { get; set; }

    /// <summary>In the order of time.</summary>
    public List<SignalEntry> Entries { get; } = [];

    /// <summary>Whether the first and the last that counted are those of the single events.</summary>
    public bool EndsAreEntries => Entries.Count > 0 && First == Entries[0] && Last == Entries[^1];

    public void Add(Signal signal, long at, long seq, List<long> keys, long now)
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
