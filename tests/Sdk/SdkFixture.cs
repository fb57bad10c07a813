// Runs all SDKs once against one server; the tests then look at what arrived.
using Mitos.Testing;

namespace Mitos.Sdk.Tests;

/// <summary>The server and the runs of the SDKs.</summary>
public sealed class SdkFixture : IAsyncLifetime
{
    internal SdkServer Server { get; private set; } = null!;

    internal IReadOnlyList<SdkRun> Runs { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Server = await SdkServer.StartAsync();
        var runs = new List<SdkRun>(await SdkScripts.RunAsync("node.mjs", Server.Host, SdkServer.WriteKey));
        if (Needs.HasChromium)
        {
            runs.AddRange(await SdkScripts.RunAsync("browser.mjs", Server.Host, SdkServer.WriteKey));
        }

        Runs = runs;
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
