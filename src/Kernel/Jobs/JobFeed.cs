// Tells the screens of all nodes that a job has moved on, and the worker of this one that there is work.
using System.Globalization;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Jobs;

public sealed class JobFeed
{
    private const string Topic = "job";
    private readonly SemaphoreSlim _work = new(0, 1);
    private readonly INodeBus _bus;

    public JobFeed(INodeBus bus)
    {
        _bus = bus;
        bus.Subscribe(Topic, job => Changed?.Invoke(long.Parse(job, CultureInfo.InvariantCulture)));
    }

    /// <summary>Raised with the job's number, whichever node has changed it.</summary>
    public event Action<long>? Changed;

    internal void Publish(long job)
    {
        Changed?.Invoke(job);
        _bus.Publish(Topic, job.ToString(CultureInfo.InvariantCulture));
    }

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
