// One event of the demonstration, ready to be collected.
namespace Mitos.Host.Demo;

/// <summary>An event as one of the retailer's systems would send it.</summary>
/// <param name="Source">The system: <c>site</c>, <c>app</c>, <c>tills</c>, <c>call-centre</c>, <c>social</c>, <c>mailing</c>,
/// <c>chat</c> or <c>warehouse</c>.</param>
/// <param name="At">When it happens; also in the event's <c>timestamp</c>, to the millisecond.</param>
/// <param name="Json">One event object of the Segment spec, UTF-8. The memory is the event's own.</param>
public readonly record struct DemoEvent(string Source, DateTimeOffset At, ReadOnlyMemory<byte> Json);
