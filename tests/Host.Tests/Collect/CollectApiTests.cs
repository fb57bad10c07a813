// The collection API: paths, keys, encodings, CORS, statuses and bodies, as the SDKs of both families use them.
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Collect;

public sealed class CollectApiTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreTheory]
    [InlineData("/v1/track", "track")]
    [InlineData("/v1/t", "track")]
    [InlineData("/v1/identify", "identify")]
    [InlineData("/v1/i", "identify")]
    [InlineData("/v1/page", "page")]
    [InlineData("/v1/p", "page")]
    [InlineData("/v1/screen", "screen")]
    [InlineData("/v1/s", "screen")]
    [InlineData("/v1/group", "group")]
    [InlineData("/v1/g", "group")]
    [InlineData("/v1/alias", "alias")]
    [InlineData("/v1/a", "alias")]
    [InlineData("/v1/track/", "track")]
    public async Task Every_single_call_is_stored_with_the_type_of_its_path(string path, string type)
    {
        var id = $"call-{path.Replace('/', '-')}";
        var body = JsonSerializer.Serialize(new { userId = "u-calls", messageId = id, @event = "Product Viewed", previousId = "earlier" });
        await AcceptedAsync(await _server.CollectAsync(path, body));
        Assert.Equal(type, (await EventAsync(id)).GetProperty("type").GetString());
    }

    [StoreTheory]
    [InlineData("/v1/batch")]
    [InlineData("/v1/b")]
    [InlineData("/v1/import")]
    [InlineData("/beacon/v1/batch")]
    public async Task Every_batch_path_stores_every_event(string path)
    {
        var id = $"batch-{path.Replace('/', '-')}";
        await AcceptedAsync(await _server.CollectAsync(path, $$"""{"batch":[{"type":"track","event":"A","userId":"u","messageId":"{{id}}-1"},{"type":"page","anonymousId":"a","messageId":"{{id}}-2"}]}""", "text/plain"));
        Assert.Equal("stored", (await EventAsync(id + "-1")).GetProperty("status").GetString());
        Assert.Equal("page", (await EventAsync(id + "-2")).GetProperty("type").GetString());
    }

    [StoreFact]
    public async Task The_key_may_stand_in_the_body_the_query_or_the_credentials_without_colon()
    {
        await AcceptedAsync(await _server.Anybody.PostAsync("/v1/track", Json($$"""{"writeKey":"{{MitosServer.WriteKey}}","userId":"u","event":"A","messageId":"key-body"}""")));
        await AcceptedAsync(await _server.Anybody.PostAsync($"/v1/track?writeKey={MitosServer.WriteKey}", Json("""{"userId":"u","event":"A","messageId":"key-query"}""")));
        using var basic = new HttpRequestMessage(HttpMethod.Post, "/v1/track") { Content = Json("""{"userId":"u","event":"A","messageId":"key-basic"}""") };
        basic.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(MitosServer.WriteKey)));
        await AcceptedAsync(await _server.Anybody.SendAsync(basic));
        using var bearer = new HttpRequestMessage(HttpMethod.Post, "/v1/track") { Content = Json($$"""{"writeKey":"{{MitosServer.WriteKey}}","userId":"u","event":"A","messageId":"key-bearer"}""") };
        bearer.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "an-oauth-token");
        await AcceptedAsync(await _server.Anybody.SendAsync(bearer));
    }

    [StoreFact]
    public async Task A_missing_or_unknown_key_is_refused_with_code_and_message()
    {
        foreach (var (path, code) in new[] { ("/v1/track", "missing_write_key"), ("/v1/track?writeKey=nobody", "invalid_write_key") })
        {
            using var answer = await _server.Anybody.PostAsync(path, Json("""{"userId":"u","event":"A"}"""));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal(code, (await BodyAsync(answer)).GetProperty("code").GetString());
        }
    }

    [StoreFact]
    public async Task Gzip_is_unpacked_even_when_it_calls_itself_a_form()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("""{"batch":[{"type":"track","event":"A","userId":"u","messageId":"gzip-1"}]}"""u8);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/batch") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(MitosServer.WriteKey + ":")));
        await AcceptedAsync(await _server.Anybody.SendAsync(request));
        Assert.Equal("stored", (await EventAsync("gzip-1")).GetProperty("status").GetString());
    }

    [StoreFact]
    public async Task A_gzip_bomb_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[20 * 1024 * 1024]);
        }

        using var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentEncoding = { "gzip" } } };
        using var answer = await _server.Anybody.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [StoreFact]
    public async Task A_browser_may_ask_first_from_any_origin()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Options, "/v1/t");
        ask.Headers.Add("Origin", "https://shop.example");
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        ask.Headers.Add("Access-Control-Request-Headers", "authorization,anonymousid,sentat,rsa-retry-attempt");
        using var answer = await _server.Anybody.SendAsync(ask);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("https://shop.example", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("rsa-retry-attempt", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Equal("900", answer.Headers.GetValues("Access-Control-Max-Age").Single());
    }

    [StoreFact]
    public async Task The_same_message_twice_is_one_event()
    {
        const string Body = """{"userId":"dup","event":"Product Viewed","messageId":"twice"}""";
        await AcceptedAsync(await _server.CollectAsync("/v1/track", Body));
        await AcceptedAsync(await _server.CollectAsync("/v1/track", Body));
        await AcceptedAsync(await _server.CollectAsync("/v1/batch", $$"""{"batch":[{{Body.Replace("{\"userId", "{\"type\":\"track\",\"userId")}},{{Body.Replace("{\"userId", "{\"type\":\"track\",\"userId")}}]}"""));
        Assert.Equal(3, (await EventAsync("twice")).GetProperty("duplicates").GetInt32());
        Assert.Equal(1, (await _server.GetAsync($"/api/profiles/{await _server.IdOfAsync("dup")}")).GetProperty("events").GetInt32());
    }

    [StoreFact]
    public async Task A_batch_merges_its_context_into_its_events()
    {
        await AcceptedAsync(await _server.CollectAsync("/v1/batch",
            """{"context":{"locale":"el-GR","ip":"1.2.3.4"},"integrations":{"All":false},"batch":[{"type":"track","event":"A","userId":"u","messageId":"ctx-1","context":{"ip":"5.6.7.8"}}]}"""));
        var original = (await EventAsync("ctx-1")).GetProperty("original");
        Assert.Equal("el-GR", original.GetProperty("context").GetProperty("locale").GetString());
        Assert.Equal("5.6.7.8", original.GetProperty("context").GetProperty("ip").GetString());
        Assert.False(original.GetProperty("integrations").GetProperty("All").GetBoolean());
    }

    [StoreFact]
    public async Task Segment_takes_a_batch_whose_event_has_no_ids_and_quarantines_that_event()
    {
        await AcceptedAsync(await _server.CollectAsync("/v1/batch", """{"batch":[{"type":"track","event":"A","messageId":"no-ids"}]}"""));
        Assert.Equal("no_user_anon_id", (await EventAsync("no-ids")).GetProperty("reason").GetString());
    }

    [StoreFact]
    public async Task RudderStack_refuses_the_whole_batch()
    {
        using var answer = await _server.CollectAsync("/v1/batch", """{"batch":[{"type":"track","event":"A","messageId":"rs-no-ids","context":{"library":{"name":"RudderLabs JavaScript SDK"}}}]}""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("no_user_anon_id", (await BodyAsync(answer)).GetProperty("code").GetString());
    }

    [StoreTheory]
    [InlineData("{", "invalid_json")]
    [InlineData("[1]", "not_an_object")]
    public async Task Unreadable_bodies_are_refused_and_kept(string body, string code)
    {
        using var answer = await _server.CollectAsync("/v1/batch", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await BodyAsync(answer)).GetProperty("code").GetString());
        await _server.DrainAsync();
        Assert.NotEqual(0, (await _server.GetAsync($"/api/quarantine?reason={code}")).GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task Limits_are_those_that_are_published()
    {
        using var large = await _server.CollectAsync("/v1/track", JsonSerializer.Serialize(new { userId = "u", @event = "A", properties = new { x = new string('x', 33_000) } }));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
        using var batch = await _server.CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch = Enumerable.Range(0, 30).Select(n => new { type = "track", userId = "u", @event = "A", messageId = $"big-{n}", properties = new { x = new string('x', 20_000) } }) }));
        Assert.Equal(HttpStatusCode.BadRequest, batch.StatusCode);
        await AcceptedAsync(await _server.CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch = Enumerable.Range(0, 2_501).Select(n => new { type = "track", userId = "u", @event = "A", messageId = $"many-{n}" }) })));
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Api.GetAsync("/api/events/many-7")).StatusCode);
        using var huge = await _server.CollectAsync("/v1/batch", new string('x', 5_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [StoreFact]
    public async Task Settings_echo_the_key_that_asked()
    {
        foreach (var path in new[] { $"/v1/projects/{MitosServer.WriteKey}/settings", $"/projects/{MitosServer.WriteKey}/settings" })
        {
            var settings = JsonDocument.Parse(await _server.Anybody.GetStringAsync(path)).RootElement.GetProperty("integrations").GetProperty("Segment.io");
            Assert.Equal(MitosServer.WriteKey, settings.GetProperty("apiKey").GetString());
            Assert.Equal($"{_server.Address.Authority}/v1", settings.GetProperty("apiHost").GetString());
        }

        var config = JsonDocument.Parse(await _server.Anybody.GetStringAsync($"/sourceConfig/?writeKey={MitosServer.WriteKey}")).RootElement;
        Assert.Equal(MitosServer.WriteKey, config.GetProperty("source").GetProperty("writeKey").GetString());
    }

    [StoreFact]
    public async Task Pixels_webhooks_and_merges_become_events()
    {
        using var pixel = await _server.Anybody.GetAsync($"/pixel/v1/track?writeKey={MitosServer.WriteKey}&anonymousId=px&event=Email%20Opened&messageId=pixel-1&properties.email_id=7");
        Assert.Equal("image/gif", pixel.Content.Headers.ContentType?.MediaType);
        await AcceptedAsync(await _server.Anybody.PostAsync($"/v1/webhook?writeKey={MitosServer.WriteKey}", Json("""{"anything":[1,2]}""")));
        await AcceptedAsync(await _server.Anybody.PostAsync($"/v1/merge?writeKey={MitosServer.WriteKey}", Json("""{"mergeProperties":[{"type":"email","value":"merge@mail.example"},{"type":"phone","value":"+306900000001"}]}""")));
        Assert.Equal("7", (await EventAsync("pixel-1")).GetProperty("original").GetProperty("properties").GetProperty("email_id").GetString());
        Assert.Equal(await _server.IdOfAsync("merge@mail.example"), await _server.IdOfAsync("690 000 0001"));
    }

    [StoreFact]
    public async Task Metrics_health_and_version_answer()
    {
        await AcceptedAsync(await _server.Anybody.PostAsync("/v1/m", Json("""{"series":[]}""")));
        Assert.Equal(HttpStatusCode.OK, (await _server.Anybody.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _server.Anybody.GetAsync("/version")).StatusCode);
    }

    private static async Task AcceptedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{(int)answer.StatusCode} {text}");
            Assert.Equal("""{"success":true}""", text);
        }
    }

    private async Task<JsonElement> EventAsync(string messageId)
    {
        await _server.DrainAsync();
        return await _server.GetAsync($"/api/events/{messageId}");
    }

    private static async Task<JsonElement> BodyAsync(HttpResponseMessage answer) => JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
