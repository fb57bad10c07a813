// Two nodes on one spread store, at the same customers at once.
using Mitos.Host.Tests.Faults;
using Mitos.Host.Tests.Nodes;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Cluster;

[SpreadStore]
public sealed class SpreadNodesTests
{
    private const int Customers = 12;
    private const int Rounds = 30;

    /// <summary>Every customer has identifiers in several partitions, which belong to different nodes: both change her profile, in turns.</summary>
    [StoreFact]
    public async Task Both_change_the_same_profiles_and_nothing_of_either_is_lost()
    {
        await using var pair = await NodePair.StartAsync();
        TestEngine.Use(pair.Root, pair.Postgres);
        await Task.WhenAll(SendAsync(pair.First, "a"), SendAsync(pair.Second, "b"));
        await NodePair.UntilAsync(async () => (await pair.First.GetAsync("/api/stats")) is var stats && stats.GetProperty("pending").GetInt64() == 0 && stats.GetProperty("events").GetInt64() == 2 * Rounds * Customers, seconds: 60);
        for (var customer = 0; customer < Customers; customer++)
        {
            var found = (await pair.Second.GetAsync($"/api/profiles?search=c{customer}%40mail.example")).GetProperty("items");
            Assert.Equal(1, found.GetArrayLength());
            Assert.Equal(2 * Rounds, (await pair.First.GetAsync($"/api/profiles/{found[0].GetProperty("id").GetString()}")).GetProperty("events").GetInt32());
        }

        await pair.StopAsync();
        Assert.Empty(pair.WrongStatements());
        Assert.Empty(StoreReading.Unfinished(pair.Root));
        var before = StoreReading.Profiles(pair.Root);
        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", pair.Root, "--postgres", pair.Postgres);
        Assert.True(exit == 0, output);
        Assert.Equal(before, StoreReading.Profiles(pair.Root));
    }

    private static async Task SendAsync(PairedNode node, string name)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await node.SendAsync([.. Enumerable.Range(0, Customers).Select(customer => new
            {
                type = "identify", anonymousId = $"{name}-{round % 5}-{customer}", messageId = $"{name}-{round}-{customer}", timestamp = $"2026-01-01T10:{round:D2}:00Z", traits = new { email = $"c{customer}@mail.example" },
            })]);
        }
    }
}
