// Shows that mitos.js keeps its promises in a real browser: nothing lost, nothing twice, nothing before consent, and small.
using System.IO.Compression;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Sdk.Tests;

/// <summary>The server and what the browser saw in each story.</summary>
public sealed class MitosScriptFixture : IAsyncLifetime
{
    internal SdkServer Server { get; private set; } = null!;

    internal JsonElement Stories { get; private set; }

    public async Task InitializeAsync()
    {
        Server = await SdkServer.StartAsync();
        if (Needs.HasChromium)
        {
            Stories = JsonDocument.Parse(await SdkScripts.OutputAsync("mitos.mjs", Server.Host, SdkServer.WriteKey)).RootElement;
        }
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();
}

public sealed class MitosScriptTests(MitosScriptFixture fixture) : IClassFixture<MitosScriptFixture>
{
    private const int MostBytes = 5_000;

    [Fact]
    public async Task The_script_is_served_at_its_fixed_address_and_small()
    {
        using var client = new HttpClient { BaseAddress = new Uri(fixture.Server.Host) };
        using var answer = await client.GetAsync(new Uri("/mitos.js", UriKind.Relative));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        }

        Assert.InRange(packed.Length, 1_000, MostBytes);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/mitos.js");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(304, (int)unchanged.StatusCode);
    }

    [FactWithChromium]
    public async Task Calls_made_before_the_script_came_are_stored_with_page_and_campaign()
    {
        var story = Story("calls before the script");
        Assert.Equal(["page", "identify", "track"], Events(story).Select(one => one.GetProperty("type").GetString()!));
        Assert.Equal("spring", story.GetProperty("context").GetProperty("campaign").GetProperty("name").GetString());
        Assert.Single(Events(story).Select(one => one.GetProperty("anonymousId").GetString()).Distinct());
        await AreStoredAsync(story, 3);
    }

    [FactWithChromium]
    public async Task What_happens_offline_waits_and_is_sent_once_when_the_connection_is_back()
    {
        var story = Story("offline then online");
        Assert.Equal(0, story.GetProperty("before").GetInt32());
        Assert.Equal(5, Events(story).Count);
        Assert.DoesNotContain(story.GetProperty("left").EnumerateArray(), name => name.GetString()!.Split('.').Length > 2);
        await AreStoredAsync(story, 5);
    }

    [FactWithChromium]
    public async Task An_event_of_a_page_that_was_closed_offline_is_sent_by_the_next_page() => await AreStoredAsync(Story("closed while offline"), 1);

    [FactWithChromium]
    public async Task The_last_event_of_a_page_goes_out_while_it_closes() => await AreStoredAsync(Story("page unload"), 1);

    [FactWithChromium]
    public async Task Two_tabs_lose_nothing_send_nothing_twice_and_are_one_visitor()
    {
        var story = Story("two tabs");
        Assert.Equal(60, Events(story).Count);
        Assert.Single(Events(story).Select(one => one.GetProperty("anonymousId").GetString()).Distinct());
        await AreStoredAsync(story, 60);
    }

    [FactWithChromium]
    public async Task Before_a_yes_nothing_is_sent_or_kept_and_after_a_withdrawal_nothing_more()
    {
        var story = Story("consent");
        var before = story.GetProperty("before");
        Assert.Equal((0, "", 0), (before.GetProperty("sent").GetInt32(), before.GetProperty("cookie").GetString(), before.GetProperty("store").GetArrayLength()));
        Assert.Equal(
            ["analytics granted", "marketing denied", "analytics denied"],
            story.GetProperty("changes").EnumerateArray().Select(one => $"{one.GetProperty("purpose").GetString()} {one.GetProperty("status").GetString()}"));
        Assert.Equal(5, Events(story).Count);
        Assert.Equal("", story.GetProperty("after").GetProperty("cookie").GetString());
        await AreStoredAsync(story, 5);
        var id = Events(story)[0].GetProperty("anonymousId").GetString()!;
        var found = await fixture.Server.BecomesAsync($"/api/profiles?search={id}", answer => answer.GetProperty("items").GetArrayLength() == 1);
        var profile = found.GetProperty("items")[0].GetProperty("id").GetString();
        var consent = (await fixture.Server.BecomesAsync($"/api/profiles/{profile}", _ => true)).GetProperty("consent");
        Assert.Equal((false, false), (consent.GetProperty("analytics").GetBoolean(), consent.GetProperty("marketing").GetBoolean()));
    }

    [FactWithChromium]
    public void A_browser_that_asks_not_to_be_followed_sends_and_keeps_nothing()
    {
        var story = Story("global privacy control");
        Assert.Empty(Events(story));
        Assert.Equal("", story.GetProperty("after").GetProperty("cookie").GetString());
    }

    private async Task AreStoredAsync(JsonElement story, int events)
    {
        Assert.Equal(0, story.GetProperty("errors").GetArrayLength());
        var ids = Events(story).Select(one => one.GetProperty("messageId").GetString()!).Distinct().ToList();
        Assert.Equal(events, ids.Count);
        foreach (var id in ids)
        {
            var fate = await fixture.Server.BecomesAsync($"/api/events/{id}", answer => answer.GetProperty("status").GetString() != "pending");
            Assert.Equal("stored", fate.GetProperty("status").GetString());
        }
    }

    private JsonElement Story(string name)
    {
        var story = fixture.Stories.EnumerateArray().Single(one => one.GetProperty("story").GetString() == name);
        Assert.True(story.GetProperty("errors").GetArrayLength() == 0, story.GetProperty("errors").GetRawText());
        return story;
    }

    private static List<JsonElement> Events(JsonElement story) => [.. story.GetProperty("events").EnumerateArray()];
}
