// A journey's calls to another system that gave up: listed with why, repeated by a person one by one and all together, and gone from the list when they arrive.
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class CallsJourney(BrowserFixture browser)
{
    private const int Customers = 3;

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Failed_calls_are_listed_and_repeated(string language)
    {
        await using var server = await MitosServer.StartAsync();
        using var till = new Till();
        var id = await FailedAsync(server, till);
        var findings = new List<string>();
        await browser.WalkAsync(server, language, async visit =>
        {
            await visit.GoAsync($"/journeys/{id}");
            await visit.SeesAsync(visit.Page.Locator(".react-flow__node").Filter(new LocatorFilterOptions { HasText = "Ταμείο" }).GetByText($"{Customers}", new LocatorGetByTextOptions { Exact = true }));
            await visit.ChooseAsync(visit.Page.GetByLabel(visit.Words["journeys:details"], new PageGetByLabelOptions { Exact = true }).And(visit.Page.Locator("input")).First, visit.Words["journeys:calls.tab", ("number", Customers)]);
            await Assertions.Expect(Calls(visit)).ToHaveCountAsync(Customers);
            await visit.SeesAsync(Calls(visit).First.GetByText(visit.Words["journeys:calls.error.gone"]));
            await visit.SeesAsync(Calls(visit).First.GetByText(visit.Words["journeys:calls.attempts_other", ("count", 12)]));
            Assert.DoesNotContain("secret", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await visit.LookAsync(findings, "calls-failed");
            await visit.LookOnPhoneAsync(findings, "calls-failed");

            // One first: the other system takes it now.
            till.Status = 204;
            await Calls(visit).First.GetByRole(AriaRole.Button).ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["journeys:calls.repeated_one", ("shown", 1)]));
            await Assertions.Expect(Calls(visit)).ToHaveCountAsync(Customers - 1);

            // Then all that are left, after saying how many.
            await visit.Button("journeys:calls.repeatAll").ClickAsync();
            var dialog = visit.Dialog("journeys:calls.askTitle");
            await visit.SeesAsync(dialog.GetByText(visit.Words["journeys:calls.askText_other", ("shown", Customers - 1)]));
            await visit.LookAsync(findings, "calls-ask");
            await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["journeys:calls.repeatAll"], Exact = true }).ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["journeys:calls.none"]));
            await visit.LookAsync(findings, "calls-none");
        }, await BrowserFixture.SignInAsync(server));
        await UntilAsync(server, "select count(*) from journey_outbox", 0);

        // The same three, however often they were made.
        Assert.Equal(Customers, till.Taken.Distinct().Count());
        Assert.Equal(Customers, till.Taken.Count);
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>Customers whose call the till has refused for good.</summary>
    private static async Task<int> FailedAsync(MitosServer server, Till till)
    {
        var draft = new
        {
            nodes = new object[]
            {
                new { kind = "entry", id = "entry", trigger = new { kind = "event", events = new[] { "Signed Up" } } },
                new { kind = "webhook", id = "hook", name = "Ταμείο", url = $"http://user:secret@127.0.0.1:{till.Port}/in?token=secret", y = 160 },
                new { kind = "end", id = "end", y = 320 },
            },
            edges = new[] { new { from = "entry", branch = "next", to = "hook" }, new { from = "hook", branch = "next", to = "end" } },
            rules = new { reentry = "always" },
        };
        var (status, made) = await server.PostAsync("/api/journeys", new { name = "Ταμείο", draft });
        Assert.True(status == 201, made.ToString());
        var id = made.GetProperty("id").GetInt32();
        var (published, answer) = await server.PostAsync($"/api/journeys/{id}/publish", new { moves = false });
        Assert.True(published == 200, answer.ToString());
        for (var customer = 0; customer < Customers; customer++)
        {
            await server.SendAsync(
                new { type = "identify", userId = $"customer-{customer}", messageId = $"id-{customer}", traits = new { name = $"Πελάτισσα {customer + 1}" } },
                new { type = "track", userId = $"customer-{customer}", messageId = $"up-{customer}", @event = "Signed Up" });
        }

        await UntilAsync(server, "select count(*) from journey_outbox where attempts >= 1 and error is not null", Customers);

        // As they stand behind their last attempt, two days later.
        await server.Services.GetRequiredService<Database>().WriteAsync(session => session.Prepare("update journey_outbox set status = 'failed', attempts = 12, next_at = 0, lease_until = 0").Execute());
        return id;
    }

    private static async Task UntilAsync(MitosServer server, string sql, long wanted)
    {
        for (var tries = 0; Number(server, sql) != wanted; tries++)
        {
            Assert.True(tries < 500, $"{sql} never was {wanted}.");
            await Task.Delay(20);
        }
    }

    private static long Number(MitosServer server, string sql) => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    });

    private static ILocator Calls(Visit visit) => visit.Page.Locator("li").Filter(new LocatorFilterOptions { HasText = visit.Words["journeys:calls.repeat"] });

    /// <summary>The other system: answers every call with its status, and notes the ids of those that it took.</summary>
    private sealed class Till : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Till()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Port = ((IPEndPoint)free.LocalEndpoint).Port;
            }

            _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
            _listener.Start();
            _ = TakeAsync();
        }

        public int Port { get; }

        public int Status { get; set; } = 410;

        public System.Collections.Concurrent.ConcurrentQueue<string> Taken { get; } = new();

        public void Dispose() => _listener.Close();

        private async Task TakeAsync()
        {
            try
            {
                while (true)
                {
                    var call = await _listener.GetContextAsync();
                    if (Status == 204)
                    {
                        Taken.Enqueue(call.Request.Headers["webhook-id"]!);
                    }

                    call.Response.StatusCode = Status;
                    call.Response.Close();
                }
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
