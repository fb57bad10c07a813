// API keys: permissions of their own, an end, rotation with a grace, and nothing given that the giver lacks.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;
using static Mitos.Host.Tests.Staff.SecondFactorTests;

namespace Mitos.Host.Tests.Staff;

public sealed class KeyTests : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private MitosServer _server = null!;

    public async Task InitializeAsync() => _server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [StoreFact]
    public async Task A_key_may_do_what_its_permissions_say_and_no_more()
    {
        var (_, key) = await MakeAsync(new { name = "reports", permissions = new[] { "ReadCustomers", "ReadJobs" } });
        Assert.Equal((200, 200, 403, 403), (await StatusAsync(key, "/api/profiles"), await StatusAsync(key, "/api/jobs"), await StatusAsync(key, "/api/audit"), await StatusAsync(key, "/api/account")));
        foreach (var wrong in new object[] { new { name = "x" }, new { name = "x", role = "agent", permissions = new[] { "ReadJobs" } }, new { name = "x", role = "minotaur" }, new { name = "", role = "agent" }, new { name = "x", role = "agent", expiresAt = "2020-01-01T00:00:00Z" } })
        {
            Assert.Equal((422, "invalid_field"), Code(await _server.PostAsync("/api/keys", wrong)));
        }

        Assert.Equal(400, (await _server.PostAsync("/api/keys", new { name = "x", permissions = new[] { "ReadMinds" } })).Status);
    }

    [StoreFact]
    public async Task A_key_gives_nothing_that_it_does_not_have()
    {
        var (_, key) = await MakeAsync(new { name = "hr", permissions = new[] { "ChangeStaff", "ReadSettings", "ReadCustomers", "WorkTasks" } });
        var (administrators, _) = await MakeAsync(new { name = "root", role = "administrator" });
        using var admin = await _server.InviteAsync("administrator");
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, "/api/keys", new { name = "mine", role = "administrator" })));
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, "/api/keys", new { name = "mine", permissions = new[] { "ReadAudit" } })));
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, $"/api/keys/{administrators}/rotate", new { })));
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, "/api/staff", new { email = "me@mitos.example", name = "Me", role = "administrator" })));
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, $"/api/staff/{admin.Id}/link", new { })));
        Assert.Equal((403, "not_allowed"), Code(await PostAsync(key, $"/api/staff/{admin.Id}/second-factor/remove", new { })));
        using (var http = Client(key))
        {
            using var contacts = await http.PutAsJsonAsync("/api/roles/associate", new { readsContacts = true, secondFactorRequired = false });
            using var factor = await http.PutAsJsonAsync("/api/roles/associate", new { readsContacts = false, secondFactorRequired = false });
            Assert.Equal((403, 200), ((int)contacts.StatusCode, (int)factor.StatusCode));
        }

        Assert.Equal(200, (await PostAsync(key, "/api/staff", new { email = "me@mitos.example", name = "Me", role = "associate" })).Status);
        Assert.Equal(200, (await PostAsync(key, "/api/keys", new { name = "mine", permissions = new[] { "ReadCustomers" } })).Status);
    }

    [StoreFact]
    public async Task A_rotated_key_works_beside_the_new_one_for_the_grace_and_then_no_more()
    {
        var (id, first) = await MakeAsync(new { name = "till", role = "agent" });
        var (_, rotated) = await _server.PostAsync($"/api/keys/{id}/rotate", new { });
        var second = rotated.GetProperty("key").GetString()!;
        Assert.NotEqual(first, second);
        _clock.Ahead = TimeSpan.FromHours(23.9);
        Assert.Equal((200, 200), (await StatusAsync(first, "/api/profiles"), await StatusAsync(second, "/api/profiles")));
        _clock.Ahead = TimeSpan.FromHours(24.1);
        Assert.Equal((401, 200), (await StatusAsync(first, "/api/profiles"), await StatusAsync(second, "/api/profiles")));
        var (_, third) = await _server.PostAsync($"/api/keys/{id}/rotate", new { graceHours = 0 });
        Assert.Equal((401, 200), (await StatusAsync(second, "/api/profiles"), await StatusAsync(third.GetProperty("key").GetString()!, "/api/profiles")));
        Assert.Equal((422, "invalid_field"), Code(await _server.PostAsync($"/api/keys/{id}/rotate", new { graceHours = 721 })));
        Assert.Equal((404, "key_not_found"), Code(await _server.PostAsync("/api/keys/999/rotate", new { })));
    }

    [StoreFact]
    public async Task A_key_ends_when_it_was_said_to_and_tells_when_it_was_last_used()
    {
        var (_, key) = await MakeAsync(new { name = "fair", role = "agent", expiresAt = DateTimeOffset.UtcNow.AddHours(1) });
        Assert.Equal(JsonValueKind.Null, (await RowAsync()).GetProperty("lastUsedAt").ValueKind);
        Assert.Equal(200, await StatusAsync(key, "/api/profiles"));
        Assert.Equal(JsonValueKind.String, (await RowAsync()).GetProperty("lastUsedAt").ValueKind);
        _clock.Ahead = TimeSpan.FromHours(1.1);
        Assert.Equal(401, await StatusAsync(key, "/api/profiles"));
        Assert.True((await RowAsync()).GetProperty("expired").GetBoolean());
    }

    private async Task<JsonElement> RowAsync() => (await _server.GetAsync("/api/keys")).GetProperty("items")[0];

    private async Task<(int Id, string Key)> MakeAsync(object request)
    {
        var (status, made) = await _server.PostAsync("/api/keys", request);
        Assert.Equal(200, status);
        return (made.GetProperty("id").GetInt32(), made.GetProperty("key").GetString()!);
    }

    private async Task<int> StatusAsync(string key, string path)
    {
        using var http = Client(key);
        using var answer = await http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    private async Task<(int Status, JsonElement Body)> PostAsync(string key, string path, object body)
    {
        using var http = Client(key);
        using var answer = await http.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private HttpClient Client(string key) => new() { BaseAddress = _server.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
}
