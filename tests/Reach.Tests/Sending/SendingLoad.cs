// Many customers with a message each, on a Mitos in a process of its own.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

internal static class SendingLoad
{
    public static async Task PrepareAsync(MitosProcess server, SmtpSink sink, int customers, int perSecond = 0)
    {
        await Put(server, "/api/brand", new { name = "Αριάδνη", postalAddress = "", publicUrl = "http://127.0.0.1:1", language = "el", zoneId = "Europe/Athens", colour = "#9c2a20", logo = (string?)null });
        await Put(server, "/api/arbiter", new { quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = new[] { new { count = 1, period = "calendarDays", length = 1 } }, longestHoldHours = 72 });
        await Post(server, "/api/channels", new { kind = "smtp", name = "sink", perSecond, fields = new { host = "127.0.0.1", port = $"{sink.Port}", security = "none", from = "a@shop.example" } });
        await Post(server, "/api/templates", new { key = "hello", name = "hello", content = new { languages = new { el = new { email = new { subject = "Γεια", blocks = new[] { new { kind = "text", text = "Γεια σου" } } } } } } });
        await Post(server, "/api/templates/hello/publish", new { });
        var events = Enumerable.Range(0, customers).SelectMany(number => new object[]
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

    public static async Task<List<string>> PlanAsync(MitosProcess server, int customers, DateTimeOffset sendAt)
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
                    profile = profile.GetProperty("id").GetString(), template = "hello", purpose = "marketing", @class = "marketing", channels = new[] { new { channel = "email" } }, key = $"load-{ids.Count}", sendAt,
                });
                ids.Add(made.GetProperty("message").GetProperty("id").GetString()!);
            }

            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(customers, ids.Count);
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
