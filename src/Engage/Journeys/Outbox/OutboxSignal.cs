// Wakes whoever sends what waits in the outbox.
using System.Threading.Channels;

namespace Mitos.Engage.Journeys.Outbox;

/// <summary>Without it the rows would be found within half a second. One mark for each of the two who look.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _events = Mark();
    private readonly Channel<bool> _calls = Mark();

    /// <summary>Call it behind the commit.</summary>
    public void Ring()
    {
        _events.Writer.TryWrite(true);
        _calls.Writer.TryWrite(true);
    }

    public Task WaitAsync(string kind, TimeSpan atMost, CancellationToken cancellationToken) => WaitAsync(kind == OutboxRow.Event ? _events : _calls, atMost, cancellationToken);

    private static async Task WaitAsync(Channel<bool> mark, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(atMost);
        try
        {
            await mark.Reader.ReadAsync(end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang: it is time to look.
        }
    }

    private static Channel<bool> Mark() => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
}
