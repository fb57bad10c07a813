// One server on each engine for all tests of a class; they keep apart by the ids that they use.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests;

public sealed class ServerFixture : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Engine, Lazy<MitosServer>> _servers = new();

    /// <summary>The server on the engine of the running test.</summary>
    public MitosServer Server => _servers.GetOrAdd(TestEngine.Current, _ => new Lazy<MitosServer>(() => Task.Run(() => MitosServer.StartAsync()).Result)).Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.Value.DisposeAsync();
        }
    }
}
