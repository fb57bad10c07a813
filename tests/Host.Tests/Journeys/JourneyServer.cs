// A Mitos whose day the test moves on, with what tests of journeys say to it and ask of it.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages;
using Mitos.Reach.Templates.Contracts;
using Mitos.Testing;
using Mitos.Testing.Spread;

namespace Mitos.Host.Tests.Journeys;

internal sealed class JourneyServer(MitosServer server, StillClock clock) : IAsyncDisposable
{
    public static readonly DateTimeOffset Begin = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private int _message;

    public MitosServer Server => server;

    public StillClock Clock => clock;

    public static async Task<JourneyServer> StartAsync(string? folder = null, StillClock? clock = null)
    {
        var still = clock ?? new StillClock(Begin);
        return new JourneyServer(await MitosServer.StartAsync(folder, change: services =>
        {
            services.AddSingleton<TimeProvider>(still).AddSingleton<IMessageTemplates, AnyTemplate>();

            // What is planned stays planned: what the dispatcher makes of it is not about journeys.
            services.Remove(services.Single(service => service.ImplementationFactory?.Method.DeclaringType?.FullName?.Contains(nameof(MessagesModule), StringComparison.Ordinal) == true
                && service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)));
        }), still);
    }

    /// <summary>Makes the journey and publishes it.</summary>
    public async Task<int> PublishAsync(string name, JourneyGraph graph, bool moves = false)
    {
        var id = await CreateAsync(name, graph);
        await PublishAsync(id, moves);
        return id;
    }

    public async Task<int> CreateAsync(string name, JourneyGraph graph)
    {
        var (status, made) = await server.PostAsync("/api/journeys", new { name, draft = Json(graph) });
        Assert.True(status == 201, made.ToString());
        return made.GetProperty("id").GetInt32();
    }

    public async Task PublishAsync(int id, bool moves = false)
    {
        var (status, answer) = await server.PostAsync($"/api/journeys/{id}/publish", new { moves });
        Assert.True(status == 200, answer.ToString());
    }

    public async Task SaveAsync(int id, string name, JourneyGraph graph)
    {
        using var answer = await server.Api.PutAsync($"/api/journeys/{id}", System.Net.Http.Json.JsonContent.Create(new { name, draft = Json(graph) }));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public Task AskAsync(int id, string what) => OkAsync(server.PostAsync($"/api/journeys/{id}/{what}", new { }));

    public Task DoAsync(string userId, string name, object? properties = null) => server.SendAsync(new
    {
        type = "track", userId, @event = name, messageId = $"test-{Interlocked.Increment(ref _message)}", timestamp = clock.GetUtcNow().ToString("o"), properties = properties ?? new { },
    });

    public Task IdentifyAsync(string userId, object traits, string? anonymousId = null) => server.SendAsync(new
    {
        type = "identify", userId, anonymousId, messageId = $"test-{Interlocked.Increment(ref _message)}", timestamp = clock.GetUtcNow().ToString("o"), traits,
    });

    /// <summary>Lets time pass, and waits until everything that became due by it is done.</summary>
    public async Task AfterAsync(TimeSpan time)
    {
        clock.Move(time);
        await QuietAsync();
    }

    /// <summary>Waits until no timer is due, no job runs, nothing waits in the outbox, and every event is processed.</summary>
    public async Task QuietAsync()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        for (var (quiet, tries) = (0, 0); quiet < 3; tries++)
        {
            Assert.True(tries < 3_000, "It does not come to rest.");
            await server.DrainAsync();
            var left = Number($"select (select count(*) from timer where due_at <= {now}) + (select count(*) from journey_outbox where kind = 'event') + (select count(*) from job where status in ('waiting', 'running'))");
            quiet = left == 0 ? quiet + 1 : 0;
            await Task.Delay(10);
        }
    }

    /// <summary>The nodes whose messages were planned for her, in order.</summary>
    public List<string> Messages(string? status = null) => Texts($"select origin_step from outgoing where status {(status is null ? ">= 0" : $"= {status}")} order by planned_at, key");

    public async Task<JsonElement> WaysAsync(string userId, int journey) => await server.GetAsync($"/api/journeys/{journey}/customers/{await server.IdOfAsync(userId)}");

    public async Task<(string Status, string? Reason)> WayAsync(string userId, int journey, int index = 0)
    {
        var way = (await WaysAsync(userId, journey)).GetProperty("ways")[index];
        return (way.GetProperty("status").GetString()!, way.GetProperty("reason").GetString());
    }

    public Task ExecuteAsync(string sql) => server.Services.GetRequiredService<Database>().WriteAsync(session => session.Prepare(sql).Execute());

    public long Number(string sql) => StatementPlans.Unheard(() => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }));

    public List<string> Texts(string sql) => StatementPlans.Unheard(() => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var found = new List<string>();
        var select = session.Prepare(sql);
        while (select.Step())
        {
            found.Add(select.Text(0));
        }

        select.Reset();
        return found;
    }));

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static JsonElement Json(JourneyGraph graph) => JsonDocument.Parse(graph.ToText()).RootElement;

    private static async Task OkAsync(Task<(int Status, JsonElement Body)> asked)
    {
        var (status, body) = await asked;
        Assert.True(status is 200 or 202, body.ToString());
    }

    /// <summary>Every template exists; which ones do is not what these tests are about.</summary>
    private sealed class AnyTemplate : IMessageTemplates
    {
        public IReadOnlyList<TemplateInfo> All => [];

        public TemplateInfo? Find(string key) => null;

        public bool Exists(string key, string channel) => key.Length > 0;

        public TemplatePreview? Preview(Session read, string key, string channel, long profile, string? language, JsonElement? data) => null;
    }
}

/// <summary>Journeys in few words.</summary>
internal static class Draw
{
    public static JourneyGraph Journey(JourneyTrigger trigger, JourneyRules rules, params JourneyNode[] nodes)
    {
        var all = new List<JourneyNode> { new EntryNode { Id = "entry", Trigger = trigger } };
        all.AddRange(nodes);
        all.Add(new EndNode { Id = "end" });
        var edges = new List<JourneyEdge>();
        for (var index = 0; index < all.Count - 1; index++)
        {
            edges.AddRange(all[index].Branches.Select((branch, at) => new JourneyEdge(all[index].Id, branch, at == 0 ? all[index + 1].Id : "end")));
        }

        return new JourneyGraph(all, edges, rules);
    }

    public static EventTrigger When(string name) => new() { Events = [name] };

    public static MessageNode Message(string id) => new() { Id = id, Template = "hello", Purpose = "marketing", Channels = [new MessageChannel("email")] };

    public static WaitNode Wait(string id, double hours) => new() { Id = id, Seconds = (long)(hours * 3_600) };
}
