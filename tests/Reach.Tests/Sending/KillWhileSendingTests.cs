// kill -9 in the middle of sending, again and again: no customer gets a message twice, and none is lost without being named unknown.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class KillWhileSendingTests
{
    private const int Customers = 400;
    private const int Kills = 6;

    [StoreFact]
    public async Task Nobody_gets_a_message_twice_and_nothing_is_lost_after_six_kills()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-kill-send").FullName;
        using var sink = new SmtpSink { Taken = async _ => { await Task.Delay(25); return "250 2.0.0 Ok"; } };
        try
        {
            var ids = new List<string>();
            await using (var server = await MitosProcess.StartAsync(folder))
            {
                await PrepareAsync(server, sink);
                ids = await PlanAsync(server, DateTimeOffset.UtcNow.AddSeconds(4));
                await server.StopAsync();
            }

            var random = new Random(20261126);
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                var before = sink.Mails.Count;
                for (var wait = 0; wait < 300 && sink.Mails.Count == before && before < Customers; wait++)
                {
                    await Task.Delay(20);
                }

                await Task.Delay(20 + random.Next(80));
                server.Kill();
                await server.WaitForExitAsync();
            }

            await CheckAsync(folder, sink, ids);
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckAsync(string folder, SmtpSink sink, List<string> ids)
    {
        await using var server = await MitosProcess.StartAsync(folder);
        Dictionary<string, string> statuses = [];
        for (var tries = 0; tries < 600; tries++)
        {
            statuses = [];
            foreach (var id in ids)
            {
                statuses[id] = (await server.Api.GetFromJsonAsync<JsonElement>($"/api/messages/{id}")).GetProperty("message").GetProperty("status").GetString()!;
            }

            if (statuses.Values.All(status => status is not ("planned" or "held" or "sending")))
            {
                break;
            }

            await Task.Delay(100);
        }

        // The provider had the message, or nobody knows.
        var arrived = sink.Mails.Select(mail => mail.Header("Message-ID")!.Trim('<')[..22]).ToList();
        Assert.Equal(arrived.Count, arrived.Distinct().Count());
        Assert.All(statuses, pair => Assert.Contains(pair.Value, new[] { "sent", "unknown" }));
        Assert.All(statuses.Where(pair => pair.Value == "sent"), pair => Assert.Contains(pair.Key, arrived));
        Assert.All(arrived, id => Assert.Contains(id, ids));
        Assert.True(statuses.Count(pair => pair.Value == "sent") > Customers / 2, "Too few were sent for the test to show anything.");
        await server.StopAsync();
    }

    private static async Task PrepareAsync(MitosProcess server, SmtpSink sink)
    {
        await Put(server, "/api/brand", new { name = "Αριάδνη", postalAddress = "", publicUrl = "http://127.0.0.1:1", language = "el", zoneId = "Europe/Athens", colour = "#9c2a20", logo = (string?)null });
        await Put(server, "/api/arbiter", new { quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = new[] { new { count = 1, period = "calendarDays", length = 1 } }, longestHoldHours = 72 });
        await Post(server, "/api/channels", new { kind = "smtp", name = "sink", fields = new { host = "127.0.0.1", port = $"{sink.Port}", security = "none", from = "a@shop.example" } });
        await Post(server, "/api/templates", new { key = "hello", name = "hello", content = new { languages = new { el = new { email = new { subject = "Γεια", blocks = new[] { new { kind = "text", text = "Γεια σου" } } } } } } });
        await Post(server, "/api/templates/hello/publish", new { });
        var events = Enumerable.Range(0, Customers).SelectMany(number => new object[]
        {
            new { type = "identify", userId = $"k{number}", messageId = $"i{number}", traits = new { email = $"k{number}@mail.example" } },
            new { type = "track", userId = $"k{number}", messageId = $"c{number}", @event = "Consent Changed", properties = new { purpose = "marketing", channel = "email", status = "granted" } },
        }).ToList();
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(MitosServer.WriteKey + ":")));
        (await http.PostAsJsonAsync("/v1/batch", new { batch = events })).EnsureSuccessStatusCode();
        while ((await server.Api.GetFromJsonAsync<JsonElement>("/api/stats")).GetProperty("pending").GetInt64() > 0)
        {
            await Task.Delay(20);
        }
    }

    private static async Task<List<string>> PlanAsync(MitosProcess server, DateTimeOffset sendAt)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await server.Api.GetFromJsonAsync<JsonElement>($"/api/profiles?limit=200{(cursor is null ? "" : $"&cursor={cursor}")}");
            foreach (var profile in page.GetProperty("items").EnumerateArray())
            {
                var made = await Post(server, "/api/messages", new
                {
                    profile = profile.GetProperty("id").GetString(), template = "hello", purpose = "marketing", @class = "marketing", channels = new[] { new { channel = "email" } }, key = $"kill-{ids.Count}", sendAt,
                });
                ids.Add(made.GetProperty("message").GetProperty("id").GetString()!);
            }

            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(Customers, ids.Count);
        return ids;
    }

    private static async Task Put(MitosProcess server, string path, object body) => (await server.Api.PutAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    private static async Task<JsonElement> Post(MitosProcess server, string path, object body)
    {
        using var answer = await server.Api.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
