// A Mitos whose day the test moves on, with an audience that the test names, and nothing that sends.
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Campaigns.Running;
using Mitos.Host.Tests.Journeys;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Messages;
using Mitos.Reach.Templates.Contracts;
using Mitos.Testing;

namespace Mitos.Host.Tests.Campaigns;

internal sealed class CampaignServer(MitosServer server, StillClock clock, FixedAudience members) : IAsyncDisposable
{
    /// <summary>A Thursday, 11 in the morning in Athens.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    public MitosServer Server => server;

    public StillClock Clock => clock;

    public FixedAudience Members => members;

    public static async Task<CampaignServer> StartAsync(DateTimeOffset? begin = null)
    {
        var (clock, members) = (new StillClock(begin ?? Begin), new FixedAudience());
        return new CampaignServer(await MitosServer.StartAsync(change: services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IMessageTemplates, AnyTemplate>().AddSingleton<IAudienceDirectory>(members);
            services.Remove(services.Single(service => service.ImplementationFactory?.Method.DeclaringType?.FullName?.Contains(nameof(MessagesModule), StringComparison.Ordinal) == true
                && service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)));
        }), clock, members);
    }

    /// <summary>Customers of these names, all in the audience.</summary>
    public async Task CustomersAsync(IEnumerable<string> names, Func<string, object>? traits = null)
    {
        foreach (var together in names.Chunk(200))
        {
            await server.SendAsync([.. together.Select(name => (object)new { type = "identify", userId = name, messageId = $"id-{name}", traits = traits?.Invoke(name) ?? new { firstName = name } })]);
        }

        members.Profiles.Clear();
        members.Profiles.AddRange(Texts("select cast(key as text) from profile order by key").Select(long.Parse));
    }

    public static object Definition(object? when = null, object[]? variants = null, int? perHour = null, object? test = null, object? goal = null, int? except = null) => new
    {
        audience = 1, except, purpose = "marketing", @class = "marketing", priority = 0, variants = variants ?? [Variant("a", 100)], when = when ?? new { kind = "now" }, perHour, test, goal,
    };

    public static object Variant(string key, int share) => new { key, name = key, share, template = "hello", channels = new[] { new { channel = "email" } } };

    public async Task<int> CreateAsync(object definition, string name = "Campaign")
    {
        var (status, made) = await server.PostAsync("/api/campaigns", new { name, definition });
        Assert.True(status == 201, made.ToString());
        return made.GetProperty("id").GetInt32();
    }

    public async Task<int> LaunchAsync(object definition, string name = "Campaign")
    {
        var id = await CreateAsync(definition, name);
        var (status, answer) = await server.PostAsync($"/api/campaigns/{id}/launch", new { });
        Assert.True(status == 200, answer.ToString());
        await QuietAsync();
        return id;
    }

    public Task<JsonElement> ViewAsync(int id) => server.GetAsync($"/api/campaigns/{id}");

    public async Task AskAsync(int id, string what, object? body = null)
    {
        var (status, answer) = await server.PostAsync($"/api/campaigns/{id}/{what}", body ?? new { });
        Assert.True(status == 200, answer.ToString());
        await QuietAsync();
    }

    /// <summary>Lets time pass, and the worker look at once at what has become due.</summary>
    public async Task AfterAsync(TimeSpan time, bool closes = false)
    {
        clock.Move(time);
        await server.Services.GetRequiredService<CampaignWorker>().LookAsync(closes, CancellationToken.None);
        await QuietAsync();
    }

    /// <summary>Waits until no job is left.</summary>
    public async Task QuietAsync()
    {
        for (var tries = 0; Number("select count(*) from job where status in ('waiting', 'running')") > 0; tries++)
        {
            Assert.True(tries < 3_000, "It does not come to rest.");
            await Task.Delay(10);
        }
    }

    public long Number(string sql) => long.Parse(Texts($"select cast(({sql}) as text)").Single());

    public List<string> Texts(string sql) => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var found = new List<string>();
        var select = session.Prepare(sql);
        while (select.Step())
        {
            found.Add(select.Text(0));
        }

        select.Reset();
        return found;
    });

    public Task ExecuteAsync(string sql) => server.Services.GetRequiredService<Database>().WriteAsync(session => session.Prepare(sql).Execute());

    public async Task ConsentAsync(string user) =>
        await server.PostAsync($"/api/profiles/{await server.IdOfAsync(user)}/consent", new { purpose = "marketing", channel = "email", status = "granted" });

    public async Task<(int Status, string? Code)> CodeAsync(string path, object body)
    {
        var (status, answer) = await server.PostAsync(path, body);
        return (status, answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("code", out var code) ? code.GetString() : null);
    }

    public async Task<int> PutAsync(string path, object body)
    {
        using var answer = await server.Api.PutAsJsonAsync(path, body);
        return (int)answer.StatusCode;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>Every template exists but one; what they say is not what these tests are about.</summary>
    private sealed class AnyTemplate : IMessageTemplates
    {
        public IReadOnlyList<TemplateInfo> All => [];

        public TemplateInfo? Find(string key) => null;

        public bool Exists(string key, string channel) => key is not ("" or "missing");

        public TemplatePreview? Preview(Session read, string key, string channel, long profile, string? language, JsonElement? data) => null;
    }
}
