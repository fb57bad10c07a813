// bench send: planned messages to customers who said yes, through arbiter and ledger to a mail server; beside the same mails said to it and nothing else.
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mitos.Host;
using Mitos.Kernel.Data;
using Mitos.Reach.Channels;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Email;
using Mitos.Reach.Messages;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Bench;

internal static class SendBench
{
    private const double BarRate = 1_000;

    /// <summary>How much more memory the second half may take than the first.</summary>
    private const double BarGrowth = 1.1;

    private const int BareMails = 20_000;

    public static async Task<int> RunAsync(int messages)
    {
        using var store = new BenchStore();
        using var sink = new MailSink();
        await using (var server = await ServerProcess.StartAsync(store))
        {
            await FillAsync(server, messages);
            await SetUpAsync(server, sink.Port);
        }

        Plan(store, messages);
        var memory = new List<long>();
        double seconds, cpu, database;
        await using (var server = await ServerProcess.StartAsync(store))
        {
            var watch = Stopwatch.StartNew();
            var before = BenchStore.DatabaseCpuSeconds();
            while (sink.Taken < messages && watch.Elapsed.TotalSeconds < 60 + (messages / 100.0))
            {
                await Task.Delay(1_000);
                memory.Add(server.ResidentMebibytes());
            }

            seconds = watch.Elapsed.TotalSeconds;
            await SettledAsync(server);
            (cpu, database) = (server.CpuSeconds() / messages * 1e6, (BenchStore.DatabaseCpuSeconds() - before) / messages * 1e6);
        }

        var sent = Sent(store);
        var bare = await BareAsync(sink);
        var (first, second) = (memory[..(memory.Count / 2)].DefaultIfEmpty().Max(), memory[(memory.Count / 2)..].Max());
        Console.WriteLine($"send on {BenchStore.Name}: {sink.Taken - BareMails:N0} mails of {messages:N0} planned in {seconds:N1} s = {messages / seconds:N0} a second (bar {BarRate:N0}); the ledger says sent of {sent:N0}");
        Console.WriteLine($"  processor time of a message: {cpu:N0} µs in Mitos, its start among them, and {database:N0} µs in the database's own processes");
        Console.WriteLine($"  the same mails by the sender alone: {bare:N0} a second; ratio {messages / seconds / bare:N3}");
        Console.WriteLine($"  resident memory, MiB, at most: first half {first}, second half {second} (bar {BarGrowth} times)");
        return sent == messages && messages / seconds >= BarRate && second <= first * BarGrowth ? 0 : 1;
    }

    private static async Task FillAsync(ServerProcess server, int count)
    {
        using var http = IngestBench.Client(server);
        foreach (var chunk in Enumerable.Range(0, count).Chunk(250))
        {
            var body = new StringBuilder("{\"batch\":[");
            body.AppendJoin(',', chunk.Select(customer => string.Create(CultureInfo.InvariantCulture,
                $$$"""{"type":"identify","userId":"user-{{{customer}}}","messageId":"id-{{{customer}}}","traits":{"email":"user-{{{customer}}}@mail.example","firstName":"Μαρία","city":"Πάτρα"}},{"type":"track","event":"Consent Changed","userId":"user-{{{customer}}}","messageId":"yes-{{{customer}}}","properties":{"purpose":"marketing","channel":"email","status":"granted"}}"""))).Append("]}");
            await IngestBench.SendAsync(http, Encoding.UTF8.GetBytes(body.ToString()));
        }

        await server.DrainAsync();
    }

