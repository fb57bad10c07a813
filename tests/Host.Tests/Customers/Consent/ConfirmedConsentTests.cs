// Double opt-in where a source says the yes: it waits, unless its evidence says that it was confirmed or the source is trusted; what was said before the setting stays.
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public sealed class ConfirmedConsentTests
{
    [StoreFact]
    public async Task A_yes_of_a_source_waits_from_the_day_on_that_the_purpose_wants_it()
    {
        await using var server = await MitosServer.StartAsync();
        await SayAsync(server, "before");
        await WantAsync(server, true);
        await SayAsync(server, "after");
        await SayAsync(server, "backdated", at: DateTimeOffset.UtcNow.AddYears(-1));
        await SayAsync(server, "confirmed", evidence: new { confirmedAt = DateTimeOffset.UtcNow.AddMinutes(-1) });
        await SayAsync(server, "future", evidence: new { confirmedAt = DateTimeOffset.UtcNow.AddDays(1) });
        await SayAsync(server, "vague", evidence: new { confirmedAt = "yes" });
        await SayAsync(server, "other", purpose: "personalisation", channel: null);
        await SayAsync(server, "before", "before-2");
        Assert.Equal(["granted", "pending", "pending", "granted", "pending", "pending"], await StatusesAsync(server, "before", "after", "backdated", "confirmed", "future", "vague"));
        Assert.Equal((false, "pending"), await MayAsync(server, "after"));
        Assert.Equal((true, "granted"), await MayAsync(server, "confirmed"));
        Assert.Equal("granted", (await ConsentAsync(server, "other")).Single(one => one.GetProperty("purpose").GetString() == "personalisation").GetProperty("status").GetString());

        // The link that only she gets makes it a yes, whatever the source repeats.
        var id = await server.IdOfAsync("after");
        var (_, asked) = await server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        using var browser = new HttpClient();
        using var said = await browser.PostAsync(asked.GetProperty("confirmUrl").GetString(), new FormUrlEncodedContent([]));
        Assert.True(said.IsSuccessStatusCode);
        await SayAsync(server, "after", "after-2");
        Assert.Equal(["granted"], await StatusesAsync(server, "after"));

        // Without the setting a yes is a yes again; what waited still waits.
        await WantAsync(server, false);
        await SayAsync(server, "later");
        Assert.Equal(["granted", "pending"], await StatusesAsync(server, "later", "vague"));
    }

    [StoreFact]
    public async Task A_source_that_is_trusted_is_believed_and_a_banner_is_not()
    {
        await using var server = await MitosServer.StartAsync();
        await WantAsync(server, true);
        await SayAsync(server, "one");
        var source = (await server.GetAsync("/api/sources")).GetProperty("items")[0].GetProperty("id").GetInt32();
        using (var unknown = await server.Api.PutAsJsonAsync("/api/consent/trusted-sources", new { sources = new[] { 999 } }))
        {
            Assert.Equal(422, (int)unknown.StatusCode);
        }

        using (var trusted = await server.Api.PutAsJsonAsync("/api/consent/trusted-sources", new { sources = new[] { source } }))
        {
            Assert.True(trusted.IsSuccessStatusCode, await trusted.Content.ReadAsStringAsync());
        }

        Assert.Equal(source, (await server.GetAsync("/api/consent/trusted-sources")).GetProperty("sources")[0].GetInt32());
        await SayAsync(server, "two");
        Assert.Equal(["pending", "granted"], await StatusesAsync(server, "one", "two"));
        using (var none = await server.Api.PutAsJsonAsync("/api/consent/trusted-sources", new { sources = Array.Empty<int>() }))
        {
            Assert.True(none.IsSuccessStatusCode);
        }

        await server.SendAsync(new { type = "page", name = "Home", userId = "three", messageId = "three", context = new { consent = new { categoryPreferences = new { marketing = true, analytics = true } } } });
        var told = await ConsentAsync(server, "three");
        Assert.Equal("pending", told.Single(one => one.GetProperty("purpose").GetString() == "marketing" && one.GetProperty("channel").GetString() == "email").GetProperty("status").GetString());
        Assert.Equal("granted", told.Single(one => one.GetProperty("purpose").GetString() == "analytics").GetProperty("status").GetString());
        Assert.Contains((await server.GetAsync("/api/audit?limit=50")).GetProperty("items").EnumerateArray(), entry => entry.GetProperty("action").GetString() == "settings.trustedSources");
    }

    [StoreFact]
    public async Task A_key_that_anybody_can_read_confirms_nothing()
    {
        await using var server = await MitosServer.StartAsync();
        await WantAsync(server, true);
        foreach (var kind in new[] { "web", "app", "kiosk", "store" })
        {
            var (_, source) = await server.PostAsync("/api/sources", new { name = kind, kind });
            using var answer = await server.Anybody.PostAsync($"/v1/track?writeKey={source.GetProperty("writeKey").GetString()}", JsonContent.Create(new
            {
                userId = kind, messageId = kind, @event = "Consent Changed",
                properties = new { purpose = "marketing", channel = "email", status = "granted", evidence = new { confirmedAt = DateTimeOffset.UtcNow.AddMinutes(-1) } },
            }));
            answer.EnsureSuccessStatusCode();
        }

        Assert.Equal(["pending", "pending", "pending", "granted"], await StatusesAsync(server, "web", "app", "kiosk", "store"));
    }

    private static async Task SayAsync(MitosServer server, string user, string? message = null, object? evidence = null, string purpose = "marketing", string? channel = "email", DateTimeOffset? at = null) =>
        await server.SendAsync(new
        {
            type = "track", userId = user, messageId = message ?? user, @event = "Consent Changed", timestamp = at ?? DateTimeOffset.UtcNow,
            properties = new { purpose, channel, status = "granted", evidence = evidence ?? new { form = "footer" } },
        });

    private static async Task WantAsync(MitosServer server, bool isWanted)
    {
        var purposes = (await server.GetAsync("/api/consent/purposes")).GetProperty("items").EnumerateArray().Select(purpose =>
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, object>>(purpose.GetRawText())!;
            fields["doubleOptIn"] = isWanted && purpose.GetProperty("key").GetString() == "marketing";
            return fields;
        }).ToList();
        using var changed = await server.Api.PutAsJsonAsync("/api/consent/purposes", purposes);
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
    }

    private static async Task<List<JsonElement>> ConsentAsync(MitosServer server, string user)
    {
        await server.DrainAsync();
        return [.. (await server.GetAsync($"/api/profiles/{await server.IdOfAsync(user)}/consent")).GetProperty("items").EnumerateArray()];
    }

    private static async Task<List<string?>> StatusesAsync(MitosServer server, params string[] users)
    {
        var found = new List<string?>();
        foreach (var user in users)
        {
            found.Add((await ConsentAsync(server, user)).Single(one => one.GetProperty("purpose").GetString() == "marketing" && one.GetProperty("channel").GetString() == "email").GetProperty("status").GetString());
        }

        return found;
    }

    private static async Task<(bool, string)> MayAsync(MitosServer server, string user)
    {
        var id = await server.IdOfAsync(user);
        return server.Services.GetRequiredService<Database>().Read(session =>
        {
            var profile = server.Services.GetRequiredService<IIdentityDirectory>().FindProfile(session, Guid.Parse(id))!.Value;
            var answer = server.Services.GetRequiredService<IConsentGate>().May(session, profile, "marketing", "email");
            return (answer.IsAllowed, answer.Why);
        });
    }
}
