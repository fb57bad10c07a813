// A clock that runs as the machine's does, so much ahead of it as a test wants.
namespace Mitos.Host.Tests.Staff;

internal sealed class SettableClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
