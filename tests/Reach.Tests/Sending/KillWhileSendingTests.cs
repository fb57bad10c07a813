// kill -9 in the middle of sending, again and again: no customer gets a message twice, and none is lost without being named unknown.
using System.Net.Http.Json;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class KillWhileSendingTests
{
    private const int Customers = 400;
    private const int Kills = 6;

    [StoreFact]
    public async Task Nobody_gets_a_message_twice_and_nothing_is_lost_after_six_kills()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-kill-send").FullName;
        using var sink = new SmtpSink { Taken = async _ => { await Task.Delay(25); return "250 2.0.0 Ok"; } };
        try
        {
            var ids = new List<string>();
            await using (var server = await MitosProcess.StartAsync(folder))
            {
                await SendingLoad.PrepareAsync(server, sink, Customers);
                ids = await SendingLoad.PlanAsync(server, Customers, DateTimeOffset.UtcNow.AddSeconds(4));
                await server.StopAsync();
            }

            var random = new Random(20261126);
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                var before = sink.Mails.Count;
                for (var wait = 0; wait < 300 && sink.Mails.Count == before && before < Customers; wait++)
                {
                    await Task.Delay(20);
                }

                await Task.Delay(20 + random.Next(80));
                server.Kill();
                await server.WaitForExitAsync();
            }

            await CheckAsync(folder, sink, ids);
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CheckAsync(string folder, SmtpSink sink, List<string> ids)
    {
        await using var server = await MitosProcess.StartAsync(folder);
        Dictionary<string, string> statuses = [];
        for (var tries = 0; tries < 600; tries++)
        {
            statuses = [];
            foreach (var id in ids)
            {
                statuses[id] = (await server.Api.GetFromJsonAsync<JsonElement>($"/api/messages/{id}")).GetProperty("message").GetProperty("status").GetString()!;
            }

            if (statuses.Values.All(status => status is not ("planned" or "held" or "sending")))
            {
                break;
            }

            await Task.Delay(100);
        }

        // The provider had the message, or nobody knows.
        var arrived = sink.Mails.Select(mail => mail.Header("Message-ID")!.Trim('<')[..22]).ToList();
        Assert.Equal(arrived.Count, arrived.Distinct().Count());
        Assert.All(statuses, pair => Assert.Contains(pair.Value, new[] { "sent", "unknown" }));
        Assert.All(statuses.Where(pair => pair.Value == "sent"), pair => Assert.Contains(pair.Key, arrived));
        Assert.All(arrived, id => Assert.Contains(id, ids));
        Assert.True(statuses.Count(pair => pair.Value == "sent") > Customers / 2, "Too few were sent for the test to show anything.");
        await server.StopAsync();
    }
}
