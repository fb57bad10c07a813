// Shows that the published SDKs of Segment and RudderStack work unmodified when their URL points at Mitos.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Sdk.Tests;

public sealed class SdkTests(SdkFixture fixture) : IClassFixture<SdkFixture>
{
    public static TheoryData<string, int> ServerSdks => new()
    {
        { "@segment/analytics-node", 6 },
        { "@rudderstack/rudder-sdk-node", 6 },
    };

    public static TheoryData<string, int> BrowserSdks => new()
    {
        { "@segment/analytics-next", 6 },
        { "@segment/analytics-next batching", 6 },
        { "@segment/analytics-next snippet", 5 },
        { "@rudderstack/analytics-js", 5 },
        { "@rudderstack/analytics-js batching", 5 },
        { "@rudderstack/analytics-js beacon", 5 },
    };

    [Theory]
    [MemberData(nameof(ServerSdks))]
    public Task Every_call_of_an_SDK_is_stored_and_none_complains(string sdk, int calls) => EveryCallIsStoredAsync(RunOf(sdk), calls);

    [TheoryWithChromium]
    [MemberData(nameof(BrowserSdks))]
    public Task Every_call_of_a_browsers_SDK_is_stored_and_none_complains(string sdk, int calls) => EveryCallIsStoredAsync(RunOf(sdk), calls);

    [Theory]
    [MemberData(nameof(ServerSdks))]
    public Task The_customer_of_an_SDK_is_found_with_all_that_it_said_of_her(string sdk, int calls) => CustomerIsFoundAsync(RunOf(sdk), calls);

    [TheoryWithChromium]
    [MemberData(nameof(BrowserSdks))]
    public Task The_customer_of_a_browsers_SDK_is_found_with_all_that_it_said_of_her(string sdk, int calls) => CustomerIsFoundAsync(RunOf(sdk), calls);

    [FactWithChromium]
    public void Browsers_ask_nobody_but_the_server_and_get_every_answer_across_origins()
    {
        foreach (var run in fixture.Runs.Where(run => run.Requests is not null))
        {
            Assert.Empty(run.Foreign!);
            Assert.All(run.Requests!, request => Assert.True(request.Status == 200, $"{run.Sdk} {request}"));
        }
    }

    [FactWithChromium]
    public void The_self_hosted_script_loads_its_own_chunks_from_the_server()
    {
        var run = RunOf("@segment/analytics-next snippet");
        Assert.Contains(run.Requests!, request => request.Path.StartsWith("/analytics.js/v1/", StringComparison.Ordinal));
        Assert.Contains(run.Requests!, request => request.Path.StartsWith("/analytics-next/bundles/", StringComparison.Ordinal));
    }

    private async Task EveryCallIsStoredAsync(SdkRun run, int calls)
    {
        Assert.Empty(run.Errors);
        Assert.Equal(calls, run.Sent.DistinctBy(sent => sent.MessageId).Count());
        foreach (var sent in run.Sent)
        {
            var fate = await fixture.Server.BecomesAsync($"/api/events/{Uri.EscapeDataString(sent.MessageId)}", answer => Text(answer, "status") != "pending");
            Assert.True(Text(fate, "status") == "stored", $"{run.Sdk} {sent.Type}: {fate}");
            Assert.Equal(sent.Type, Text(fate, "type"));
        }
    }

    private async Task CustomerIsFoundAsync(SdkRun run, int calls)
    {
        // The alias call names a second account, which by default is a second profile; the customer is the one of the first.
        var found = await fixture.Server.BecomesAsync($"/api/profiles?search={Uri.EscapeDataString(run.UserId)}", answer => Holder(answer, run.UserId) is not null);
        var id = Text(Holder(found, run.UserId)!.Value, "id");
        var thread = await fixture.Server.BecomesAsync($"/api/profiles/{id}/thread", answer => Find(answer, run.Event) is not null);
        var order = Find(thread, run.Event)!.Value.GetProperty("properties");
        Assert.Equal(51.7m, order.GetProperty("total").GetDecimal());
        Assert.Equal("Καλημέρα «μίτος» 🌿", Text(order, "note"));
        Assert.InRange(thread.GetProperty("items").GetArrayLength(), 2, calls);
        var profile = await fixture.Server.BecomesAsync($"/api/profiles/{id}", _ => true);
        Assert.Equal("Μαρία", Text(profile.GetProperty("traits"), "firstName"));
        Assert.Equal(run.Email, Text(profile.GetProperty("traits"), "email"));
    }

    private SdkRun RunOf(string sdk) => fixture.Runs.FirstOrDefault(one => one.Sdk == sdk) ?? throw new InvalidOperationException($"{sdk} did not run.");

    /// <summary>The profile among those found that has the account.</summary>
    private static JsonElement? Holder(JsonElement profiles, string userId)
    {
        foreach (var profile in profiles.GetProperty("items").EnumerateArray())
        {
            if (profile.GetProperty("identifiers").EnumerateArray().Any(one => Text(one, "type") == "userId" && Text(one, "value") == userId))
            {
                return profile;
            }
        }

        return null;
    }

    private static JsonElement? Find(JsonElement thread, string name)
    {
        foreach (var item in thread.GetProperty("items").EnumerateArray())
        {
            if (Text(item, "event") == name)
            {
                return item;
            }
        }

        return null;
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
