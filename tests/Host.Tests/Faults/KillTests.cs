// kill -9 in the middle of ingest, thirty times: every acknowledged event is there exactly once, and the profiles equal a rebuild.
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class KillTests
{
    private const int Kills = 30;
    private const int Customers = 60;

    [StoreFact]
    public async Task Every_acknowledged_event_is_there_exactly_once_after_thirty_kills()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-kill").FullName;
        try
        {
            var random = new Random(20261122);
            var acknowledged = new ConcurrentBag<string>();
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                using var stop = new CancellationTokenSource();
                var load = Enumerable.Range(0, 3).Select(sender => SendAsync(server.Address, new Random((kill * 10) + sender), $"{kill}-{sender}", acknowledged, stop.Token)).ToList();
                await Task.Delay(150 + random.Next(350));
                server.Kill();
                await server.WaitForExitAsync();
                await stop.CancelAsync();
                await Task.WhenAll(load);
            }

            Assert.NotEmpty(acknowledged);
            await CheckAsync(folder, acknowledged);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckAsync(string folder, ConcurrentBag<string> acknowledged)
    {
        await using (var server = await MitosProcess.StartAsync(folder))
        {
            while (JsonDocument.Parse(await server.Api.GetStringAsync("/api/stats")).RootElement.GetProperty("pending").GetInt64() > 0)
            {
                await Task.Delay(20);
            }

            await server.StopAsync();
        }

        var stored = StoreReading.MessageIds(folder);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal(stored.Count, StoreReading.ThreadRows(folder));
        var before = StoreReading.Profiles(folder);
        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
        Assert.True(exit == 0, output);
        Assert.Equal(before, StoreReading.Profiles(folder));
    }

    private static async Task SendAsync(Uri address, Random random, string name, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(MitosServer.WriteKey + ":")));
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var events = Enumerable.Range(0, 20).Select(index => Event(random, $"{name}-{number}-{index}")).ToList();
            try
            {
                using var answer = await http.PostAsync("/v1/batch", new StringContent(JsonSerializer.Serialize(new { batch = events }), Encoding.UTF8, "application/json"), stop);
                if (answer.IsSuccessStatusCode)
                {
                    events.ForEach(e => acknowledged.Add((string)e["messageId"]));
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Customers who sign in, share devices and give e-mails, so that merges happen while the server dies.</summary>
    private static Dictionary<string, object> Event(Random random, string id)
    {
        var customer = random.Next(Customers);
        var e = new Dictionary<string, object> { ["messageId"] = id, ["anonymousId"] = $"device-{customer}-{random.Next(3)}" };
        switch (random.Next(4))
        {
            case 0:
                e["type"] = "identify";
                e["userId"] = $"user-{customer}";
                e["traits"] = new { email = $"c{customer}@mail.example", name = $"Πελάτης {customer}", visits = random.Next(100) };
                break;
            case 1:
                e["type"] = "track";
                e["event"] = "Order Completed";
                e["userId"] = $"user-{customer}";
                e["properties"] = new { order_id = id, total = random.Next(10_000) / 100m, currency = "EUR" };
                break;
            default:
                e["type"] = "page";
                break;
        }

        return e;
    }
}
