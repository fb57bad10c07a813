// Makes the table of the entries that a strand's folds name, out of the one before and what is new.
using System.Runtime.InteropServices;

namespace Mitos.People.Audiences.State;

/// <summary>Used again for one strand after the other, because one for every customer of every batch would be most of what is thrown away. For one thread.</summary>
internal sealed class TableMaking
{
    private readonly List<SignalEntry> _fresh = [];
    private readonly List<SignalEntry> _merged = [];
    private SignalEntry[] _before = [];
    private bool[] _used = new bool[256];
    private int[] _places = new int[256];
    private bool _isBefore;
    private bool _stays;

    /// <summary>The entries that are named, each once, in their order; valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<SignalEntry> Table => _isBefore ? _before : CollectionsMarshal.AsSpan(_merged);

    /// <summary>Where what was in the table before stands now; empty where everything has kept its place.</summary>
    public ReadOnlySpan<int> Places => _stays ? [] : _places.AsSpan(0, _before.Length);

    public void Begin(SignalEntry[] before)
    {
        _before = before;
        _fresh.Clear();
        _merged.Clear();
        Array.Resize(ref _used, Math.Max(_used.Length, before.Length));
        Array.Resize(ref _places, Math.Max(_places.Length, before.Length));
        Used.Clear();
    }

    /// <summary>A fold that is as it was.</summary>
    public void Keep(ReadOnlySpan<byte> packed) => FoldCodec.Mark(packed, Used);

    public void Name(SignalFold fold)
    {
        var place = 0;
        foreach (var entry in CollectionsMarshal.AsSpan(fold.Entries))
        {
            place = FoldCodec.PlaceOf(entry, _before, place);
            if (place < _before.Length && _before[place] == entry)
            {
                _used[place] = true;
            }
            else
            {
                _fresh.Add(entry);
            }
        }
    }

    public void End()
    {
        _isBefore = _stays = _fresh.Count == 0 && !Used.Contains(false);
        if (_isBefore)
        {
            return;
        }

        _fresh.Sort();
        var next = 0;
        for (var place = 0; place <= _before.Length; place++)
        {
            for (; next < _fresh.Count && (place == _before.Length || _fresh[next].CompareTo(_before[place]) < 0); next++)
            {
                if (_merged.Count == 0 || _merged[^1] != _fresh[next])
                {
                    _merged.Add(_fresh[next]);
                }
            }

            if (place < _before.Length && _used[place])
            {
                _places[place] = _merged.Count;
                _merged.Add(_before[place]);
            }
        }

        _stays = true;
        for (var place = 0; place < _before.Length && _stays; place++)
        {
            _stays = _used[place] && _places[place] == place;
        }
    }

    private Span<bool> Used => _used.AsSpan(0, _before.Length);
}
