// One browser window in one language, which notes everything that a page should not do: errors, dialogs, violations of the policy.
using Microsoft.Playwright;

namespace Mitos.Browser.Tests;

internal sealed class Visit
{
    private const float PatienceMs = 30_000;

    private const string TellViolations =
        "addEventListener('securitypolicyviolation', event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))";

    private readonly List<string> _complaints = [];
    private readonly HashSet<string> _watched = [];

    private Visit(IPage page, Uri address, Words words) => (Page, Address, Words) = (page, address, words);

    public IPage Page { get; }

    public Uri Address { get; }

    public Words Words { get; }

    /// <summary>Opens a window; signed in when <paramref name="storage"/> holds a session.</summary>
    public static async Task<Visit> OpenAsync(IBrowser browser, Uri address, string language, string? storage)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = language == "el" ? "el-GR" : "en-GB",
            TimezoneId = "Europe/Athens",
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            StorageState = storage,
        });
        context.SetDefaultTimeout(PatienceMs);
        await context.AddInitScriptAsync(TellViolations);
        var visit = new Visit(await context.NewPageAsync(), address, Words.Of(language));
        visit.Listen();
        return visit;
    }

    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(Address, path).ToString());
        await SettleAsync();
    }

    /// <summary>Waits until the page has its title and no grey shapes stand for what is still to come.</summary>
    public async Task SettleAsync()
    {
        await Page.Locator("h1:visible").First.WaitForAsync();
        await Assertions.Expect(Page.Locator(".mantine-Skeleton-root")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = PatienceMs });
    }

    /// <summary>Lets the machine ask for light or dark, which the console follows at once.</summary>
    public Task PreferAsync(ColorScheme scheme) => Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });

    /// <summary>Waits until the server has confirmed that this window watches the topic.</summary>
    public async Task WatchesAsync(string topic)
    {
        for (var waited = 0; waited < PatienceMs; waited += 50)
        {
            lock (_watched)
            {
                if (_watched.Contains(topic))
                {
                    return;
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The page did not watch {topic}.");
    }

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Words[key], Exact = true });

    public ILocator Dialog(string key) => Page.GetByRole(AriaRole.Dialog, new PageGetByRoleOptions { Name = Words[key] });

    public Task SeesAsync(ILocator locator) =>
        Assertions.Expect(locator).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = PatienceMs });

    /// <summary>Takes back the browser's own complaints about answers with this status: the journey has asked for them.</summary>
    public void Expects(string status)
    {
        lock (_complaints)
        {
            _complaints.RemoveAll(complaint => complaint.StartsWith("Failed to load resource", StringComparison.Ordinal) && complaint.Contains($"status of {status}", StringComparison.Ordinal));
        }
    }

    /// <summary>Nothing has gone wrong so far.</summary>
    public void IsQuiet(string where)
    {
        lock (_complaints)
        {
            Assert.True(_complaints.Count == 0, $"{where}, {Words.Language}: {string.Join("\n", _complaints)}");
        }
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Complain(message.Text);
            }
        };
        Page.PageError += (_, error) => Complain(error);
        Page.Dialog += (_, dialog) =>
        {
            Complain($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        Page.WebSocket += (_, socket) => Follow(socket);
    }

    /// <summary>SignalR's frames: a call of Watch carries a number, and its answer (type 3) the same.</summary>
    private void Follow(IWebSocket socket)
    {
        var asked = new Dictionary<string, string>();
        socket.FrameSent += (_, frame) => EachMessage(frame.Text, message =>
        {
            if (message.TryGetProperty("target", out var target) && target.GetString() == "Watch" && message.TryGetProperty("invocationId", out var id))
            {
                asked[id.GetString()!] = message.GetProperty("arguments")[0].GetString()!;
            }
        });
        socket.FrameReceived += (_, frame) => EachMessage(frame.Text, message =>
        {
            if (message.TryGetProperty("type", out var type) && type.GetInt32() == 3 && asked.TryGetValue(message.GetProperty("invocationId").GetString()!, out var topic))
            {
                lock (_watched)
                {
                    _watched.Add(topic);
                }
            }
        });
    }

    private static void EachMessage(string? frame, Action<System.Text.Json.JsonElement> take)
    {
        foreach (var text in (frame ?? "").Split('\u001e', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            take(json.RootElement);
        }
    }

    private void Complain(string what)
    {
        lock (_complaints)
        {
            _complaints.Add(what);
        }
    }
}
