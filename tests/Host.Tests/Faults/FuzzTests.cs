// Seeded hostile input: whatever comes, the answer is a success or a clear error, never a 500, and the pipeline goes on.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class FuzzTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const int Requests = 1_500;
    private static readonly string[] Paths = ["/v1/track", "/v1/identify", "/v1/batch", "/v1/alias", "/v1/group", "/v1/page", "/beacon/v1/batch", "/v1/merge", "/v1/webhook", "/v1/import"];

    private static readonly string[] Texts =
    [
        "'; drop table log; --", "<script>alert(1)</script>", "\u202Eevil\u202C", "a\u200Bb\u200D", "\0", new string('x', 5_000), "Ωμέγα", "𝕏👩‍👩‍👧", "null", "0000", "-1",
        "{{7*7}}", "../../etc/passwd", "%00%0a", "", " ", "1e999", "NaN", "\uFFFD", "ΐ",
    ];

    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task Hostile_input_never_breaks_the_server()
    {
        var random = new Random(42);
        for (var number = 0; number < Requests; number++)
        {
            var body = Body(random, number);
            using var request = new HttpRequestMessage(HttpMethod.Post, Paths[random.Next(Paths.Length)]) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = random.Next(3) == 0 ? new MediaTypeHeaderValue("text/plain") : null;
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(MitosServer.WriteKey + ":")));
            using var answer = await _server.Anybody.SendAsync(request);
            Assert.True((int)answer.StatusCode is 200 or 400 or 413 or 429, $"{(int)answer.StatusCode} to {Encoding.UTF8.GetString(body)}");
        }

        await _server.DrainAsync();
        await _server.SendAsync(new { type = "track", userId = "alive", messageId = "alive-1", @event = "Product Viewed" });
        Assert.Equal("alive", (await _server.FindAsync("alive")).GetProperty("identifiers")[0].GetProperty("value").GetString());
        var reasons = (await _server.GetAsync("/api/quarantine/summary")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("reason").GetString()).ToList();
        Assert.DoesNotContain("processing_error", reasons);
    }

    [StoreTheory]
    [InlineData("/api/profiles?search=")]
    [InlineData("/api/events?search=")]
    [InlineData("/api/quarantine?search=")]
    [InlineData("/api/events/")]
    [InlineData("/api/profiles?limit=1&cursor=")]
    public async Task Hostile_questions_are_answered(string path)
    {
        foreach (var text in Texts.Where(text => text.Length is > 0 and < 1_000))
        {
            using var answer = await _server.Api.GetAsync(path + Uri.EscapeDataString(text));
            Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode} to {path}{text}");
        }
    }

    [StoreTheory]
    [InlineData("1900-01-01T00:00:00Z", "quarantined")]
    [InlineData("2200-01-01T00:00:00Z", "quarantined")]
    [InlineData("not a time", "quarantined")]
    [InlineData("2020-02-29T23:59:59+02:00", "stored")]
    public async Task Implausible_times_go_to_quarantine(string timestamp, string status)
    {
        var id = $"time-{Math.Abs(timestamp.GetHashCode())}";
        await _server.SendAsync(new { type = "page", userId = "time", messageId = id, timestamp });
        Assert.Equal(status, (await _server.GetAsync($"/api/events/{id}")).GetProperty("status").GetString());
    }

    [StoreFact]
    public async Task Ten_thousand_properties_are_taken_and_one_more_is_not()
    {
        foreach (var (count, status) in new[] { (2_000, "stored"), (10_001, "quarantined") })
        {
            var properties = Enumerable.Range(0, count).ToDictionary(n => $"p{n}", n => n);
            var body = JsonSerializer.Serialize(new { batch = new[] { new { type = "track", @event = "A", userId = "wide", messageId = $"wide-{count}", properties, context = new { library = new { name = "rudder-sdk" } } } } });
            using var answer = await _server.CollectAsync("/v1/batch", body);
            answer.EnsureSuccessStatusCode();
            await _server.DrainAsync();
            Assert.Equal(status, (await _server.GetAsync($"/api/events/wide-{count}")).GetProperty("status").GetString());
        }
    }

    [StoreFact]
    public async Task Half_a_character_goes_to_quarantine()
    {
        using var answer = await _server.CollectAsync("/v1/batch", """{"batch":[{"type":"track","event":"\ud800","userId":"half","messageId":"half-1"},{"type":"page","userId":"half","messageId":"half-2"}]}""");
        answer.EnsureSuccessStatusCode();
        await _server.DrainAsync();
        Assert.Equal("stored", (await _server.GetAsync("/api/events/half-2")).GetProperty("status").GetString());
    }

    [StoreFact]
    public async Task Half_a_character_in_a_batchs_context_stops_nobody()
    {
        using var answer = await _server.CollectAsync("/v1/batch", """{"context":{"\ud800":"\udfff"},"batch":[{"type":"page","userId":"half-context","messageId":"half-context-1"}]}""");
        Assert.True((int)answer.StatusCode is 200 or 400);
        await _server.SendAsync(new { type = "page", userId = "behind", messageId = "behind-1" });
        Assert.Equal("stored", (await _server.GetAsync("/api/events/behind-1")).GetProperty("status").GetString());
    }

    private static byte[] Body(Random random, int number) => random.Next(6) switch
    {
        0 => RandomBytes(random),
        1 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 2_000))),
        2 => Encoding.UTF8.GetBytes("{\"batch\":[" + Value(random, 0) + "," + Value(random, 0) + "]}"),
        3 => Encoding.UTF8.GetBytes(Value(random, 0)),
        4 => Cut(Encoding.UTF8.GetBytes(Event(random, number)), random),
        _ => Encoding.UTF8.GetBytes("{\"batch\":[" + Event(random, number) + "," + Event(random, number + 1) + "]}"),
    };

    private static string Event(Random random, int number)
    {
        string[] names = ["type", "event", "userId", "anonymousId", "messageId", "traits", "properties", "context", "timestamp", "sentAt", "originalTimestamp", "previousId", "groupId", "name", "integrations"];
        var fields = names.Where(_ => random.Next(2) == 0).Select(name => $"\"{name}\":{(random.Next(3) == 0 ? Value(random, 0) : Plausible(name, random, number))}");
        return "{" + string.Join(',', fields) + "}";
    }

    private static string Plausible(string name, Random random, int number) => name switch
    {
        "type" => "\"track\"",
        "traits" or "properties" => $$"""{"email":{{Text(random)}},"phone":{{Text(random)}},"name":{{Text(random)}},"total":{{Value(random, 1)}},"order_id":{{Value(random, 2)}} }""",
        "context" => $$"""{"traits":{{Value(random, 1)}},"externalIds":[{"id":{{Text(random)}},"type":{{Text(random)}} },{{Value(random, 1)}}],"page":{{Value(random, 1)}},"device":{{Value(random, 1)}},"consent":{{Value(random, 1)}} }""",
        "messageId" => $"\"fuzz-{number}\"",
        _ => Text(random),
    };

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 5 : 8) switch
    {
        0 => "null",
        1 => "true",
        2 => "-1e308",
        3 => "12345678901234567890123456789",
        4 => Text(random),
        5 => "[" + Value(random, depth + 1) + "," + Value(random, depth + 1) + "]",
        _ => "{" + Text(random) + ":" + Value(random, depth + 1) + ",\"email\":" + Value(random, depth + 1) + "}",
    };

    private static string Text(Random random) => random.Next(12) == 0 ? "\"\\ud83d\"" : JsonSerializer.Serialize(Texts[random.Next(Texts.Length)]);

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Cut(byte[] bytes, Random random) => bytes[..random.Next(bytes.Length)];
}
