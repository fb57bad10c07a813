// The API of jobs: what runs is listed in pages, stopped, and taken up again, by those who may.
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class JobsApiTests
{
    [StoreFact]
    public async Task Imports_are_jobs_listed_in_pages_and_looked_at()
    {
        await using var server = await MitosServer.StartAsync();
        for (var file = 1; file <= 3; file++)
        {
            await ImportAsync(server, $"{{\"type\":\"page\",\"userId\":\"job-{file}\"}}\n");
        }

        var first = await server.GetAsync("/api/jobs?limit=2");
        Assert.Equal([3, 2], first.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("id").GetInt32()));
        var second = await server.GetAsync($"/api/jobs?limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal([1], second.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("id").GetInt32()));
        var job = await server.GetAsync("/api/jobs/1");
        Assert.Equal(("import", "done", "MITOS_API_KEY", "file.txt"), (Text(job, "kind"), Text(job, "status"), Text(job, "startedBy"), Text(job, "message")));
        Assert.Equal(job.GetProperty("total").GetInt64(), job.GetProperty("done").GetInt64());
        Assert.Equal(0, (await server.GetAsync("/api/jobs?status=failed")).GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task What_is_over_is_not_cancelled_and_only_those_who_may_ask()
    {
        await using var server = await MitosServer.StartAsync();
        await ImportAsync(server, "{\"type\":\"page\",\"userId\":\"over\"}\n");
        foreach (var act in new[] { "cancel", "pause", "retry" })
        {
            var (status, problem) = await server.PostAsync($"/api/jobs/1/{act}", new { });
            Assert.Equal((409, "job_not_in_state"), (status, Text(problem, "code")));
            Assert.Equal(404, (await server.PostAsync($"/api/jobs/77/{act}", new { })).Status);
        }

        var (_, made) = await server.PostAsync("/api/keys", new { name = "analyst", role = "analyst" });
        server.Anybody.DefaultRequestHeaders.Authorization = new("Bearer", Text(made, "key"));
        Assert.Equal(200, (int)(await server.Anybody.GetAsync("/api/jobs")).StatusCode);
        Assert.Equal(403, (int)(await server.Anybody.PostAsync("/api/jobs/1/cancel", null)).StatusCode);
    }

    [StoreFact]
    public async Task A_job_that_was_running_when_the_program_died_is_taken_up_by_the_next_one()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-jobs").FullName;
        const int Lines = 60_000;
        var text = new StringBuilder();
        for (var line = 0; line < Lines; line++)
        {
            text.Append($"{{\"type\":\"page\",\"userId\":\"u{line % 100}\",\"messageId\":\"k-{line}\"}}\n");
        }

        await using (var server = await MitosProcess.StartAsync(folder))
        {
            using var form = Form(text.ToString());
            (await server.Api.PostAsync("/api/imports", form)).EnsureSuccessStatusCode();
            while (Faults.StoreReading.JobPosition(folder) < 2_000)
            {
                await Task.Delay(5);
            }

            server.Kill();
            await server.WaitForExitAsync();
        }

        await using (var again = await MitosProcess.StartAsync(folder))
        {
            JsonElement job;
            while (Text(job = JsonDocument.Parse(await again.Api.GetStringAsync("/api/jobs/1")).RootElement, "status") is not ("done" or "failed"))
            {
                await Task.Delay(50);
            }

            Assert.Equal("done", Text(job, "status"));
            var import = JsonDocument.Parse(await again.Api.GetStringAsync("/api/imports/1")).RootElement;
            Assert.Equal((Lines, Lines), (import.GetProperty("rowsDone").GetInt32(), import.GetProperty("eventsNew").GetInt32()));
            Assert.InRange(import.GetProperty("eventsKnown").GetInt32(), 0, 2_401);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task ImportAsync(MitosServer server, string text)
    {
        using var form = Form(text);
        using var started = await server.Api.PostAsync("/api/imports", form);
        var id = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetInt32();
        while (Text(await server.GetAsync($"/api/imports/{id}"), "status") == "running")
        {
            await Task.Delay(20);
        }
    }

    private static MultipartFormDataContent Form(string text) => new()
    {
        { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "file.txt" }, { new StringContent("ndjson"), "kind" },
    };

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
