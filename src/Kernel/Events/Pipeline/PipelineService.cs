// Everything that has to run for events to be processed on this node.
using Microsoft.Extensions.Hosting;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>In an embedded store one pipeline; in a shared one also the leases and the half that follows the log. The leases end last.</summary>
public sealed class PipelineService : IHostedService
{
    private readonly IReadOnlyList<IHostedService> _parts;

    internal PipelineService(Database database, LeaseKeeper leases, EventPipeline pipeline, CustomerPipeline customers) =>
        _parts = database.Engine == Engine.Sqlite ? [pipeline] : [leases, pipeline, customers];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _parts)
        {
            await part.StartAsync(cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _parts.Reverse())
        {
            await part.StopAsync(cancellationToken);
        }
    }
}
