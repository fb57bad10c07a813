// What the settings page is told: every setting with its meaning, its origin and its bounds, from the file, the environment and the console.
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class SettingsTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [Fact]
    public void The_environment_overrules_the_file_and_the_file_the_default()
    {
        var file = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["staff:sessionDays"] = "30", ["staff:linkHours"] = "24" }).Build();
        var start = new StartSettings(file, name => name switch { "MITOS_SESSION_DAYS" => "7", "MITOS_API_KEY" => "secret", _ => null });
        var options = StaffOptions.Read(start);
        Assert.Equal((7, 24, 12, "secret"), (options.SessionDays, options.LinkHours, options.MinPasswordLength, options.ApiKey));
        var told = start.Settings.ToDictionary(setting => setting.Name);
        Assert.Equal(
            [SettingOrigin.Environment, SettingOrigin.File, SettingOrigin.Default],
            new[] { "staff.sessionDays", "staff.linkHours", "staff.minPasswordLength" }.Select(name => told[name].Origin));
        Assert.Equal((null, true, true), (told["staff.apiKey"].Value, told["staff.apiKey"].IsSecret, told["staff.apiKey"].IsSet));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("soon")]
    public void A_value_beyond_its_bounds_stops_the_start_with_its_name(string text)
    {
        var refused = Assert.Throws<InvalidSettingException>(() => StaffOptions.Read(new StartSettings(variable: name => name == "MITOS_SESSION_DAYS" ? text : null)));
        Assert.Contains("MITOS_SESSION_DAYS", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bounds_that_are_told_are_the_bounds_that_are_checked()
    {
        var bounds = await _server.GetAsync("/api/settings/identity/bounds");
        var rules = await _server.GetAsync("/api/settings/identity");
        foreach (var field in new[] { "maxMergesPerProfile", "maxIdentifiersPerProfile", "sharedAfter" })
        {
            var (min, max) = (bounds.GetProperty(field).GetProperty("min").GetInt64(), bounds.GetProperty(field).GetProperty("max").GetInt64());
            foreach (var (value, status) in new[] { (min, 200), (max, 200), (min - 1, 422), (max + 1, 422) })
            {
                var changed = rules.EnumerateObject().ToDictionary(property => property.Name, property => property.Name == field ? (object)value : property.Value);
                using var answer = await _server.Api.PutAsJsonAsync("/api/settings/identity", changed);
                Assert.True(status == (int)answer.StatusCode, $"{field} = {value}: {(int)answer.StatusCode}");
            }
        }

        using var restored = await _server.Api.PutAsJsonAsync("/api/settings/identity", rules);
        restored.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_is_changed_in_the_console_says_so()
    {
        Assert.Equal("default", (await SettingAsync("identity.sharedAfter")).GetProperty("origin").GetString());
        var rules = await _server.GetAsync("/api/settings/identity");
        var changed = rules.EnumerateObject().ToDictionary(property => property.Name, property => property.Name == "sharedAfter" ? (object)9 : property.Value);
        using var answer = await _server.Api.PutAsJsonAsync("/api/settings/identity", changed);
        answer.EnsureSuccessStatusCode();
        var told = await SettingAsync("identity.sharedAfter");
        Assert.Equal(("console", "9", "2"), (told.GetProperty("origin").GetString(), told.GetProperty("value").GetString(), told.GetProperty("default").GetString()));
        using var restored = await _server.Api.PutAsJsonAsync("/api/settings/identity", rules);
        restored.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Sources_say_when_they_were_last_heard()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await _server.SendAsync(new { type = "track", userId = "heard-1", messageId = "heard-1", @event = "Store Visited" });
        var source = (await _server.GetAsync("/api/sources")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "MITOS_WRITE_KEY");
        Assert.InRange(source.GetProperty("lastHeardAt").GetDateTimeOffset(), before, DateTimeOffset.UtcNow.AddSeconds(1));
        var intake = (await _server.GetAsync("/api/background")).GetProperty("intake");
        Assert.Equal((0, JsonValueKind.Null), (intake.GetProperty("pending").GetInt64(), intake.GetProperty("oldestSeconds").ValueKind));
    }

    private async Task<JsonElement> SettingAsync(string name) =>
        (await _server.GetAsync("/api/settings")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
}
