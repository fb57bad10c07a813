// The throttle: at most so many messages in any hour, whenever each of them might leave at the earliest.
using System.Globalization;

namespace Mitos.Engage.Campaigns;

/// <summary>
/// An hour has as many slots as messages are allowed, and each message takes the first free one at or behind its own instant. What is taken is kept as
/// ranges, of which there are never more than different instants: one for each zone in which the customers live.
/// </summary>
internal sealed class Slots
{
    private const long Hour = 3_600_000;
    private readonly double? _perHour;
    private readonly long _begin;
    private readonly List<(long From, long To)> _taken;

    /// <param name="begin">Where the slots are counted from, UTC milliseconds.</param>
    /// <param name="taken">As <see cref="ToString"/> gave it.</param>
    public Slots(double? perHour, long begin, string taken)
    {
        (_perHour, _begin) = (perHour, begin);
        _taken = [.. taken.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(range => range.Split('-')).Select(ends => (long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>When a message leaves that may leave at an instant.</summary>
    public long Take(long at)
    {
        if (_perHour is not { } rate)
        {
            return at;
        }

        var slot = Math.Max(0, (long)Math.Ceiling((at - _begin) * rate / Hour));
        var index = _taken.FindIndex(range => slot <= range.To);
        if (index >= 0 && slot >= _taken[index].From)
        {
            slot = _taken[index].To;
        }

        Add(slot);
        return Math.Max(at, _begin + (long)Math.Ceiling(slot * Hour / rate));
    }

    /// <summary>As they are when everything that was given away leaves so much later.</summary>
    public Slots Later(long milliseconds)
    {
        var slots = _perHour is { } rate ? (long)Math.Ceiling(milliseconds * rate / Hour) : 0;
        return new Slots(_perHour, _begin, string.Join(',', _taken.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.From + slots}-{range.To + slots}"))));
    }

    public override string ToString() => string.Join(',', _taken.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.From}-{range.To}")));

    private void Add(long slot)
    {
        var index = _taken.FindIndex(range => slot <= range.To);
        if (index < 0)
        {
            _taken.Add((slot, slot + 1));
            return;
        }

        if (slot < _taken[index].From - 1)
        {
            _taken.Insert(index, (slot, slot + 1));
            return;
        }

        _taken[index] = (Math.Min(slot, _taken[index].From), Math.Max(slot + 1, _taken[index].To));
        if (index + 1 < _taken.Count && _taken[index].To >= _taken[index + 1].From)
        {
            _taken[index] = (_taken[index].From, _taken[index + 1].To);
            _taken.RemoveAt(index + 1);
        }
    }
}
