// bench lists: what the tables of the console ask for, on a store of 100,000 customers, as many inputs in quarantine and as many entries of the audit.
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mitos.Bench;

internal static class ListsBench
{
    private const int Customers = 100_000;
    private const int Together = 400;
    private const int DeepPages = 200;

    /// <summary>Below it an answer feels instant.</summary>
    private const double BarMilliseconds = 100;

    public static async Task<int> RunAsync(int times)
    {
        using var store = new BenchStore();
        await using var server = await ServerProcess.StartAsync(store);
        using var http = IngestBench.Client(server);
        var people = GeneratedPeople.Make(Customers, 42);
        await SendAsync(http, people.Select((one, number) => Identify(one.Person, number)));
        await SendAsync(http, Enumerable.Range(0, Customers).Select(number => (object)new { type = number % 2 == 0 ? "dance" : "", userId = $"c-{number % Customers}", messageId = $"broken-{number}" }));
        await server.DrainAsync();
        await LearnAsync(server);
        var ids = await IdsAsync(server);
        await Parallel.ForEachAsync(ids, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) => (await server.Api.GetAsync($"/api/profiles/{id}", CancellationToken.None)).Dispose());
        var stats = await server.Api.GetFromJsonAsync<JsonElement>("/api/stats");
        Console.WriteLine($"lists: {stats.GetProperty("profiles"):N0} customers, {stats.GetProperty("quarantined"):N0} in quarantine, {ids.Count:N0} customers opened (audit); {times} requests each, one after the other");
        var worst = 0.0;
        foreach (var (name, path) in await PathsAsync(server))
        {
            worst = Math.Max(worst, await MeasureAsync(server, name, path, times));
        }

        await MeasureAsync(server, "baseline: an empty answer", "/health/live", times);
        Console.WriteLine($"  the slowest p99 is {worst:N1} ms (bar {BarMilliseconds})");
        return worst < BarMilliseconds ? 0 : 1;
    }

    private static async Task<List<(string Name, string Path)>> PathsAsync(ServerProcess server) =>
    [
        ("customers, first page", "/api/profiles?limit=50"),
        ("customers, page 200", await DeepAsync(server, "/api/profiles?limit=50")),
        ("customers, known, by channel and stage", "/api/profiles?limit=50&known=true&channel=web&stage=consideration"),
        ("customers, new since yesterday", $"/api/profiles?limit=50&newSince={Uri.EscapeDataString(DateTimeOffset.UtcNow.AddDays(-1).ToString("O"))}"),
        ("customers, by name", "/api/profiles?limit=50&search=" + Uri.EscapeDataString("Παπαδόπουλος")),
        ("duplicates, first page", "/api/duplicates?limit=50"),
        ("duplicates, page 200", await DeepAsync(server, "/api/duplicates?limit=50")),
        ("audit, first page", "/api/audit?limit=50"),
        ("audit, page 200", await DeepAsync(server, "/api/audit?limit=50")),
        ("audit, by an action that is rare", "/api/audit?limit=50&action=duplicate.run"),
        ("audit, by an action that never was", "/api/audit?limit=50&action=profile.erase"),
        ("quarantine, first page", "/api/quarantine?limit=50"),
        ("quarantine, page 200", await DeepAsync(server, "/api/quarantine?limit=50")),
        ("quarantine, by reason", "/api/quarantine?limit=50&reason=unknown_type"),
        ("quarantine, discarded (none)", "/api/quarantine?limit=50&status=discarded"),
        ("quarantine, summary", "/api/quarantine/summary"),
    ];

    private static async Task<double> MeasureAsync(ServerProcess server, string name, string path, int times)
    {
        var taken = new List<double>(times);
        var rows = 0;
        for (var number = -5; number < times; number++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await server.Api.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            watch.Stop();
            answer.EnsureSuccessStatusCode();
            if (number < 0)
            {
                rows = text.StartsWith('{') && JsonDocument.Parse(text).RootElement is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("items", out var items) ? items.GetArrayLength() : 0;
                continue;
            }

            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"  {name,-42} {rows,3} rows  p50 {LatencyBench.Percentile(taken, 50),7:N1} ms  p99 {LatencyBench.Percentile(taken, 99),7:N1} ms");
        return LatencyBench.Percentile(taken, 99);
    }

    /// <summary>The address of a page far behind the first.</summary>
    private static async Task<string> DeepAsync(ServerProcess server, string path)
    {
        var at = path;
        for (var page = 1; page < DeepPages && (await server.Api.GetFromJsonAsync<JsonElement>(at)).GetProperty("next").GetString() is { } next; page++)
        {
            at = $"{path}&cursor={next}";
        }

        return at;
    }

    private static object Identify(People.Duplicates.Matching.PersonDetails person, int number) => new
    {
        type = "identify",
        userId = $"c-{number}",
        messageId = $"list-{number}",
        traits = new
        {
            firstName = person.Given, lastName = person.Family, email = person.Emails.FirstOrDefault() is { } email ? $"{number}.{email}" : null,
            birthday = person.BirthDate?.ToString("yyyy-MM-dd"), address = new { street = person.Street, postalCode = person.Postcode, city = person.City },
        },
    };

    private static async Task SendAsync(HttpClient http, IEnumerable<object> events)
    {
        foreach (var batch in events.Chunk(Together))
        {
            while (true)
            {
                using var content = JsonContent.Create(new { batch });
                using var answer = await http.PostAsync("/v1/batch", content);
                if ((int)answer.StatusCode != 429)
                {
                    answer.EnsureSuccessStatusCode();
                    break;
                }

                await Task.Delay(500);
            }
        }
    }

    private static async Task LearnAsync(ServerProcess server)
    {
        using var asked = await server.Api.PostAsJsonAsync("/api/duplicates/run", new { });
        var job = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("job").GetInt64();
        while ((await server.Api.GetFromJsonAsync<JsonElement>($"/api/jobs/{job}")).GetProperty("status").GetString() is not ("done" or "failed"))
        {
            await Task.Delay(500);
        }
    }

    private static async Task<List<string>> IdsAsync(ServerProcess server)
    {
        var ids = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await server.Api.GetFromJsonAsync<JsonElement>($"/api/profiles?limit=200&cursor={cursor}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }

        return ids;
    }
}
