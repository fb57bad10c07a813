// Signing in, permissions, keys, forged requests and the audit.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class StaffTests
{
    private const string Password = "ένας μακρύς κωδικός 2026";

    [StoreFact]
    public async Task The_first_link_makes_the_administrator_and_works_once()
    {
        await using var server = await MitosServer.StartAsync(apiKey: null);
        using var browser = Browser(server);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/profiles")).StatusCode);
        var token = await StaffModule.FirstSignInTokenAsync(server.Services, CancellationToken.None);
        using var link = await browser.PostAsJsonAsync("/api/session/link", new { token });
        Assert.True((await link.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("needsPassword").GetBoolean());
        using var again = await server.Anybody.PostAsJsonAsync("/api/session/link", new { token });
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Csrf(browser, link);
        using var set = await browser.PutAsJsonAsync("/api/session/password", new { password = Password, email = "Admin@Shop.example", name = "Άννα" });
        Assert.Equal(HttpStatusCode.NoContent, set.StatusCode);
        Assert.Null(await StaffModule.FirstSignInTokenAsync(server.Services, CancellationToken.None));
        using var other = Browser(server);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.PostAsJsonAsync("/api/session", new { email = "admin@shop.example", password = "wrong password" })).StatusCode);
        using var signedIn = await other.PostAsJsonAsync("/api/session", new { email = "admin@shop.example", password = Password });
        var user = (await signedIn.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user");
        Assert.Equal("administrator", user.GetProperty("role").GetString());
        Assert.Equal(Enum.GetNames<Permission>(), user.GetProperty("permissions").EnumerateArray().Select(permission => permission.GetString()!));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/api/profiles")).StatusCode);
    }

    [StoreFact]
    public async Task A_request_that_cannot_read_our_cookie_changes_nothing()
    {
        await using var server = await MitosServer.StartAsync(apiKey: null);
        using var browser = Browser(server);
        using var link = await browser.PostAsJsonAsync("/api/session/link", new { token = await StaffModule.FirstSignInTokenAsync(server.Services, CancellationToken.None) });
        using var forged = await browser.PostAsJsonAsync("/api/sources", new { name = "forged", kind = "web" });
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Csrf(browser, link);
        using var own = await browser.PostAsJsonAsync("/api/sources", new { name = "own", kind = "web" });
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [StoreFact]
    public async Task Too_many_wrong_passwords_are_stopped()
    {
        await using var server = await MitosServer.StartAsync();
        var last = HttpStatusCode.OK;
        for (var attempt = 0; attempt < 11; attempt++)
        {
            using var answer = await server.Anybody.PostAsJsonAsync("/api/session", new { email = "nobody@shop.example", password = "guess" });
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [StoreFact]
    public async Task A_key_may_do_what_its_role_may()
    {
        await using var server = await MitosServer.StartAsync();
        var (_, created) = await server.PostAsync("/api/keys", new { name = "reports", role = "analyst" });
        using var analyst = new HttpClient { BaseAddress = server.Address };
        analyst.DefaultRequestHeaders.Authorization = new("Bearer", created.GetProperty("key").GetString());
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/api/profiles")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.PostAsJsonAsync("/api/sources", new { name = "x", kind = "web" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.GetAsync("/api/audit")).StatusCode);
        using var deleted = await server.Api.DeleteAsync($"/api/keys/{created.GetProperty("id").GetInt32()}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await analyst.GetAsync("/api/profiles")).StatusCode);
        var actions = (await server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ToList();
        Assert.Equal(["key.delete", "key.add"], actions);
    }

    [Fact]
    public async Task No_key_or_password_is_in_the_store_in_clear()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-secrets").FullName;
        await using (var server = await MitosServer.StartAsync(folder))
        {
            await server.PostAsync("/api/keys", new { name = "k", role = "agent" });
        }

        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "mitos.db"));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("test-write-key"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("test-api-key"u8));
        Assert.Equal(-1, IndexOfWholeKey(bytes));
        Directory.Delete(folder, recursive: true);
    }

    [StoreFact]
    public async Task A_post_with_the_same_idempotency_key_creates_once()
    {
        await using var server = await MitosServer.StartAsync();
        server.Api.DefaultRequestHeaders.Add("Idempotency-Key", "order-7");
        var (_, first) = await server.PostAsync("/api/sources", new { name = "once", kind = "web" });
        var (_, second) = await server.PostAsync("/api/sources", new { name = "once", kind = "web" });
        Assert.Equal(first.GetProperty("writeKey").GetString(), second.GetProperty("writeKey").GetString());
        var (status, problem) = await server.PostAsync("/api/sources", new { name = "other", kind = "web" });
        Assert.Equal((422, "idempotency_key_reused"), (status, problem.GetProperty("code").GetString()));
        var names = (await server.GetAsync("/api/sources")).GetProperty("items").EnumerateArray().Select(source => source.GetProperty("name").GetString()).ToList();
        Assert.Equal(1, names.Count(name => name == "once"));
    }

    [StoreFact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var server = await MitosServer.StartAsync();
        using var answer = await server.Anybody.GetAsync("/");
        Assert.Contains("script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    /// <summary>A whole key is its prefix and at least thirty letters or digits; the shown beginning ends after eight.</summary>
    private static int IndexOfWholeKey(byte[] bytes)
    {
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        var match = System.Text.RegularExpressions.Regex.Match(text, "mk_[A-Za-z0-9]{30,}");
        return match.Success ? match.Index : -1;
    }

    private static HttpClient Browser(MitosServer server) => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };

    private static void Csrf(HttpClient browser, HttpResponseMessage signedIn)
    {
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("mitos_csrf=", StringComparison.Ordinal));
        browser.DefaultRequestHeaders.Add("X-CSRF-Token", cookie[11..cookie.IndexOf(';')]);
    }
}
