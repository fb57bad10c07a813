// Lets a request wait until the pipeline has passed a place in the intake.
namespace Mitos.Kernel.Events.Pipeline;

internal sealed class PositionWaiters
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private long _reached;

    public async Task WaitAsync(long position, CancellationToken cancellationToken)
    {
        TaskCompletionSource waiter;
        lock (_lock)
        {
            if (position <= _reached)
            {
                return;
            }

            waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiter, position);
        }

        await waiter.Task.WaitAsync(cancellationToken);
    }

    public void Reached(long position)
    {
        lock (_lock)
        {
            _reached = position;
            while (_waiting.TryPeek(out var waiter, out var wanted) && wanted <= position)
            {
                _waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }
}
