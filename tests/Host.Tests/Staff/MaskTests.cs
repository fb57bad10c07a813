// Whoever may not read contacts finds no full number and no full address in any answer or live message.
using System.Net;
using System.Text.Json;
using Mitos.Host.Tests.Nodes;
using Mitos.Testing;

namespace Mitos.Host.Tests.Staff;

public sealed class MaskTests : IAsyncLifetime
{
    /// <summary>The forms in which the test's customer could give herself away.</summary>
    private static readonly string[] Secrets =
        ["6941112223", "694 111 2223", "694-111-2223", "2101234567", "210 123 4567", "ariadne.knossou@mail.example", "ariadne.knossou%40mail.example", "theseus@mail.example"];

    private MitosServer _server = null!;
    private Dictionary<string, string> _values = [];

    public async Task InitializeAsync()
    {
        _server = await MitosServer.StartAsync();
        await _server.SendAsync(
            new { type = "identify", userId = "mask-1", anonymousId = "mask-a", messageId = "mask-1", traits = new { name = "Αριάδνη", email = "ariadne.knossou@mail.example", phone = "694 111 2223", landline = 2101234567, address = new { phone = "210 123 4567" } } },
            new { type = "identify", userId = "theseus@mail.example", anonymousId = "mask-a", messageId = "mask-2", traits = new { phone = "6941112223", viber = "+306941112223" } },
            new { type = "track", userId = "mask-1", messageId = "mask-3", @event = "Order Completed", properties = new { order_id = "M-1", total = 20, note = "τηλ. 694-111-2223 ή ariadne.knossou@mail.example", list = new object[] { 6941112223, "+306941112223" } } },
            new { type = "page", userId = "mask-1", messageId = "mask-4", name = "6941112223", properties = new { url = "https://shop.example/?tel=%2B306941112223&email=ariadne.knossou%40mail.example" } },
            new { type = "track", userId = "mask-1", messageId = "6941112223", @event = "Call to 6941112223", properties = new Dictionary<string, object> { ["6941112223"] = true } },
            new { type = "dance", userId = "mask-1", messageId = "mask-broken 6941112223", traits = new { phone = "6941112223", email = "ariadne.knossou@mail.example" } });
        var id = await _server.IdOfAsync("mask-1");
        var broken = (await _server.GetAsync("/api/quarantine")).GetProperty("items")[0].GetProperty("id").GetRawText();
        _values = new() { ["id"] = id, ["messageId"] = "mask-3", ["name"] = "Call%20to%206941112223", ["quarantined"] = broken };
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [StoreTheory]
    [InlineData("associate")]
    [InlineData("manager")]
    [InlineData("developer")]
    public async Task No_answer_of_any_endpoint_holds_a_full_contact(string role)
    {
        await MaskAsync(role);
        using var person = await _server.InviteAsync(role);
        var (answered, told) = (0, 0);
        foreach (var endpoint in EveryEndpoint.Of(_server).Where(one => one.Method == "GET" && one.Pattern.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var query in Queries(endpoint.Pattern))
            {
                var path = endpoint.Address(endpoint.Pattern.Contains("quarantine", StringComparison.Ordinal) ? new Dictionary<string, string> { ["id"] = _values["quarantined"] } : _values) + query;
                using var answer = await person.Http.GetAsync(path);
                var text = Plain(await answer.Content.ReadAsStringAsync());
                Assert.True(Secrets.All(secret => !text.Contains(secret, StringComparison.OrdinalIgnoreCase)), $"{path} told {role}: {text}");
                answered += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
                using var whole = await _server.Api.GetAsync(path);
                told += Secrets.Any(Plain(await whole.Content.ReadAsStringAsync()).Contains) ? 1 : 0;
            }
        }

        // The same questions tell an administrator, so there was something to cover.
        Assert.True(answered >= 8, $"{role} was answered {answered} times only.");
        Assert.True(told >= 8, $"Only {told} answers held something to cover.");
    }

    [StoreFact]
    public async Task A_packed_copy_which_cannot_be_covered_is_not_given()
    {
        await MaskAsync("manager");
        using var manager = await _server.InviteAsync("manager");
        using var whole = await _server.Api.GetAsync($"/api/profiles/{_values["id"]}/archive");
        Assert.Equal((200, 403), ((int)whole.StatusCode, await manager.StatusAsync($"/api/profiles/{_values["id"]}/archive")));
    }

    [StoreFact]
    public async Task What_is_left_of_a_contact_is_enough_to_confirm_it()
    {
        using var associate = await _server.InviteAsync("associate");
        var profile = await associate.GetAsync($"/api/profiles/{_values["id"]}");
        var identifiers = profile.GetProperty("identifiers").EnumerateArray().ToLookup(one => one.GetProperty("type").GetString(), one => one.GetProperty("value").GetString());
        Assert.Contains("+•••••••••223", identifiers["phone"]);
        Assert.Contains("a•••@mail.example", identifiers["email"]);
        var other = (await associate.GetAsync("/api/profiles?search=theseus%40mail.example")).GetProperty("items")[0].GetProperty("identifiers").EnumerateArray();
        Assert.Contains("t•••@mail.example", other.Where(one => one.GetProperty("type").GetString() == "userId").Select(one => one.GetProperty("value").GetString()));
        Assert.Equal("M-1", (await associate.GetAsync("/api/events/mask-3")).GetProperty("original").GetProperty("properties").GetProperty("order_id").GetString());
    }

    [StoreFact]
    public async Task A_masked_address_cannot_be_spelt_out_by_searching_for_its_beginning()
    {
        using var associate = await _server.InviteAsync("associate");
        async Task<int> FoundAsync(HttpClient http, string search) =>
            JsonDocument.Parse(await http.GetStringAsync($"/api/profiles?search={Uri.EscapeDataString(search)}")).RootElement.GetProperty("items").GetArrayLength();
        Assert.Equal(1, await FoundAsync(_server.Api, "ariadne.knossou@mail.ex"));
        Assert.Equal(0, await FoundAsync(associate.Http, "ariadne.knossou@mail.ex"));
        Assert.Equal(0, await FoundAsync(associate.Http, "694111222"));
        Assert.Equal(1, await FoundAsync(associate.Http, "ariadne.knossou@mail.example"));
        Assert.Equal(1, await FoundAsync(associate.Http, "694 111 2223"));
        Assert.Equal(1, await FoundAsync(associate.Http, "Ariadni"));
    }

    [StoreFact]
    public async Task No_live_message_holds_a_full_contact()
    {
        await MaskAsync("developer");
        using var developer = await _server.InviteAsync("developer");
        using var administrator = await _server.InviteAsync("administrator");
        var profile = $"profile:{_values["id"]}";
        await using var masked = await LiveClient.WatchAsync(_server.Address, developer, "events", "stats", "imports", "jobs", profile);
        await using var whole = await LiveClient.WatchAsync(_server.Address, administrator, "events", "stats", "imports", "jobs", profile);
        using var file = new MultipartFormDataContent { { new ByteArrayContent("{\"type\":\"page\",\"userId\":\"mask-1\",\"messageId\":\"import 6941112223\"}\n"u8.ToArray()), "file", "6941112223.ndjson" }, { new StringContent("ndjson"), "kind" } };
        using var import = await _server.Api.PostAsync("/api/imports", file);
        await _server.SendAsync(new { type = "track", userId = "mask-1", messageId = "live 6941112223", @event = "Mail from ariadne.knossou@mail.example" });
        foreach (var topic in new[] { "events", "stats", "imports", "jobs", profile })
        {
            await UntilAsync(() => masked.Of(topic).Count > 0 && whole.Of(topic).Count > 0, topic);
        }

        await UntilAsync(() => Plain(whole.All()).Contains("live 6941112223", StringComparison.Ordinal) && Plain(masked.All()).Contains("live •••••••223", StringComparison.Ordinal), "the event");
        Assert.DoesNotContain(Secrets, secret => Plain(masked.All()).Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [StoreFact]
    public async Task A_live_connection_ends_when_its_person_may_see_less()
    {
        using var manager = await _server.InviteAsync("manager");
        await using var live = await LiveClient.WatchAsync(_server.Address, manager, "events");
        Assert.False(live.IsOver);
        await MaskAsync("manager");
        await UntilAsync(() => live.IsOver, "the end of the connection");
        await using var again = await LiveClient.WatchAsync(_server.Address, manager, "events");
        using var changed = await _server.Api.PatchAsync($"/api/staff/{manager.Id}", new StringContent("{\"disabled\":true}", System.Text.Encoding.UTF8, "application/json"));
        await UntilAsync(() => again.IsOver, "the end of the connection");
    }

    [StoreFact]
    public async Task Who_reads_no_contacts_cannot_spell_them_out_by_a_computed_trait()
    {
        await MaskAsync("marketer");
        using var person = await _server.InviteAsync("marketer");
        async Task<int> AskAsync(string path, string? property, params object[] filters) =>
            (await person.PostAsync(path, new { name = "probe", aggregate = property is null ? "count" : "max", events = new[] { "Order Completed" }, property, filters })).Status;

        Assert.Equal(200, await AskAsync("/api/computed-traits/preview", null));
        Assert.Equal(200, await AskAsync("/api/computed-traits/preview", "total"));
        Assert.Equal(200, await AskAsync("/api/computed-traits/preview", null, new { property = "note", @operator = "present" }));

        // The address stands in a property that nobody would call a contact.
        Assert.Equal(403, await AskAsync("/api/computed-traits/preview", null, new { property = "note", @operator = "contains", values = new[] { "ariadne.k" } }));
        Assert.Equal(403, await AskAsync("/api/computed-traits/preview", "customer.phone"));
        Assert.Equal(403, await AskAsync("/api/computed-traits", null, new { property = "email", @operator = "contains", values = new[] { "a" } }));
        Assert.Equal(201, await AskAsync("/api/computed-traits", null, new { property = "category", @operator = "is", values = new[] { "shoes" } }));
        var (status, _) = await _server.PostAsync("/api/computed-traits/preview", new { name = "probe", aggregate = "count", events = new[] { "Order Completed" }, filters = new object[] { new { property = "email", @operator = "contains", values = new[] { "a" } } } });
        Assert.Equal(200, status);
    }

    private async Task MaskAsync(string role)
    {
        using var answer = await _server.Api.PutAsync($"/api/roles/{role}", new StringContent("{\"readsContacts\":false,\"secondFactorRequired\":false}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static string[] Queries(string pattern) => pattern switch
    {
        "/api/profiles" => ["", "?search=Ariadni", "?search=mask-1", "?search=ariadne.knossou%40mail.example", "?channel=6941112223"],
        "/api/events/{messageId}" => ["", "?x=6941112223"],
        "/api/audit" => ["", "?actor=6941112223"],
        _ => [""],
    };

    /// <summary>Without the escapes by which JSON may write the same.</summary>
    private static string Plain(string json) => System.Text.RegularExpressions.Regex.Replace(json, @"\\u([0-9A-Fa-f]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    private static async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var waited = 0; waited < 200; waited++)
        {
            if (isSo())
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail($"Ten seconds have passed without {what}.");
    }
}
