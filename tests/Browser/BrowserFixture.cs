// One Chromium and one Mitos for all journeys; each journey keeps apart by the ids that it uses.
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",

        // No other machine can be reached: the console must be content with its own server.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _session;

    public MitosServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        // Without a browser the journeys are skipped and this is not called, except where it is required.
        Assert.True(Needs.HasChromium, $"{Needs.Chromium} is not there.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Server = await MitosServer.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Needs.Chromium, Args = Flags });
        _session = await SignInAsync(Server);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }

    /// <summary>Walks a journey in a signed-in window; afterwards the page must not have complained. A failure leaves a picture beside the tests.</summary>
    internal Task WalkAsync(string language, Func<Visit, Task> journey, [CallerMemberName] string name = "") =>
        WalkAsync(Server.Address, _session, language, journey, name);

    /// <summary>The same on a server of one's own, signed out or with the session that <see cref="SignInAsync"/> gave.</summary>
    internal Task WalkAsync(MitosServer server, string language, Func<Visit, Task> journey, string? session = null, [CallerMemberName] string name = "") =>
        WalkAsync(server.Address, session, language, journey, name);

    private async Task WalkAsync(Uri address, string? session, string language, Func<Visit, Task> journey, string name)
    {
        var visit = await Visit.OpenAsync(_browser!, address, language, session);
        try
        {
            await journey(visit);
            visit.IsQuiet(name);
        }
        catch
        {
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "failed", $"{name}-{language}.png") });
            throw;
        }
        finally
        {
            await visit.Page.Context.DisposeAsync();
        }
    }

    /// <summary>The administrator's session, by the one-time link of the first start.</summary>
    internal static async Task<string> SignInAsync(MitosServer server) =>
        await SignInAsync(server, (await server.FirstSignInTokenAsync())!, "ariadne@mitos.example", "Αριάδνη Κνωσού");

    /// <summary>Invites somebody in this role, who follows the invitation.</summary>
    internal async Task<string> InviteAsync(string role)
    {
        var (_, made) = await Server.PostAsync("/api/staff", new { email = $"{role}@mitos.example", name = $"Μινωίτης {role}", role });
        return await SignInAsync(Server, made.GetProperty("link").GetString()!.Split("token=")[1], $"{role}@mitos.example", $"Μινωίτης {role}");
    }

    /// <summary>Sets a password by a one-time link, and keeps the cookies of the session.</summary>
    private static async Task<string> SignInAsync(MitosServer server, string token, string email, string name)
    {
        var cookies = new System.Net.CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = server.Address };
        using var link = await http.PostAsJsonAsync("/api/session/link", new { token });
        link.EnsureSuccessStatusCode();
        using var change = new HttpRequestMessage(HttpMethod.Put, "/api/session/password")
        {
            Content = JsonContent.Create(new { password = "a thread through it", email, name }),
        };
        change.Headers.Add("X-CSRF-Token", cookies.GetCookies(server.Address)["mitos_csrf"]!.Value);
        using var changed = await http.SendAsync(change);
        changed.EnsureSuccessStatusCode();
        return JsonSerializer.Serialize(new
        {
            cookies = cookies.GetCookies(server.Address).Select(cookie => new
            {
                name = cookie.Name,
                value = cookie.Value,
                domain = "127.0.0.1",
                path = "/",
                expires = -1,
                httpOnly = cookie.HttpOnly,
                secure = false,
                sameSite = "Strict",
            }),
            origins = Array.Empty<object>(),
        });
    }
}

/// <summary>All journeys share the fixture and run one after another: they also share two cores with the server.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;
