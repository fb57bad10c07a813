// kill -9 twenty times while 5,000 customers are on a journey with waits: each gets each message once and ends where the rules say.
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mitos.Engage.Journeys;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Host.Tests.Journeys;
using Mitos.Kernel.Data;
using Mitos.Testing;
using static Mitos.Host.Tests.Journeys.Draw;

namespace Mitos.Host.Tests.Faults;

public sealed class JourneyKillTests
{
    private const int Kills = 20;
    private const int Customers = 5_000;
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(4);

    [StoreFact]
    public async Task Everybody_is_written_to_once_and_ends_where_the_rules_say_after_twenty_kills()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-journey-kill").FullName;
        try
        {
            Publish(folder);
            var random = new Random(20261126);
            var sent = 0;
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                using var stop = new CancellationTokenSource();
                var load = Task.Run(() => SendAsync(server, sent, Math.Min(Customers, (kill + 1) * Customers / (Kills - 2)), stop.Token));
                await Task.Delay(400 + random.Next(900));
                server.Kill();
                await server.WaitForExitAsync();
                await stop.CancelAsync();
                sent = await load;
            }

            await using (var last = await MitosProcess.StartAsync(folder))
            {
                await SendAsync(last, sent, Customers, CancellationToken.None);
                await EndAsync(last);
                await last.StopAsync();
            }

            Check(folder);
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Enter, wait, be written to, set a trait, wait for what two of three do, be written to or not.</summary>
    private static void Publish(string folder)
    {
        var wait = new WaitForNode { Id = "answer", TimeoutSeconds = 3, For = [new("bought", ["Order Completed"], null, null)] };
        var drawn = Journey(When("Signed Up"), new JourneyRules { Reentry = Reentry.Once }, Message("hello"), new WaitNode { Id = "wait", Seconds = 2 }, Message("second"), new EmitNode { Id = "emit", Event = "Offer Made" }, wait, Message("thanks"), new EndNode { Id = "bought" });
        var graph = drawn with { Edges = [.. drawn.Edges.Where(edge => edge.From != "answer"), new("answer", "bought", "thanks"), new("answer", "timeout", "end")] };
        using var store = OpenStore.Open(new StoreAddress(folder, TestEngine.PostgresOf(folder)), TimeProvider.System);
        store.Stores.Main.Write(session =>
        {
            JourneyRows.Add(session, new Journey(1, "Kill", JourneyStatus.Live, graph, 1, 0, 1, 0, 0, 0, 0, null));
            JourneyRows.AddVersion(session, new JourneyVersion(1, 1, graph.ToText(), 0, "test"));
        });
    }

    /// <summary>Signs customers up from one number to another, and lets two of three of those before them buy. Answers up to whom it was acknowledged.</summary>
    private static async Task<int> SendAsync(MitosProcess server, int from, int to, CancellationToken stop)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(MitosServer.WriteKey + ":")));
        while (from < to)
        {
            var until = Math.Min(to, from + 50);
            var batch = Enumerable.Range(from, until - from).Select(customer => Event(customer, "Signed Up", "in")).ToList();
            try
            {
                using var answer = await http.PostAsJsonAsync("/v1/batch", new { batch }, stop);
                answer.EnsureSuccessStatusCode();
                from = until;
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // What was not acknowledged is sent again under the same messageId.
                return from;
            }
        }

        return from;
    }

    private static object Event(int customer, string name, string what) => new { type = "track", userId = $"customer-{customer}", @event = name, messageId = $"{what}-{customer}" };

    private static async Task EndAsync(MitosProcess server)
    {
        using var limit = new CancellationTokenSource(s_limit);
        while (true)
        {
            var counts = await server.Api.GetFromJsonAsync<JsonElement>("/api/journeys/1/counts", limit.Token);
            if (counts.GetProperty("entered").GetInt64() == Customers && counts.GetProperty("now").GetInt64() == 0 && counts.GetProperty("leaving").GetInt64() == 0 && (await server.Api.GetFromJsonAsync<JsonElement>("/api/stats", limit.Token)).GetProperty("pending").GetInt64() == 0)
            {
                return;
            }

            await Task.Delay(200, limit.Token);
        }
    }

    private static void Check(string folder)
    {
        using var store = OpenStore.Open(new StoreAddress(folder, TestEngine.PostgresOf(folder)), TimeProvider.System);
        using var session = store.Stores.Main.OpenRead();
        Assert.Equal(Customers, StoreCount.Of(session, "select count(*) from journey_instance where status = 2 and reason = 'end' and visit = 1"));
        Assert.Equal(Customers, StoreCount.Of(session, "select count(*) from outgoing where origin_step = 'hello'"));
        Assert.Equal(Customers, StoreCount.Of(session, "select count(*) from outgoing where origin_step = 'second'"));
        Assert.Equal(0, StoreCount.Of(session, "select count(*) from (select strand from outgoing group by strand, origin_step having count(*) <> 1) twice"));
        Assert.Equal(0, StoreCount.Of(session, "select count(*) from timer where purpose = 6"));
        Assert.Equal(Customers * 7L, StoreCount.Of(session, "select count(*) from journey_step"));
        Assert.Equal(Customers, StoreCount.Of(session, "select cast(sum(passed) as bigint) from journey_count where node = 'wait'"));

        // What the journey lets happen goes through the outbox, and is in the log once.
        Assert.Equal(Customers, StoreCount.Of(session, "select count(*) from log l join event_kind k on k.id = l.kind where k.name = 'Offer Made'"));
    }
}
