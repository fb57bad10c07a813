// A profile in memory: its strands, and the keys under which it was last made findable.
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.State;

internal sealed class ProfileState
{
    /// <summary>The founder's node.</summary>
    public required long Key { get; init; }

    /// <summary>Ordered by node, so that the stored bytes do not depend on the order in which strands came.</summary>
    public SortedList<long, Strand> Strands { get; init; } = [];

    /// <summary>The search keys in the store for this profile.</summary>
    public IReadOnlyList<string> Tokens { get; set; } = [];

    /// <summary>True when the store holds a row for it.</summary>
    public bool IsStored { get; set; }

    /// <summary>True when name, place or search keys have to be worked out again.</summary>
    public bool IsShownChanged { get; set; }

    public bool IsKnown => Strands.Values.Any(strand => !strand.IsDevice);

    public long Events => Strands.Values.Sum(strand => strand.Events);

    public long FirstAt => Strands.Values.Min(strand => strand.FirstAt);

    public long LastAt => Strands.Values.Max(strand => strand.LastAt);

    public int ChannelBits
    {
        get
        {
            var bits = 0;
            foreach (var strand in Strands.Values)
            {
                for (var channel = 0; channel < Channels.Count; channel++)
                {
                    bits |= strand.ChannelCounts[channel] > 0 ? 1 << channel : 0;
                }
            }

            return bits;
        }
    }

    public Strand Latest => Strands.Values.Aggregate((one, other) =>
        one.LastAt != other.LastAt ? (one.LastAt > other.LastAt ? one : other) : one.LastSeq >= other.LastSeq ? one : other);

    public Stage LastStage => Strands.Values.Where(strand => strand.LastStage != Stage.None)
        .OrderByDescending(strand => strand.LastAt).ThenByDescending(strand => strand.LastSeq).Select(strand => strand.LastStage).FirstOrDefault();
}
