// A whole Mitos in the test's own process, on a store of its own and a free port: tests speak HTTP to it and nothing else.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Host;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Staff;
using Mitos.People.Collect;
using Mitos.Testing.Spread;

namespace Mitos.Testing;

public sealed class MitosServer : IAsyncDisposable
{
    public const string ApiKey = "test-api-key";
    public const string WriteKey = "test-write-key";
    private readonly OpenStore _store;
    private readonly WebApplication _app;
    private readonly bool _ownsFolder;
    private readonly StatementPlans? _plans;

    private MitosServer(OpenStore store, WebApplication app, bool ownsFolder, StatementPlans? plans)
    {
        (_store, _app, _ownsFolder, _plans) = (store, app, ownsFolder, plans);
        Address = new Uri(app.Urls.First());
        Api = new HttpClient { BaseAddress = Address };
        Api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ApiKey);
        Anybody = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public string Folder => _store.Path;

    /// <summary>With the administrator's key.</summary>
    public HttpClient Api { get; }

    /// <summary>With no credentials and no cookies.</summary>
    public HttpClient Anybody { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<MitosServer> StartAsync(string? folder = null, IntakeBounds? bounds = null, string? sdkFolder = null, string? webFolder = null, string? apiKey = ApiKey, Action<IServiceCollection>? change = null, string? secret = "test-secret-of-more-than-32-characters")
    {
        var path = folder ?? Directory.CreateTempSubdirectory("mitos-test").FullName;
        var address = new StoreAddress(path, TestEngine.PostgresOf(path));
        var plans = TestEngine.IsSpread ? SpreadStore.Make(path, address.Postgres!) : null;
        var store = OpenStore.Open(address, TimeProvider.System);
        var options = new MitosOptions
        {
            Secret = secret,
            Staff = new StaffOptions { ApiKey = apiKey },
            Collect = new CollectOptions { WriteKey = WriteKey, SdkFolder = sdkFolder },
            Intake = bounds ?? new IntakeBounds(),
        };
        options = options with { WebFolder = webFolder ?? options.WebFolder };
        var app = MitosApp.Build(store, options, "http://127.0.0.1:0", builder =>
        {
            builder.Logging.ClearProviders();
            change?.Invoke(builder.Services);
        });
        await CollectModule.EnsureEnvironmentKeyAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new MitosServer(store, app, folder is null, plans);
    }

    /// <summary>The token of the one-time link that the first start prints; null once somebody has a password.</summary>
    public Task<string?> FirstSignInTokenAsync() => StaffModule.FirstSignInTokenAsync(Services, CancellationToken.None);

    /// <summary>Invites somebody in this role, limited to these shops and brands, who follows the invitation.</summary>
    public async Task<Person> InviteAsync(string role, string? email = null, string[]? shops = null, string[]? brands = null)
    {
        email ??= $"{role}@mitos.example";
        var (status, made) = await PostAsync("/api/staff", new { email, name = $"Μινωίτης {role}", role, shops, brands });
        if (status != 200)
        {
            throw new InvalidOperationException($"The invitation was answered with {status} {made}.");
        }

        var person = new Person(Address);
        await person.FollowAsync(made.GetProperty("id").GetInt32(), email, made.GetProperty("link").GetString()!);
        return person;
    }

    /// <summary>Sends a body to a path of collection with the test's write key.</summary>
    public async Task<HttpResponseMessage> CollectAsync(string path, string body, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(WriteKey + ":")));
        return await Anybody.SendAsync(request);
    }

    /// <summary>Sends events as one batch and waits until they are processed.</summary>
    public async Task SendAsync(params object[] events)
    {
        using var answer = await CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch = events }));
        answer.EnsureSuccessStatusCode();
        await DrainAsync();
    }

    public async Task DrainAsync()
    {
        while ((await GetAsync("/api/stats")).GetProperty("pending").GetInt64() > 0)
        {
            await Task.Delay(5);
        }
    }

    public Task<JsonElement> GetAsync(string path) => Api.GetFromJsonAsync<JsonElement>(path);

    public async Task<(int Status, JsonElement Body)> PostAsync(string path, object body)
    {
        using var answer = await Api.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    /// <summary>The only profile that a search finds.</summary>
    public async Task<JsonElement> FindAsync(string search)
    {
        var items = (await GetAsync($"/api/profiles?search={Uri.EscapeDataString(search)}")).GetProperty("items");
        return items.GetArrayLength() == 1 ? items[0] : throw new InvalidOperationException($"“{search}” finds {items.GetArrayLength()} profiles.");
    }

    public async Task<string> IdOfAsync(string search) => (await FindAsync(search)).GetProperty("id").GetString()!;

    /// <summary>What was said to a spread store until now that a cluster does not bear; nothing on other stores.</summary>
    public IReadOnlyList<string> WrongStatements() => _plans?.Wrong() ?? [];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _store.Dispose();
        Api.Dispose();
        Anybody.Dispose();
        var wrong = WrongStatements();
        _plans?.Dispose();
        if (_ownsFolder)
        {
            TestEngine.Drop(_store.Path);
            Directory.Delete(_store.Path, recursive: true);
        }

        if (wrong.Count > 0)
        {
            throw new InvalidOperationException($"Statements that a distributed store does not bear:\n{string.Join("\n\n", wrong)}");
        }
    }
}
