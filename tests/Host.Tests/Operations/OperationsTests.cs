// Operations: backup while events come in, graceful stop, one program a store, health and metrics.
using System.Net;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class OperationsTests
{
    [Fact]
    public async Task A_backup_taken_under_load_starts_and_holds_what_was_processed()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-backup").FullName;
        try
        {
            var target = Path.Combine(folder, "copy");
            await using (var server = await MitosProcess.StartAsync(Path.Combine(folder, "data")))
            {
                await SendAsync(server, "before", 500);
                await DrainAsync(server);
                var load = SendAsync(server, "during", 2_000);
                var (exit, output) = await MitosProcess.RunAsync("backup", target, "--data", Path.Combine(folder, "data"));
                Assert.True(exit == 0, output);
                await load;
            }

            await using var copy = await MitosProcess.StartAsync(target);
            await DrainAsync(copy);
            Assert.True((await StatsAsync(copy)).GetProperty("events").GetInt64() >= 500);
            var (check, text) = (0, "");
            await copy.StopAsync();
            (check, text) = await MitosProcess.RunAsync("check", "--data", target);
            Assert.True(check == 0, text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_second_program_on_the_same_store_is_told_so()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-two").FullName;
        await using (var server = await MitosProcess.StartAsync(folder))
        {
            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.Equal(1, exit);
            Assert.Contains("Another Mitos works in", output, StringComparison.Ordinal);
            await server.StopAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [StoreFact]
    public async Task A_stop_keeps_what_was_accepted()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-stop").FullName;
        await using (var server = await MitosProcess.StartAsync(folder))
        {
            await SendAsync(server, "stop", 3_000);
            await server.StopAsync();
        }

        await using (var again = await MitosProcess.StartAsync(folder))
        {
            await DrainAsync(again);
            Assert.Equal(3_000, (await StatsAsync(again)).GetProperty("events").GetInt64());
        }

        Directory.Delete(folder, recursive: true);
    }

    [StoreFact]
    public async Task Health_and_metrics_answer_without_personal_data()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(new { type = "identify", userId = "metrics@mail.example", messageId = "metrics-1" });
        Assert.Equal(HttpStatusCode.OK, (await server.Anybody.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Anybody.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Anybody.GetAsync("/metrics")).StatusCode);
        var metrics = await server.Api.GetStringAsync("/metrics");
        Assert.Contains("mitos_events_total 1", metrics, StringComparison.Ordinal);
        Assert.EndsWith("# EOF\n", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("mail.example", metrics, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Metrics_want_a_key_that_may_operate()
    {
        await using var server = await MitosServer.StartAsync();
        foreach (var (role, status) in new[] { ("agent", HttpStatusCode.Forbidden), ("developer", HttpStatusCode.OK), ("monitor", HttpStatusCode.OK) })
        {
            var (_, made) = await server.PostAsync("/api/keys", new { name = role, role });
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            request.Headers.Authorization = new("Bearer", made.GetProperty("key").GetString());
            using var answer = await server.Anybody.SendAsync(request);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_monitor_reads_metrics_only_and_is_no_person()
    {
        await using var server = await MitosServer.StartAsync();
        var (_, made) = await server.PostAsync("/api/keys", new { name = "prometheus", role = "monitor" });
        server.Anybody.DefaultRequestHeaders.Authorization = new("Bearer", made.GetProperty("key").GetString());
        Assert.Equal(HttpStatusCode.OK, (await server.Anybody.GetAsync("/metrics")).StatusCode);
        foreach (var path in new[] { "/api/stats", "/api/profiles", "/api/events", "/api/background", "/api/jobs", "/api/keys", "/api/audit", "/api/imports" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await server.Anybody.GetAsync(path)).StatusCode);
        }

        var (status, _) = await server.PostAsync("/api/staff", new { email = "robot@mail.example", name = "Robot", role = "monitor" });
        Assert.Equal(422, status);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("serve --nonsense x")]
    [InlineData("import csv missing.csv")]
    [InlineData("key create robot --role king")]
    public async Task Wrong_commands_say_what_is_right(string arguments)
    {
        var (exit, output) = await MitosProcess.RunAsync(arguments.Split(' '));
        Assert.NotEqual(0, exit);
        Assert.NotEmpty(output);
        Assert.DoesNotContain("   at Mitos", output, StringComparison.Ordinal);
    }

    private static async Task SendAsync(MitosProcess server, string name, int events)
    {
        for (var first = 0; first < events; first += 100)
        {
            var batch = Enumerable.Range(first, 100).Select(number => new { type = "page", userId = $"u{number % 50}", messageId = $"{name}-{number}" });
            using var answer = await server.Api.PostAsync($"/v1/batch?writeKey={MitosServer.WriteKey}", new StringContent(JsonSerializer.Serialize(new { batch })));
            answer.EnsureSuccessStatusCode();
        }
    }

    private static async Task DrainAsync(MitosProcess server)
    {
        while ((await StatsAsync(server)).GetProperty("pending").GetInt64() > 0)
        {
            await Task.Delay(20);
        }
    }

    private static async Task<JsonElement> StatsAsync(MitosProcess server) => JsonDocument.Parse(await server.Api.GetStringAsync("/api/stats")).RootElement;
}
