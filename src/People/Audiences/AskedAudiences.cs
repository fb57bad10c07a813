// The audiences that one event may change, each once, in the order in which they are asked.
using System.Numerics;

namespace Mitos.People.Audiences;

/// <summary>One bit for each place: filled and read anew with every event. Not for two threads at once.</summary>
internal sealed class AskedAudiences(AudiencesInForce inForce)
{
    private readonly ulong[] _places = new ulong[(inForce.All.Count + 63) / 64];
    private readonly List<LiveAudience> _inOrder = [];

    public void Clear() => Array.Clear(_places);

    public void Add(LiveAudience audience) => _places[audience.Place >> 6] |= 1UL << audience.Place;

    public void Add(List<LiveAudience> audiences)
    {
        foreach (var audience in audiences)
        {
            Add(audience);
        }
    }

    /// <summary>Valid until it is asked again.</summary>
    public IReadOnlyList<LiveAudience> InOrder()
    {
        _inOrder.Clear();
        for (var word = 0; word < _places.Length; word++)
        {
            for (var left = _places[word]; left != 0; left &= left - 1)
            {
                _inOrder.Add(inForce.All[(word << 6) + BitOperations.TrailingZeroCount(left)]);
            }
        }

        return _inOrder;
    }
}
