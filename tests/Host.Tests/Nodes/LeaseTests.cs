// Leases beside transactions that prove them: a proof that takes long costs nobody his life.
using System.Text.Json;
using Mitos.Kernel.Nodes;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Host.Tests.Nodes;

public sealed class LeaseTests : IAsyncLifetime
{
    private NodePair _pair = null!;

    public async Task InitializeAsync() => _pair = Needs.WithoutPostgres is null ? await NodePair.StartAsync() : null!;

    public async Task DisposeAsync() => await (_pair?.DisposeAsync() ?? default);

    [FactWithPostgres]
    public async Task Nodes_stay_alive_and_keep_their_leases_while_a_transaction_that_proves_one_does_not_end()
    {
        await NodePair.UntilAsync(async () => (await PartitionsAsync()).SequenceEqual([16, 16]), 60);
        await using var connection = new NpgsqlConnection(_pair.Postgres);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var prove = new NpgsqlCommand("select count(*) from (select name from lease for share) proven", connection, transaction);
        Assert.Equal((long)LeaseNames.All.Length, await prove.ExecuteScalarAsync());

        var before = await SeenAsync();
        await NodePair.UntilAsync(async () => (await SeenAsync()).Zip(before).All(seen => seen.First - seen.Second > TimeSpan.FromMilliseconds(LeaseKeeper.AliveMilliseconds)), 60);
        Assert.Equal([16, 16], await PartitionsAsync());
    }

    private async Task<List<int>> PartitionsAsync() => [.. (await NodesAsync()).Select(node => node.GetProperty("partitions").GetInt32())];

    private async Task<List<DateTimeOffset>> SeenAsync() => [.. (await NodesAsync()).Select(node => node.GetProperty("seenAt").GetDateTimeOffset())];

    private async Task<IEnumerable<JsonElement>> NodesAsync() => (await _pair.First.GetAsync("/api/nodes")).GetProperty("nodes").EnumerateArray().ToList();
}
