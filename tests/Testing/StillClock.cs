// A clock that says what the test says.
namespace Mitos.Testing;

/// <summary>The time of day stands still until it is moved; how long things take is real.</summary>
public sealed class StillClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
