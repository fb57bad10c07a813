// A person who is erased is nowhere in the store any more, a rebuild does not bring her back, and a restored backup is erased again.
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public class ErasureTests
{
    /// <summary>Whatever only she has.</summary>
    private static readonly string[] s_hers = ["gone.person@mail.example", "gone-user-77", "gone-browser-77", "Εξαφανισμένη", "6970000077", "GONE-ORDER-77", "strange remark 77"];

    [StoreFact]
    public async Task Nothing_of_an_erased_person_is_left_and_others_are_untouched()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-erasure").FullName;
        try
        {
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await LiveAsync(server, "");
                var other = await server.IdOfAsync("stays-user");
                var otherBefore = (await server.GetAsync($"/api/profiles/{other}")).GetRawText();
                var id = await server.IdOfAsync("gone-user-77");
                await server.PostAsync($"/api/profiles/{id}/consent/links", new { });
                Assert.NotEmpty(Where(server, s_hers));
                Assert.Equal(422, (await server.PostAsync($"/api/profiles/{id}/erase", new { confirm = Guid.NewGuid() })).Status);
                var (status, result) = await server.PostAsync($"/api/profiles/{id}/erase", new { confirm = id, reason = "request 12" });
                Assert.True(status == 200, result.ToString());
                Assert.Equal(5, result.GetProperty("events").GetInt64());
                Assert.Equal(1, result.GetProperty("quarantined").GetInt32());
                Assert.Equal([], Where(server, s_hers));
                Assert.Equal(HttpStatusCode.NotFound, (await server.Api.GetAsync($"/api/profiles/{id}")).StatusCode);
                Assert.Empty((await server.GetAsync("/api/profiles?search=GONE-ORDER-77")).GetProperty("items").EnumerateArray());
                Assert.Equal(otherBefore, (await server.GetAsync($"/api/profiles/{other}")).GetRawText());
                Assert.Equal(7, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt64());

                // A message that was seen is still known; the same person, if she comes again, is somebody new.
                await server.SendAsync(Hers("")[0]);
                Assert.Equal([], Where(server, s_hers));
                await server.SendAsync(new { type = "track", userId = "gone-user-77", anonymousId = "gone-browser-77", messageId = "again", @event = "Product Viewed" });
                var again = await server.IdOfAsync("gone-user-77");
                Assert.NotEqual(id, again);
                Assert.Equal(1, (await server.GetAsync($"/api/profiles/{again}")).GetProperty("events").GetInt64());
                Assert.Single((await server.GetAsync($"/api/profiles/{again}/thread")).GetProperty("items").EnumerateArray());
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var server = await MitosServer.StartAsync(folder))
            {
                var again = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("gone-user-77")}");
                Assert.Equal((1, "gone-user-77"), (again.GetProperty("events").GetInt64(), again.GetProperty("identifiers").EnumerateArray().Single(one => one.GetProperty("type").GetString() == "userId").GetProperty("value").GetString()));
                Assert.Equal([], Where(server, [s_hers[0], .. s_hers[3..]]));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_store_that_still_holds_her_is_erased_by_the_list_of_another_one()
    {
        List<JsonElement> erasures;
        await using (var server = await MitosServer.StartAsync())
        {
            await LiveAsync(server, "");
            var id = await server.IdOfAsync("gone-user-77");
            await server.PostAsync($"/api/profiles/{id}/erase", new { confirm = id });
            erasures = [.. (await server.GetAsync("/api/privacy/erasures")).GetProperty("items").EnumerateArray()];
        }

        // The same input gives the same ids: this is the store as a backup would bring it back.
        await using var restored = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(TimeProvider.System));
        await LiveAsync(restored, "");
        var ids = (await restored.GetAsync($"/api/profiles/{await restored.IdOfAsync("gone-user-77")}"));
        var known = ids.GetProperty("mergedIds").EnumerateArray().Select(one => one.GetGuid()).Append(ids.GetProperty("id").GetGuid()).ToList();
        var (status, result) = await restored.PostAsync("/api/privacy/erasures/again", new { erasures = new[] { new { at = DateTimeOffset.UnixEpoch, ids = known } } });
        Assert.Equal((200, 1), (status, result.GetProperty("profiles").GetInt32()));
        Assert.Equal([], Where(restored, s_hers));
        Assert.Equal(known.Count, erasures.Single().GetProperty("ids").GetArrayLength());
    }

    [StoreFact]
    public async Task She_gets_a_copy_of_everything_that_a_person_and_a_program_can_read()
    {
        await using var server = await MitosServer.StartAsync();
        await LiveAsync(server, "");
        var id = await server.IdOfAsync("gone-user-77");
        await server.PostAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
        using var zip = new ZipArchive(await server.Api.GetStreamAsync($"/api/profiles/{id}/archive"));
        using var json = JsonDocument.Parse(await TextAsync(zip, "person.json"));
        Assert.Equal("gone.person@mail.example", json.RootElement.GetProperty("profile").GetProperty("traits").GetProperty("email").GetString());
        Assert.Equal(6, json.RootElement.GetProperty("events").GetArrayLength());
        Assert.Contains(json.RootElement.GetProperty("events").EnumerateArray(), e => e.GetProperty("event").TryGetProperty("properties", out var properties) && properties.TryGetProperty("order_id", out var number) && number.GetString() == "GONE-ORDER-77");
        Assert.Contains(json.RootElement.GetProperty("consent").EnumerateArray(), one => one.GetProperty("status").GetString() == "granted");
        var page = await TextAsync(zip, "person.html");
        Assert.All(s_hers, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("stays@mail.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    private static object[] Hers(string _) =>
    [
        new { type = "identify", userId = "gone-user-77", messageId = "gone-1", traits = new { name = "Εξαφανισμένη Παππά", email = "gone.person@mail.example", phone = "6970000077" } },
        new { type = "page", anonymousId = "gone-browser-77", messageId = "gone-2", properties = new { remark = "strange remark 77" } },
        new { type = "identify", userId = "gone-user-77", anonymousId = "gone-browser-77", messageId = "gone-3" },
        new { type = "track", userId = "gone-user-77", messageId = "gone-4", @event = "Order Completed", properties = new { order_id = "GONE-ORDER-77", total = 10 } },
        new { type = "track", anonymousId = "gone-browser-77", messageId = "gone-5", @event = "Product Viewed" },
    ];

    private static async Task LiveAsync(MitosServer server, string again)
    {
        foreach (var e in Hers(again))
        {
            await server.SendAsync(e);
        }

        await server.SendAsync(new { type = "identify", userId = "stays-user", messageId = "stays-1", traits = new { email = "stays@mail.example" } });

        // Refused, so it lies in quarantine as it came.
        using var refused = await server.CollectAsync("/v1/batch", """{"batch": [{"type": "nonsense", "userId": "gone-user-77", "messageId": "gone-6"}]}""");
        await server.DrainAsync();
    }

    /// <summary>The tables of the store in which one of these texts stands, whatever the column.</summary>
    private static List<string> Where(MitosServer server, IReadOnlyList<string> texts)
    {
        var wanted = texts.SelectMany(text => new[] { text, Folded(text) }).Distinct().Select(Encoding.UTF8.GetBytes).ToList();
        var found = new List<string>();
        var database = server.Services.GetRequiredService<Database>();
        using var session = database.OpenRead();
        foreach (var table in TablesOf(session).Where(table => table != "audit"))
        {
            using var command = session.Connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    var bytes = rows.GetValue(column) switch { string text => Encoding.UTF8.GetBytes(text), byte[] blob => blob, _ => [] };
                    if (wanted.Exists(text => bytes.AsSpan().IndexOf(text) >= 0))
                    {
                        found.Add($"{table}.{rows.GetName(column)}");
                    }
                }
            }
        }

        return [.. found.Distinct()];
    }

    private static string Folded(string text) => Mitos.Kernel.Text.Folding.Fold(text);

    private static List<string> TablesOf(Session session)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = session.Engine == Engine.Sqlite ? "select name from sqlite_master where type = 'table'" : "select tablename from pg_tables where schemaname = current_schema()";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task<string> TextAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return await reader.ReadToEndAsync();
    }
}
