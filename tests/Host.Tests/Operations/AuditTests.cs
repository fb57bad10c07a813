// The audit in the API: each entry names what it speaks of as people call it now.
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class AuditTests
{
    [StoreFact]
    public async Task Each_entry_names_its_subject_as_it_is_called_now()
    {
        await using var server = await MitosServer.StartAsync();
        var (_, source) = await server.PostAsync("/api/sources", new { name = "Ταμείο", kind = "store" });
        using var renamed = await server.Api.PatchAsync($"/api/sources/{source.GetProperty("id")}", Json(new { name = "Ταμείο Πάτρας" }));
        var (_, key) = await server.PostAsync("/api/keys", new { name = "reports", role = "analyst" });
        await server.PostAsync("/api/staff", new { name = "Θησέας", email = "theseus@mitos.example", role = "agent" });
        using var file = new MultipartFormDataContent { { new ByteArrayContent("{}\n"u8.ToArray()), "file", "till.ndjson" }, { new StringContent("ndjson"), "kind" } };
        using var import = await server.Api.PostAsync("/api/imports", file);
        await server.SendAsync(
            new { type = "identify", userId = "audit-1", messageId = "audit-1", traits = new { name = "Άννα Δήμου" } },
            new { type = "identify", userId = "audit-2", messageId = "audit-2" },
            new { type = "dance", userId = "audit-3", messageId = "audit-3" });
        await server.PostAsync($"/api/profiles/{await server.IdOfAsync("audit-1")}/merge", new { with = await server.IdOfAsync("audit-2") });
        var broken = (await server.GetAsync("/api/quarantine?search=audit-3")).GetProperty("items")[0].GetProperty("id");
        await server.GetAsync($"/api/quarantine/{broken}");

        Assert.Equal(
            [("quarantine.read", "audit-3"), ("profile.merge", "Άννα Δήμου"), ("import.start", "till.ndjson"), ("staff.add", "Θησέας"), ("key.add", "reports"),
             ("source.change", "Ταμείο Πάτρας"), ("source.add", "Ταμείο Πάτρας")],
            await NamesAsync(server));
        using var deleted = await server.Api.DeleteAsync($"/api/keys/{key.GetProperty("id")}");
        Assert.Equal(("key.delete", null), (await NamesAsync(server))[0]);
    }

    [StoreFact]
    public async Task Filters_narrow_by_who_what_subject_and_period_and_pages_go_on()
    {
        await using var server = await MitosServer.StartAsync();
        using var ariadne = await server.InviteAsync("administrator", "ariadne_k@mitos.example");
        using var other = await server.InviteAsync("agent", "ariadnexk@mitos.example");
        await Task.Delay(5);
        var before = DateTimeOffset.UtcNow;
        await Task.Delay(5);
        await ariadne.PostAsync("/api/teams", new { name = "Α" });
        await ariadne.PostAsync("/api/teams", new { name = "Β" });
        await ariadne.SendAsync(HttpMethod.Delete, "/api/teams/1", null);
        Assert.Equal(["team.delete", "team.add", "team.add", "password.set", "session.start"], await ActionsAsync(server, "actor=Ariadne_"));
        Assert.Equal(["team.delete", "team.add", "team.add"], await ActionsAsync(server, "action=team."));
        Assert.Equal(["team.add", "team.add"], await ActionsAsync(server, "action=team.add"));
        Assert.Equal(["team.delete", "team.add"], await ActionsAsync(server, "subject=team:1"));
        Assert.Equal(3, (await ActionsAsync(server, "subject=team:")).Count);
        var at = Uri.EscapeDataString(before.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["team.delete", "team.add", "team.add"], await ActionsAsync(server, $"from={at}"));
        Assert.DoesNotContain("team.add", await ActionsAsync(server, $"to={at}"));
        var first = await server.GetAsync("/api/audit?action=team.&limit=2");
        var next = await server.GetAsync($"/api/audit?action=team.&limit=2&cursor={first.GetProperty("next").GetString()}");
        Assert.Equal((2, 1), (first.GetProperty("items").GetArrayLength(), next.GetProperty("items").GetArrayLength()));
    }

    [StoreFact]
    public async Task The_export_holds_every_entry_and_no_formula()
    {
        await using var server = await MitosServer.StartAsync();
        var audit = server.Services.GetRequiredService<AuditLog>();
        await server.Services.GetRequiredService<Database>().WriteAsync(session =>
        {
            for (var number = 0; number < 2_500; number++)
            {
                audit.Write(session, "=HYPERLINK(\"x\")", "test.write", $"test:{number}", "με, κόμμα και \"εισαγωγικά\"");
            }
        }, CancellationToken.None);
        var csv = (await server.Api.GetStringAsync("/api/audit/export?format=csv&action=test.write")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("at,actor,action,subject,detail", csv[0]);
        Assert.Equal(2_501, csv.Length);
        Assert.EndsWith(",\"'=HYPERLINK(\"\"x\"\")\",test.write,test:2499,\"με, κόμμα και \"\"εισαγωγικά\"\"\"", csv[1], StringComparison.Ordinal);
        using var lines = await server.Api.GetAsync("/api/audit/export?format=ndjson&action=test.write");
        Assert.Equal("application/x-ndjson", lines.Content.Headers.ContentType?.MediaType);
        var entries = (await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("subject").GetString()!).ToList();
        Assert.Equal(Enumerable.Range(0, 2_500).Reverse().Select(number => $"test:{number}"), entries);
        Assert.Equal(["audit.export", "audit.export"], await ActionsAsync(server, "action=audit."));
        using var wrong = await server.Api.GetAsync("/api/audit/export?format=xlsx");
        Assert.Equal(422, (int)wrong.StatusCode);
    }

    private static async Task<List<string>> ActionsAsync(MitosServer server, string query) =>
        [.. (await server.GetAsync($"/api/audit?{query}")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()!)];

    private static async Task<List<(string?, string?)>> NamesAsync(MitosServer server) =>
        [.. (await server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray()
            .Select(entry => (entry.GetProperty("action").GetString(), entry.GetProperty("subjectName").GetString()))];

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
