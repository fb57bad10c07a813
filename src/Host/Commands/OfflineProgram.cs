// The program without its web server, for commands that work on the store themselves.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Host.Commands;

internal sealed class OfflineProgram : IAsyncDisposable
{
    private readonly OpenStore _store;
    private readonly ServiceProvider _services;
    private PipelineService? _pipeline;

    private OfflineProgram(OpenStore store, ServiceProvider services) => (_store, _services) = (store, services);

    public IServiceProvider Services => _services;

    /// <param name="alone">Whether nodes that share the store must not run meanwhile.</param>
    public static OfflineProgram Open(CommandLine line, bool alone = false)
    {
        var store = OpenStore.Open(line.Store, TimeProvider.System, alone);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddMitos(store, MitosOptions.Read(line, isDemo: false));
        return new OfflineProgram(store, services.BuildServiceProvider());
    }

    public async Task StartPipelineAsync()
    {
        _pipeline = _services.GetRequiredService<PipelineService>();
        await _pipeline.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_pipeline is not null)
        {
            await _pipeline.StopAsync(CancellationToken.None);
        }

        await _services.GetRequiredService<EventIntake>().DisposeAsync();
        await _services.DisposeAsync();
        _store.Dispose();
    }
}
