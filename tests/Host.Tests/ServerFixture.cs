// One server for all tests of a class; they keep apart by the ids that they use.
using Mitos.Testing;

namespace Mitos.Host.Tests;

public sealed class ServerFixture : IAsyncLifetime
{
    public MitosServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await MitosServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
