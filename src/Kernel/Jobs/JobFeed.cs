// Tells screens that a job has moved on, and the worker that there is work.
namespace Mitos.Kernel.Jobs;

public sealed class JobFeed
{
    private readonly SemaphoreSlim _work = new(0, 1);

    /// <summary>Raised with the job's number.</summary>
    public event Action<long>? Changed;

    internal void Publish(long job) => Changed?.Invoke(job);

    internal void Wake()
    {
        try
        {
            _work.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    internal Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _work.WaitAsync(atMost, cancellationToken);
}
