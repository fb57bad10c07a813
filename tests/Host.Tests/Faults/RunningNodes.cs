// Some nodes on one store, each a process at an address of its own, where a killed one comes back.
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

internal sealed class RunningNodes(string folder, List<MitosProcess> nodes) : IAsyncDisposable
{
    public IReadOnlyList<Uri> Addresses { get; } = [.. nodes.Select(node => node.Address)];

    public MitosProcess this[int index] => nodes[index];

    public static async Task<RunningNodes> StartAsync(string folder, int count)
    {
        var nodes = new List<MitosProcess>();
        for (var index = 0; index < count; index++)
        {
            nodes.Add(await MitosProcess.StartAsync(folder));
        }

        return new RunningNodes(folder, nodes);
    }

    /// <summary>kill -9, and another process at the same address.</summary>
    public async Task KillAsync(int index)
    {
        nodes[index].Kill();
        await nodes[index].WaitForExitAsync();
        await BeginAgainAsync(index);
    }

    /// <summary>As an upgrade does: it finishes what it does, and another process comes.</summary>
    public async Task RestartAsync(int index)
    {
        await nodes[index].StopAsync();
        await BeginAgainAsync(index);
    }

    public Task StopAsync() => Task.WhenAll(nodes.Select(node => node.StopAsync()));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    private async Task BeginAgainAsync(int index)
    {
        var address = nodes[index].Address;
        await nodes[index].DisposeAsync();
        nodes[index] = await MitosProcess.StartAtAsync(address, folder);
    }
}
