// The audit in the API: each entry names what it speaks of as people call it now.
using System.Text;
using System.Text.Json;
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

    private static async Task<List<(string?, string?)>> NamesAsync(MitosServer server) =>
        [.. (await server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray()
            .Select(entry => (entry.GetProperty("action").GetString(), entry.GetProperty("subjectName").GetString()))];

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
