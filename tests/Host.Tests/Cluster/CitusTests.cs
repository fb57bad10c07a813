// The same on a real cluster, where there is one: MITOS_TEST_CITUS names a database of its coordinator, which these tests empty.
using Dapper;
using Mitos.Host.Tests.Faults;
using Mitos.Kernel.Data;
using Mitos.Testing;
using Mitos.Testing.Spread;
using Npgsql;

namespace Mitos.Host.Tests.Cluster;

public sealed class CitusTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-citus").FullName;

    [FactWithCitus]
    public async Task An_empty_store_becomes_a_cluster_and_a_customers_page_asks_one_shard()
    {
        Empty();
        await InitAsync();
        await FillAndLookAsync(0);
        await RebuildsAsync();
    }

    [FactWithCitus]
    public async Task A_full_store_becomes_a_cluster_with_every_row()
    {
        Empty();
        await using (var server = await MitosServer.StartAsync(_folder))
        {
            await server.SendAsync([.. Enumerable.Range(0, 200).Select(Event)]);
        }

        var before = StoreReading.Profiles(_folder);
        var (exit, said) = await MitosProcess.RunAsync("cluster", "init", "--check", "--data", _folder, "--postgres", Needs.Citus!);
        Assert.True(exit == 0, said);
        Assert.Contains("to do", said, StringComparison.Ordinal);
        await InitAsync();
        Assert.Equal(before, StoreReading.Profiles(_folder));
        await FillAndLookAsync(200);
        await RebuildsAsync();
        Assert.Contains("stands", await InitAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task FillAndLookAsync(int first)
    {
        using var plans = new StatementPlans(Needs.Citus!, OpenStore.Places);
        await using var server = await MitosServer.StartAsync(_folder);
        await server.SendAsync([.. Enumerable.Range(first, 300).Select(Event)]);
        var id = await server.IdOfAsync("user-1");
        Assert.NotEqual(0, (await server.GetAsync($"/api/profiles/{id}/thread")).GetProperty("items").GetArrayLength());
        Assert.Equal(first + 300, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt32());
        var pages = plans.Plans("select occurred_at, seq, kind, channel, touchpoint, stage from thread where strand = $1");
        Assert.NotEmpty(pages);
        Assert.All(pages, plan => Assert.Contains("Task Count: 1\n", plan + "\n", StringComparison.Ordinal));
    }

    private async Task RebuildsAsync()
    {
        var before = StoreReading.Profiles(_folder);
        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", _folder, "--postgres", Needs.Citus!);
        Assert.True(exit == 0, output);
        Assert.Equal(before, StoreReading.Profiles(_folder));
    }

    private async Task<string> InitAsync()
    {
        var (exit, output) = await MitosProcess.RunAsync("cluster", "init", "--shards", "8", "--data", _folder, "--postgres", Needs.Citus!);
        Assert.True(exit == 0, output);
        return output;
    }

    private void Empty()
    {
        TestEngine.Use(_folder, Needs.Citus!);
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Needs.Citus!) { Pooling = false }.ToString());
        connection.Open();
        connection.Execute("drop schema public cascade");
        connection.Execute("create schema public");
    }

    private static object Event(int number) => new
    {
        type = "identify", userId = $"user-{number % 40}", anonymousId = $"device-{number % 60}", messageId = $"m-{number}", timestamp = $"2026-01-01T10:{number % 60:D2}:00Z", traits = new { email = $"c{number % 40}@mail.example" },
    };
}
