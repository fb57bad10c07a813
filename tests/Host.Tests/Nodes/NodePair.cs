// Two whole programs beside each other on one PostgreSQL database, in the test's process.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;
using Mitos.People.Collect;
using Mitos.Testing;
using Mitos.Testing.Spread;

namespace Mitos.Host.Tests.Nodes;

internal sealed class NodePair : IAsyncDisposable
{
    private readonly string _folder;

    private readonly StatementPlans? _plans;
    private bool _areStopped;

    private NodePair(string folder, PairedNode first, PairedNode second, StatementPlans? plans) => (_folder, First, Second, _plans) = (folder, first, second, plans);

    public string Root => _folder;

    /// <summary>What both said to a spread store that a cluster does not bear.</summary>
    public IReadOnlyList<string> WrongStatements() => _plans?.Wrong() ?? [];

    public PairedNode First { get; }

    public PairedNode Second { get; }

    public string Folder(string name) => Path.Combine(_folder, name);

    public string Postgres => TestEngine.MakePostgresOf(_folder);

    public static async Task<NodePair> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-pair").FullName;
        var plans = TestEngine.IsSpread ? SpreadStore.Make(folder, TestEngine.MakePostgresOf(folder)) : null;
        var starting = new[] { "first", "second" }.Select(name => Task.Run(() => PairedNode.StartAsync(Path.Combine(folder, name), TestEngine.MakePostgresOf(folder))));
        var nodes = await Task.WhenAll(starting);
        await UntilAsync(() => Task.FromResult(Array.TrueForAll(nodes, node => node.Services.GetRequiredService<INodeBus>().HasOthers)));
        return new NodePair(folder, nodes[0], nodes[1], plans);
    }

    public static async Task UntilAsync(Func<Task<bool>> holds, double seconds = 15)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(seconds), "It did not happen in time.");
            await Task.Delay(20);
        }
    }

    /// <summary>Both stop in good order; the store stays.</summary>
    public async Task StopAsync()
    {
        if (!_areStopped)
        {
            _areStopped = true;
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _plans?.Dispose();
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }
}

internal sealed class PairedNode : IAsyncDisposable
{
    private readonly OpenStore _store;
    private readonly WebApplication _app;

    private PairedNode(OpenStore store, WebApplication app)
    {
        (_store, _app) = (store, app);
        Address = new Uri(app.Urls.First());
        Api = new HttpClient { BaseAddress = Address };
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MitosServer.ApiKey);
        Anybody = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Api { get; }

    public HttpClient Anybody { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<PairedNode> StartAsync(string folder, string postgres)
    {
        var store = OpenStore.Open(new StoreAddress(folder, postgres), TimeProvider.System);
        var options = new MitosOptions { Staff = new StaffOptions { ApiKey = MitosServer.ApiKey }, Collect = new CollectOptions { WriteKey = MitosServer.WriteKey } };
        var app = MitosApp.Build(store, options, "http://127.0.0.1:0", builder => builder.Logging.ClearProviders());
        await CollectModule.EnsureEnvironmentKeyAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new PairedNode(store, app);
    }

    public Task<string?> FirstSignInTokenAsync() => StaffModule.FirstSignInTokenAsync(Services, CancellationToken.None);

    public Task<JsonElement> GetAsync(string path) => Api.GetFromJsonAsync<JsonElement>(path);

    public async Task<(int Status, JsonElement Body)> PostAsync(string path, object body, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var answer = await Api.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>Sends events with the test's write key; they are processed a moment later.</summary>
    public async Task SendAsync(params object[] events)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/batch") { Content = JsonContent.Create(new { batch = events }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(MitosServer.WriteKey + ":")));
        using var answer = await Anybody.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _store.Dispose();
        Api.Dispose();
        Anybody.Dispose();
    }
}
