// Wishes for a copy or for erasure: opened by a platform or by staff, due in time, completed by a person or by the rule.
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public sealed class PrivacyRequestTests
{
    private const string Secret = "shpss_0123456789abcdef0123";

    [StoreFact]
    public async Task A_platforms_wish_is_a_request_with_a_deadline_and_the_same_delivery_is_one()
    {
        await using var server = await ServerAsync();
        var id = await server.IdOfAsync("stella@mail.example");
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal(200, await CallAsync(server, "customers/data_request", """{"shop_domain":"x","customer":{"id":8,"email":"stella@mail.example","phone":null},"data_request":{"id":99}}""", "w-1"));
        }

        Assert.Equal(200, await CallAsync(server, "customers/redact", """{"customer":{"id":8,"email":"stella@mail.example"},"orders_to_redact":[1]}""", "w-2"));
        Assert.Equal(200, await CallAsync(server, "shop/redact", """{"shop_id":954889,"shop_domain":"x.myshopify.example"}""", "w-3"));
        var open = await OpenAsync(server);
        Assert.Equal(["shop", "erasure", "export"], open.Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal([null, id, id], open.Select(one => one.GetProperty("profile").GetString()));
        Assert.All(open, one => Assert.Equal(TimeSpan.FromDays(30), one.GetProperty("dueAt").GetDateTimeOffset() - one.GetProperty("receivedAt").GetDateTimeOffset()));
        Assert.All(open, one => Assert.Equal("connection Shop", one.GetProperty("origin").GetString()));
    }

    [StoreFact]
    public async Task A_person_completes_an_erasure_by_repeating_whose_it_is_and_her_other_wishes_end_with_it()
    {
        await using var server = await ServerAsync();
        var id = await server.IdOfAsync("stella@mail.example");
        await CallAsync(server, "customers/data_request", """{"customer":{"id":8}}""", "w-1");
        await CallAsync(server, "customers/redact", """{"customer":{"id":8}}""", "w-2");
        var erasure = (await OpenAsync(server)).Single(one => one.GetProperty("kind").GetString() == "erasure").GetProperty("id").GetInt32();
        Assert.Equal(422, (await server.PostAsync($"/api/privacy/requests/{erasure}/complete", new { confirm = Guid.NewGuid() })).Status);
        var (status, done) = await server.PostAsync($"/api/privacy/requests/{erasure}/complete", new { confirm = id });
        Assert.Equal((200, "done"), (status, done.GetProperty("status").GetString()));
        Assert.Empty((await server.GetAsync("/api/profiles?search=stella@mail.example")).GetProperty("items").EnumerateArray());
        Assert.Empty(await OpenAsync(server));
        Assert.Equal((409, "privacy_request_decided"), Refused(await server.PostAsync($"/api/privacy/requests/{erasure}/complete", new { confirm = id })));
        Assert.Equal((404, "privacy_request_not_found"), Refused(await server.PostAsync("/api/privacy/requests/99/complete", new { })));
        Assert.Contains((await server.GetAsync("/api/audit?limit=50")).GetProperty("items").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "privacy.complete");
    }

    [StoreFact]
    public async Task Staff_opens_one_and_refuses_with_a_reason()
    {
        await using var server = await ServerAsync();
        var id = await server.IdOfAsync("stella@mail.example");
        Assert.Equal(404, (await server.PostAsync("/api/privacy/requests", new { profile = Guid.NewGuid(), kind = "export" })).Status);
        Assert.Equal(422, (await server.PostAsync("/api/privacy/requests", new { profile = id, kind = "shop" })).Status);
        Assert.Equal(204, (await server.PostAsync("/api/privacy/requests", new { profile = id, kind = "erasure", note = "by telephone" })).Status);
        var request = Assert.Single(await OpenAsync(server));
        Assert.Equal(("staff", "by telephone"), (request.GetProperty("origin").GetString(), request.GetProperty("note").GetString()));
        var path = $"/api/privacy/requests/{request.GetProperty("id").GetInt32()}/refuse";
        Assert.Equal(422, (await server.PostAsync(path, new { })).Status);
        Assert.Equal("refused", (await server.PostAsync(path, new { reason = "An invoice must be kept." })).Body.GetProperty("status").GetString());
        Assert.Equal(409, (await server.PostAsync(path, new { reason = "again" })).Status);
        Assert.Equal(id, await server.IdOfAsync("stella@mail.example"));
    }

    [StoreFact]
    public async Task A_request_has_her_name_as_the_role_may_read_it_and_none_when_she_is_erased()
    {
        await using var server = await ServerAsync();
        await CallAsync(server, "customers/update", """{"id":8,"email":"stella@mail.example","first_name":"Στέλλα","last_name":"6941112223","updated_at":"2026-05-02T10:00:00Z"}""", "c-10");
        await server.DrainAsync();
        var id = await server.IdOfAsync("stella@mail.example");
        await server.PostAsync("/api/privacy/requests", new { profile = id, kind = "export" });
        await server.PostAsync("/api/privacy/requests", new { profile = id, kind = "erasure" });
        await server.PostAsync("/api/privacy/requests", new { profile = await server.IdOfAsync("other@mail.example"), kind = "export" });
        Assert.Equal([null, "Στέλλα 6941112223", "Στέλλα 6941112223"], (await OpenAsync(server)).Select(one => one.GetProperty("name").GetString()));
        Assert.All(await OpenAsync(server), one => Assert.False(one.GetProperty("isErased").GetBoolean()));

        // Who reads no telephone numbers finds none in a name either.
        using var mask = await server.Api.PutAsJsonAsync("/api/roles/manager", new { readsContacts = false, secondFactorRequired = false });
        Assert.True(mask.IsSuccessStatusCode);
        using var manager = await server.InviteAsync("manager");
        var masked = (await manager.GetAsync("/api/privacy/requests?status=open")).GetProperty("items")[1].GetProperty("name").GetString()!;
        Assert.Equal("Στέλλα •••••••223", masked);

        var erasure = (await OpenAsync(server)).Single(one => one.GetProperty("kind").GetString() == "erasure").GetProperty("id").GetInt32();
        var done = (await server.PostAsync($"/api/privacy/requests/{erasure}/complete", new { confirm = id })).Body;
        Assert.Equal((null, true), (done.GetProperty("name").GetString(), done.GetProperty("isErased").GetBoolean()));
        Assert.All((await server.GetAsync("/api/privacy/requests?status=done")).GetProperty("items").EnumerateArray(), one => Assert.True(one.GetProperty("isErased").GetBoolean()));
        Assert.False(Assert.Single(await OpenAsync(server)).GetProperty("isErased").GetBoolean());
    }

    [StoreFact]
    public async Task A_wish_about_somebody_who_is_not_known_is_done_and_her_quarantined_input_goes()
    {
        await using var server = await ServerAsync();
        using var refused = await server.CollectAsync("/v1/batch", """{"batch": [{"type": "nonsense", "userId": "unknown.one@mail.example", "messageId": "q-1"}]}""");
        await server.DrainAsync();
        Assert.Equal(200, await CallAsync(server, "customers/redact", """{"customer":{"id":77,"email":"unknown.one@mail.example"}}""", "w-9"));
        Assert.Empty(await OpenAsync(server));
        var done = Assert.Single((await server.GetAsync("/api/privacy/requests?status=done")).GetProperty("items").EnumerateArray());
        Assert.Equal("Nothing is kept about this person.", done.GetProperty("note").GetString());
        Assert.Empty((await server.GetAsync("/api/quarantine")).GetProperty("items").EnumerateArray());
    }

    [StoreFact]
    public async Task The_rule_erases_when_its_days_are_over_and_only_what_platforms_asked()
    {
        await using var server = await ServerAsync();
        var id = await server.IdOfAsync("stella@mail.example");
        await CallAsync(server, "customers/redact", """{"customer":{"id":8}}""", "w-2");
        await server.PostAsync("/api/privacy/requests", new { profile = await server.IdOfAsync("other@mail.example"), kind = "erasure" });
        Assert.Equal(422, await RuleAsync(server, 30));
        Assert.Equal(200, await RuleAsync(server, 3));
        await Task.Delay(500);
        Assert.Equal(id, await server.IdOfAsync("stella@mail.example"));
        Assert.Equal(200, await RuleAsync(server, 0));
        for (var look = 0; look < 200 && (await OpenAsync(server)).Count > 1; look++)
        {
            await Task.Delay(50);
        }

        var left = Assert.Single(await OpenAsync(server));
        Assert.Equal("staff", left.GetProperty("origin").GetString());
        Assert.Empty((await server.GetAsync("/api/profiles?search=stella@mail.example")).GetProperty("items").EnumerateArray());
        var done = Assert.Single((await server.GetAsync("/api/privacy/requests?status=done")).GetProperty("items").EnumerateArray());
        Assert.Equal("rule", done.GetProperty("decidedBy").GetString());
    }

    private static async Task<int> RuleAsync(MitosServer server, int? days)
    {
        using var answer = await server.Api.PutAsJsonAsync("/api/privacy/requests/rule", new { eraseAfterDays = days, version = 0 });
        return (int)answer.StatusCode;
    }

    private static async Task<List<JsonElement>> OpenAsync(MitosServer server) => [.. (await server.GetAsync("/api/privacy/requests?status=open")).GetProperty("items").EnumerateArray()];

    private static (int, string?) Refused((int Status, JsonElement Body) answer) => (answer.Status, answer.Body.GetProperty("code").GetString());

    private static async Task<MitosServer> ServerAsync()
    {
        var server = await MitosServer.StartAsync();
        await server.PostAsync("/api/connections", new { channel = "shopify", name = "Shop", secret = Secret });
        foreach (var (id, email) in new[] { (8, "stella@mail.example"), (9, "other@mail.example") })
        {
            await CallAsync(server, "customers/create", $$"""{"id":{{id}},"email":"{{email}}","updated_at":"2026-05-01T10:00:00Z"}""", $"c-{id}");
        }

        await server.DrainAsync();
        return server;
    }

    private static async Task<int> CallAsync(MitosServer server, string topic, string body, string delivery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hooks/shopify/1") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.TryAddWithoutValidation("X-Shopify-Topic", topic);
        request.Headers.TryAddWithoutValidation("X-Shopify-Webhook-Id", delivery);
        request.Headers.TryAddWithoutValidation("X-Shopify-Hmac-SHA256", Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body))));
        using var answer = await server.Anybody.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
