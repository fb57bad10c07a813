// What one strand adds to one computed trait: a tally for all time, or the entries of a window.
namespace Mitos.People.Profiles.Computed;

internal sealed class TraitFold
{
    /// <summary>Entries of one strand in one window; beyond it the oldest go, and the value says that it is not whole.</summary>
    public const int MostEntries = 5_000;

    /// <summary>While the past is taken in: the first event that was counted as it came. 0 when everything is in.</summary>
    public long From { get; set; }

    public Tally Tally { get; } = new();

    /// <summary>In the order of time; those that left the window may still stand in front.</summary>
    public List<TraitEntry> Entries { get; } = [];

    /// <summary>Until then entries are missing that would be in the window; 0 when none is.</summary>
    public long MissingUntil { get; set; }

    public bool IsEmpty => Entries.Count == 0 && Tally is { Count: 0, First: null, Last: null, Values.Count: 0 } && From == 0;

    /// <summary>When the first entry leaves; 0 when there is none.</summary>
    public long LeavesAt(KeptTrait trait) => trait.Window is { } window && Entries.Count > 0 ? Entries[0].At + window : 0;

    /// <summary>When the first entry that counts now leaves; nothing when none does.</summary>
    public IEnumerable<long> LeavingAfter(KeptTrait trait, long now) =>
        trait.Window is { } window && Gone(now - window) is var gone && gone < Entries.Count ? [Entries[gone].At + window] : [];

    public void Add(KeptTrait trait, in TraitEntry entry, long now)
    {
        if (trait.Window is not { } window)
        {
            Tally.Add(trait.Definition.Aggregate, entry);
            return;
        }

        if (entry.At <= now - window)
        {
            return;
        }

        var place = Entries.Count;
        while (place > 0 && Entries[place - 1].CompareTo(entry) > 0)
        {
            place--;
        }

        Entries.Insert(place, entry);
        if (Entries.Count > MostEntries)
        {
            MissingUntil = Math.Max(MissingUntil, Entries[0].At + window);
            Entries.RemoveAt(0);
        }
    }

    /// <summary>Takes in what another fold of the same strand, over other events, has found.</summary>
    public void Add(KeptTrait trait, TraitFold other, long now)
    {
        Tally.Add(other.Tally);
        MissingUntil = Math.Max(MissingUntil, other.MissingUntil);
        foreach (var entry in other.Entries)
        {
            Add(trait, entry, now);
        }
    }

    /// <summary>Lets go what has left the window.</summary>
    public void Leave(KeptTrait trait, long now)
    {
        if (trait.Window is { } window)
        {
            Entries.RemoveRange(0, Gone(now - window));
            MissingUntil = MissingUntil <= now ? 0 : MissingUntil;
        }
    }

    /// <summary>Adds what counts at this instant.</summary>
    /// <returns>False when something is missing.</returns>
    public bool AddTo(Tally tally, KeptTrait trait, long now)
    {
        if (trait.Window is not { } window)
        {
            tally.Add(Tally);
            return !Tally.IsCapped;
        }

        for (var index = Gone(now - window); index < Entries.Count; index++)
        {
            tally.Add(trait.Definition.Aggregate, Entries[index]);
        }

        return MissingUntil <= now;
    }

    private int Gone(long until)
    {
        var gone = 0;
        while (gone < Entries.Count && Entries[gone].At <= until)
        {
            gone++;
        }

        return gone;
    }
}
