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

    public bool IsKnown
    {
        get
        {
            foreach (var strand in Strands.Values)
            {
                if (!strand.IsDevice)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>What lists show, in one pass: this is worked out for every profile that a batch touches.</summary>
    public ProfileSummary Summary()
    {
        var first = Strands.Values[0];
        var summary = new ProfileSummary(0, long.MaxValue, first, null, 0);
        foreach (var strand in Strands.Values)
        {
            var bits = summary.ChannelBits;
            for (var channel = 0; channel < Channels.Count; channel++)
            {
                bits |= strand.ChannelCounts[channel] > 0 ? 1 << channel : 0;
            }

            summary = new ProfileSummary(
                summary.Events + strand.Events, Math.Min(summary.FirstAt, strand.FirstAt), Later(summary.Latest, strand),
                strand.LastStage == Stage.None ? summary.LastStaged : summary.LastStaged is { } staged ? Later(staged, strand) : strand, bits);
        }

        return summary;
    }

    private static Strand Later(Strand one, Strand other) =>
        one.LastAt != other.LastAt ? (one.LastAt > other.LastAt ? one : other) : one.LastSeq >= other.LastSeq ? one : other;
}

/// <param name="Latest">The strand with the latest event.</param>
/// <param name="LastStaged">The latest strand that has a stage.</param>
internal readonly record struct ProfileSummary(long Events, long FirstAt, Strand Latest, Strand? LastStaged, int ChannelBits)
{
    public Stage LastStage => LastStaged?.LastStage ?? Stage.None;
}
