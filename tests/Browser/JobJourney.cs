// What one does with work that takes long: pauses an import, lets it go on, and cancels it for good.
using System.Text;
using Microsoft.Playwright;
using Mitos.Kernel.Events.Intake;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class JobJourney(BrowserFixture browser)
{
    private const string File = "till-of-patras.ndjson";

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task An_import_is_paused_goes_on_and_is_cancelled(string language)
    {
        // The intake takes one batch at a time and then wants an hour's rest: the import runs for as long as the journey needs.
        await using var server = await MitosServer.StartAsync(bounds: new IntakeBounds { MaxWaitingEvents = 0, RetryAfterSeconds = 3_600 });
        await ImportAsync(server, "other.ndjson", 0);
        await ImportAsync(server, File, 20_000);
        await browser.WalkAsync(server, language, async visit =>
        {
            await visit.GoAsync("/settings/background");
            await visit.WatchesAsync("jobs");
            var row = visit.Page.Locator("tr").Filter(new LocatorFilterOptions { HasText = File });
            await IsAsync(visit, row, "running");
            await ActAsync(visit, row, "pause");
            await IsAsync(visit, row, "paused");
            await ActAsync(visit, row, "retry");
            await IsAsync(visit, row, "running");
            await ActAsync(visit, row, "cancel");
            await visit.Dialog("settings:background.jobs.cancelTitle")
                .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["settings:background.jobs.cancelAct"], Exact = true }).ClickAsync();
            await IsAsync(visit, row, "cancelled");
            await Assertions.Expect(row.GetByRole(AriaRole.Button)).ToHaveCountAsync(1);
        }, await BrowserFixture.SignInAsync(server));
        Assert.Equal("cancelled", (await server.GetAsync("/api/imports/2")).GetProperty("status").GetString());
    }

    private static async Task ImportAsync(MitosServer server, string file, int lines)
    {
        var text = new StringBuilder("\n");
        for (var line = 0; line < lines; line++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{{\"type\":\"page\",\"userId\":\"u{line % 50}\",\"messageId\":\"{file}-{line}\"}}\n");
        }

        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text.ToString())), "file", file }, { new StringContent("ndjson"), "kind" } };
        (await server.Api.PostAsync("/api/imports", form)).EnsureSuccessStatusCode();
    }

    private static Task IsAsync(Visit visit, ILocator row, string status) =>
        visit.SeesAsync(row.GetByText(visit.Words[$"settings:background.jobStatus.{status}"], new LocatorGetByTextOptions { Exact = true }));

    /// <summary>The buttons of a row are named by what they do to which job; the word that is seen tells them apart.</summary>
    private static Task ActAsync(Visit visit, ILocator row, string act) =>
        row.Locator("button").Filter(new LocatorFilterOptions { HasText = visit.Words[$"settings:background.jobs.act.{act}"] }).ClickAsync();
}
