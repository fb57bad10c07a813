// What one caller looks for is not "not there" for another who asks in the meantime.
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Tests.Nodes;

public sealed class UnfoundTests
{
    private readonly MovedClock _clock = new();

    [Fact]
    public void Who_asks_while_another_is_looking_looks_too()
    {
        var unfound = new Unfound<int>(_clock);
        string? second = null;
        var first = unfound.Seek(7, key =>
        {
            second = unfound.Seek(key, _ => "found");
            return "found";
        });
        Assert.Equal(("found", "found"), (first, second));
    }

    [Fact]
    public void What_is_not_there_is_looked_for_once_a_second()
    {
        var unfound = new Unfound<int>(_clock);
        var looked = 0;
        string? Look(int key)
        {
            looked++;
            return null;
        }

        Assert.Null(unfound.Seek(7, Look));
        Assert.Null(unfound.Seek(7, Look));
        Assert.Equal(1, looked);
        Assert.Null(unfound.Seek(8, Look));
        _clock.Seconds++;
        Assert.Null(unfound.Seek(7, Look));
        Assert.Equal(3, looked);
    }

    private sealed class MovedClock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
