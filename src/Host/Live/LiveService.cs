// Runs the live broadcast with the program.
namespace Mitos.Host.Live;

internal sealed class LiveService(LiveBroadcast broadcast, IServiceProvider services) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await broadcast.RunAsync(services, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
