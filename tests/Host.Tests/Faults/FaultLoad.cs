// Senders that go on through every fault, and the check of what they were promised.
using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

internal static class FaultLoad
{
    private const int Customers = 60;
    private const int EventsPerBatch = 20;

    /// <summary>
    /// Sends batch after batch until it is stopped. A batch that was not acknowledged is sent again, unchanged, to the next address, as SDKs do:
    /// it may have been stored all the same.
    /// </summary>
    public static async Task SendAsync(IReadOnlyList<Uri> addresses, Random random, string name, ConcurrentBag<string> acknowledged, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(MitosServer.WriteKey + ":")));
        var to = random.Next(addresses.Count);
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var events = Enumerable.Range(0, EventsPerBatch).Select(index => Event(random, $"{name}-{number}-{index}")).ToList();
            var body = JsonSerializer.Serialize(new { batch = events });
            while (!await TryAsync(http, addresses[to], body))
            {
                if (stop.IsCancellationRequested)
                {
                    return;
                }

                to = (to + 1) % addresses.Count;
                await Task.Delay(20);
            }

            events.ForEach(e => acknowledged.Add((string)e["messageId"]));
        }
    }

    /// <summary>Every acknowledged event is stored exactly once and on its thread, nothing is left half done, and a rebuild gives the same bytes.</summary>
    public static async Task CheckAsync(string folder, ConcurrentBag<string> acknowledged)
    {
        await using (var server = await MitosProcess.StartAsync(folder))
        {
            await DrainAsync(server.Api);
            await server.StopAsync();
        }

        Assert.NotEmpty(acknowledged);
        var stored = StoreReading.MessageIds(folder);
        Assert.Equal(stored.Count, stored.Distinct().Count());
        Assert.Empty(acknowledged.Except(stored));
        Assert.Equal([], StoreReading.Unfinished(folder));
        Assert.Equal([], StoreReading.WithoutThread(folder));
        Assert.Equal(stored.Count, StoreReading.ThreadRows(folder));
        var before = StoreReading.Profiles(folder);
        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
        Assert.True(exit == 0, output);
        var after = StoreReading.Profiles(folder);
        Assert.True(before.SequenceEqual(after), $"A rebuild gives other rows.\nBefore: {before.Except(after).FirstOrDefault()}\nAfter:  {after.Except(before).FirstOrDefault()}");
    }

    public static async Task DrainAsync(HttpClient api)
    {
        while (JsonDocument.Parse(await api.GetStringAsync("/api/stats")).RootElement.GetProperty("pending").GetInt64() > 0)
        {
            await Task.Delay(20);
        }
    }

    private static async Task<bool> TryAsync(HttpClient http, Uri address, string body)
    {
        try
        {
            using var answer = await http.PostAsync(new Uri(address, "/v1/batch"), new StringContent(body, Encoding.UTF8, "application/json"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
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