    private static async Task SetUpAsync(ServerProcess server, int port)
    {
        await SayAsync(server, HttpMethod.Put, "/api/brand", new { name = "Αριάδνη", postalAddress = "Πάτρα", publicUrl = "https://shop.example", language = "el", zoneId = "Europe/Athens", colour = "#9c2a20", logo = (string?)null });
        await SayAsync(server, HttpMethod.Put, "/api/arbiter", new { quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = new[] { new { count = 5, period = "hours", length = 168, channel = (string?)null } }, longestHoldHours = 72 });
        await SayAsync(server, HttpMethod.Post, "/api/channels", new { kind = "smtp", name = "sink", fields = Fields(port) });
        var blocks = new object[] { new { kind = "heading", text = "Γεια σου {{ first_name | vocative }}" }, new { kind = "text", text = "Δες τα νέα για την πόλη σου: {{ city | default: 'Αθήνα' }}." }, new { kind = "button", text = "Στο κατάστημα", url = "https://shop.example/?a=1" } };
        await SayAsync(server, HttpMethod.Post, "/api/templates", new { key = "bench", name = "Bench", content = new { languages = new { el = new { email = new { subject = "Νέα για σένα, {{ first_name | vocative }}", blocks } } } } });
        await SayAsync(server, HttpMethod.Post, "/api/templates/bench/publish", new { });
    }

    private static Dictionary<string, string> Fields(int port) => new() { ["host"] = "127.0.0.1", ["port"] = port.ToString(CultureInfo.InvariantCulture), ["security"] = "none", ["from"] = "news@shop.example" };

    private static async Task SayAsync(ServerProcess server, HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var answer = await server.Api.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static void Plan(BenchStore store, int messages)
    {
        using var opened = OpenStore.Open(new StoreAddress(store.Folder, store.Postgres), TimeProvider.System);
        var nodes = opened.Stores.Main.Read(session =>
        {
            var found = new List<long>(messages);
            var select = session.Prepare("select node from identifier where type = 'userId'");
            while (select.Step())
            {
                found.Add(select.Int64(0));
            }

            select.Reset();
            return found;
        });
        if (nodes.Count != messages)
        {
            throw new InvalidOperationException($"{nodes.Count} customers of {messages} came in.");
        }

        var plans = new MessagePlans(TimeProvider.System);
        foreach (var chunk in nodes.Chunk(5_000))
        {
            opened.Stores.Main.Write(session => plans.Plan(session, [.. chunk.Select(node => new MessagePlan($"bench:{node}", node, "bench", "marketing", MessageClass.Marketing, [new ChannelTry("email")], 0, 0, null, new MessageOrigin("campaign", "bench"), null))]));
        }
    }

    /// <summary>Until the ledger knows what became of the last mail.</summary>
    private static async Task SettledAsync(ServerProcess server)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var page = await server.Api.GetFromJsonAsync<JsonElement>("/api/messages?status=sending&limit=1");
            if (page.GetProperty("items").GetArrayLength() == 0)
            {
                return;
            }

            await Task.Delay(100);
        }
    }

    private static long Sent(BenchStore store)
    {
        using var opened = OpenStore.Open(new StoreAddress(store.Folder, store.Postgres), TimeProvider.System);
        return opened.Stores.Main.Read(session =>
        {
            var select = session.Prepare("select count(*) from outgoing where status = 10");
            select.Step();
            var sent = select.Int64(0);
            select.Reset();
            return sent;
        });
    }

    /// <summary>The program's own SMTP sender with a mail that is written already, over as many conversations as a connection has.</summary>
    private static async Task<double> BareAsync(MailSink sink)
    {
        var sender = new SmtpSender(TimeProvider.System);
        var connection = new OpenConnection(1, "smtp", "sink", 0, 1, Fields(sink.Port));
        var html = $"<html><body>{string.Concat(Enumerable.Repeat("<p>Γεια σου Μαρία, δες τα νέα για την πόλη σου.</p>", 40))}</body></html>";
        var content = new OutgoingContent("el", "Νέα για σένα", "Γεια σου Μαρία, δες τα νέα για την πόλη σου.", html, null, null, null);
        var next = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, sender.Kind.Parallel).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var number && number <= BareMails)
            {
                await sender.SendAsync(connection, new OutgoingMessage($"bare-{number}", $"user-{number}@mail.example", content, true, null), CancellationToken.None);
            }
        })));
        return BareMails / watch.Elapsed.TotalSeconds;
    }
}
