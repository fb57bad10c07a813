// Imports: the UCI file to the cent, twice without a change, CSV with a mapping, NDJSON, interruption.
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class ImportTests
{
    private const string OnlineRetail = "online-retail/online_retail.csv.gz";

    [FactWithData(OnlineRetail)]
    public async Task Online_retail_matches_its_published_totals_and_twice_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-retail").FullName;
        try
        {
            for (var time = 0; time < 2; time++)
            {
                var (exit, output) = await MitosProcess.RunAsync("import", "online-retail", Needs.Data(OnlineRetail), "--data", folder);
                Assert.True(exit == 0, output);
                Assert.Contains("541,909 rows", output, StringComparison.Ordinal);
                Assert.Contains(time == 0 ? "25,901 new events, 0 known" : "0 new events, 25,901 known", output, StringComparison.Ordinal);
                Assert.Contains("4,372 customers", output, StringComparison.Ordinal);
                Assert.Contains("541,909 order lines, total 9,747,747.93", output, StringComparison.Ordinal);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_greek_csv_is_mapped_its_bad_row_kept_and_twice_changes_nothing()
    {
        await using var server = await MitosServer.StartAsync();
        const string Csv = "Ημερομηνία;Πελάτης;Κινητό;Ποσό\n01/02/2026 10:00;Νίκος Ανδρέου;6940000001;12,50\n31/31/2026 10:00;Λάθος;6940000002;1\n02/02/2026 11:00;Νίκος Ανδρέου;694 000 0001;7.25\n";
        var mapping = new
        {
            type = "track",
            @event = new { value = "Order Completed" },
            phone = new { column = "Κινητό" },
            timestamp = new { column = "Ημερομηνία", format = "dd/MM/yyyy HH:mm", zone = "Europe/Athens" },
            properties = new { total = new { column = "Ποσό" } },
            traits = new { name = new { column = "Πελάτης" } },
        };
        for (var time = 0; time < 2; time++)
        {
            var import = await ImportAsync(server, "csv", Csv, JsonSerializer.Serialize(mapping));
            Assert.Equal(("done", 3, time == 0 ? 4 : 0, time == 0 ? 0 : 4, 1), (import.GetProperty("status").GetString(), import.GetProperty("rowsDone").GetInt32(),
                import.GetProperty("eventsNew").GetInt32(), import.GetProperty("eventsKnown").GetInt32(), import.GetProperty("rejected").GetInt32()));
        }

        Assert.Equal(1, (await server.GetAsync("/api/quarantine?reason=import_row")).GetProperty("items").GetArrayLength());
        var thread = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("6940000001")}/thread");
        Assert.Equal("2026-02-02T09:00:00.000Z", thread.GetProperty("items").EnumerateArray().First(item => item.GetProperty("type").GetString() == "track").GetProperty("occurredAt").GetString());
        Assert.Equal("Νίκος Ανδρέου", (await server.FindAsync("6940000001")).GetProperty("name").GetString());
        Assert.Equal(19.75m, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("6940000001")}")).GetProperty("orders").GetProperty("total").GetDecimal());
    }

    [StoreFact]
    public async Task Imports_are_listed_in_pages_the_newest_first()
    {
        await using var server = await MitosServer.StartAsync();
        for (var file = 1; file <= 3; file++)
        {
            await ImportAsync(server, "ndjson", $"{{\"type\":\"page\",\"userId\":\"page-{file}\"}}\n", "");
        }

        var first = await server.GetAsync("/api/imports?limit=2");
        Assert.Equal([3, 2], first.GetProperty("items").EnumerateArray().Select(import => import.GetProperty("id").GetInt32()));
        var second = await server.GetAsync($"/api/imports?limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal([1], second.GetProperty("items").EnumerateArray().Select(import => import.GetProperty("id").GetInt32()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal(400, (int)(await server.Api.GetAsync("/api/imports?cursor=nonsense!")).StatusCode);
    }

    [StoreFact]
    public async Task Ndjson_lines_are_events()
    {
        await using var server = await MitosServer.StartAsync();
        var import = await ImportAsync(server, "ndjson", "{\"type\":\"page\",\"userId\":\"nd\"}\n\nnot json\n{\"type\":\"track\",\"event\":\"A\",\"userId\":\"nd\",\"messageId\":\"nd-2\"}\n", "");
        Assert.Equal((2, 1), (import.GetProperty("eventsNew").GetInt32(), import.GetProperty("rejected").GetInt32()));
        Assert.Equal(2, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("nd")}")).GetProperty("events").GetInt32());
    }

    [StoreFact]
    public async Task A_csv_without_mapping_is_told_what_to_do()
    {
        await using var server = await MitosServer.StartAsync();
        using var form = Form("csv", "a,b\n1,2\n", "");
        using var answer = await server.Api.PostAsync("/api/imports", form);
        Assert.Equal(422, (int)answer.StatusCode);
        using var preview = Form("csv", "email,Date,total\nx@mail.example,2026-01-01,5\n", "");
        using var suggested = await server.Api.PostAsync("/api/imports/preview", preview);
        var mapping = JsonDocument.Parse(await suggested.Content.ReadAsStringAsync()).RootElement.GetProperty("suggested");
        Assert.Equal("email", mapping.GetProperty("email").GetProperty("column").GetString());
    }

    private static async Task<JsonElement> ImportAsync(MitosServer server, string kind, string text, string mapping)
    {
        using var form = Form(kind, text, mapping);
        return await Imports.ImportFiles.ImportAsync(server, form);
    }

    private static MultipartFormDataContent Form(string kind, string text, string mapping) => new()
    {
        { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "file.txt" }, { new StringContent(kind), "kind" }, { new StringContent(mapping), "mapping" },
    };
}
