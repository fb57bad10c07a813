// A channel from its connection to its end: wrong settings say what to do, a dead server and a living one are told apart by a test, and switched off it sends no more.
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class ChannelJourney(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_channel_is_connected_tested_and_switched_off(string language)
    {
        await using var shop = await Shop.OpenAsync();
        var findings = new List<string>();
        await browser.WalkAsync(shop.Server, language, async visit =>
        {
            await visit.GoAsync("/content/channels");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:channels.empty.title"]));
            await visit.LookOnPhoneAsync(findings, "channels-empty");
            await visit.Button("reach:channels.new").First.ClickAsync();
            await WrongAsync(visit, findings);
            await RightAsync(visit, FreePort());
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:channels.sends"], new PageGetByTextOptions { Exact = true }));

            // Nobody listens there: the test says that the provider is away, and where to look.
            await TestAsync(visit, "reach:outcome.down");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:advice.provider_down"]));
            await CloseAsync(visit, "reach:channels.test");
            await ActAsync(visit, "common:edit");
            await Field(visit, "port").FillAsync($"{shop.Sink.Port}");
            await visit.Button("common:save").ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await TestAsync(visit, "reach:outcome.accepted");
            Assert.Equal("ariadne@mitos.example", Assert.Single(shop.Sink.Mails).To);
            await CloseAsync(visit, "reach:channels.test");

            await ActAsync(visit, "reach:channels.disable");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["reach:channels.off"], new PageGetByTextOptions { Exact = true }));
            await visit.LookAsync(findings, "channels-off");
            await visit.LookOnPhoneAsync(findings, "channels-off");
        }, await BrowserFixture.SignInAsync(shop.Server));
        var kept = (await shop.Server.GetAsync("/api/channels")).GetProperty("items")[0];
        Assert.False(kept.GetProperty("enabled").GetBoolean() || kept.GetProperty("sends").GetBoolean());
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>Each field that is wrong says so itself, and nothing is kept.</summary>
    private static async Task WrongAsync(Visit visit, List<string> findings)
    {
        await visit.Page.GetByLabel(visit.Words["reach:channels.name"], new PageGetByLabelOptions { Exact = true }).FillAsync("Ταχυδρομείο");
        await Field(visit, "host").FillAsync("https://smtp.shop.example:587");
        await Field(visit, "port").FillAsync("smtp");
        await Field(visit, "from").FillAsync("το κατάστημά μας");
        await visit.Button("common:save").ClickAsync();
        var (host, port, from) = visit.Words.Language == "el"
            ? ("Μόνο το όνομα του διακομιστή", "Η θύρα είναι αριθμός", "Δεν είναι διεύθυνση e-mail.")
            : ("The name of a server alone", "A port is a number", "This is no e-mail address.");
        foreach (var (field, said) in new[] { ("host", host), ("port", port), ("from", from) })
        {
            await Assertions.Expect(Field(visit, field)).ToHaveAttributeAsync("aria-invalid", "true");
            await visit.SeesAsync(visit.Page.Locator(".mantine-InputWrapper-error").Filter(new LocatorFilterOptions { HasText = said }));
        }

        visit.Expects("422");
        await visit.LookAsync(findings, "channels-wrong");
    }

    private static async Task RightAsync(Visit visit, int port)
    {
        await Field(visit, "host").FillAsync("127.0.0.1");
        await Field(visit, "port").FillAsync($"{port}");
        await visit.ChooseAsync(visit.Page.GetByLabel(visit.Words["reach:field.security"], new PageGetByLabelOptions { Exact = true }).First, visit.Words["reach:choice.none"]);
        await Field(visit, "from").FillAsync("news@shop.example");
        await visit.Button("common:save").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static async Task TestAsync(Visit visit, string outcome)
    {
        await ActAsync(visit, "reach:channels.test");
        await visit.Page.GetByLabel(visit.Words["reach:channels.to"], new PageGetByLabelOptions { Exact = true }).FillAsync("ariadne@mitos.example");
        await visit.Button("reach:channels.testNow").ClickAsync();
        await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Status).GetByText(visit.Words[outcome], new LocatorGetByTextOptions { Exact = true }));
    }

    private static async Task ActAsync(Visit visit, string act)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"{visit.Words["common:actions"]}: Ταχυδρομείο" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = visit.Words[act], Exact = true }).ClickAsync();
    }

    private static async Task CloseAsync(Visit visit, string title)
    {
        await visit.Dialog(title).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["common:close"], Exact = true }).Last.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private static ILocator Field(Visit visit, string name) => visit.Page.GetByLabel(visit.Words[$"reach:field.{name}"], new PageGetByLabelOptions { Exact = true });

    /// <summary>A port of this machine at which nobody listens.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
