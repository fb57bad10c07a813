// A profile in memory: its strands, and the keys under which it was last made findable.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.State;

internal sealed class ProfileState
{
    private static readonly byte[] s_noTokens = StateCodec.WriteTokens([]);
    private ReadOnlyMemory<byte> _tokenBytes = s_noTokens;
    private IReadOnlyList<string>? _tokens;

    /// <summary>The founder's node.</summary>
    public required long Key { get; init; }

    /// <summary>Ordered by node, so that the stored bytes do not depend on the order in which strands came.</summary>
    public SortedList<long, Strand> Strands { get; init; } = [];

    /// <summary>The search keys in the store for this profile.</summary>
    public IReadOnlyList<string> Tokens
    {
        get
        {
            if (_tokens is null)
            {
                var reader = new PackedReader(_tokenBytes.Span);
                _tokens = StateCodec.ReadTokens(ref reader);
            }

            return _tokens;
        }

        set => (_tokens, _tokenBytes) = (value, StateCodec.WriteTokens(value));
    }

    /// <summary>True when the store holds a row for it.</summary>
    public bool IsStored { get; set; }

    /// <summary>True when name, place or search keys have to be worked out again.</summary>
    public bool IsShownChanged { get; set; }

    /// <summary>The search keys as they are stored.</summary>
    public ReadOnlyMemory<byte> TokenBytes() => _tokenBytes;

    public void SetTokenBytes(ReadOnlyMemory<byte> bytes) => (_tokens, _tokenBytes) = (null, bytes);

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
