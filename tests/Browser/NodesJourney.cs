// What one sees of nodes: who works, for which partitions, and what changes when a node goes; and how an embedded store says that it is alone.
using Microsoft.Playwright;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class NodesJourney(BrowserFixture browser)
{
    private static readonly (int Width, int Height)[] Sizes = [(1280, 800), (820, 1100), (390, 844)];

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task An_embedded_store_says_that_it_is_alone_and_how_to_run_several(string language) =>
        await browser.WalkAsync(language, async visit =>
        {
            await visit.GoAsync("/settings/nodes");
            await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["settings:nodes.alone.title"], Exact = true }));
            await visit.SeesAsync(Heading(visit, 1));
            await visit.SeesAsync(visit.Page.GetByText("mitos move --from ./data"));
            await Assertions.Expect(visit.Page.Locator("main ul > li")).ToHaveCountAsync(0);
        });

    [TheoryWithChromiumAndPostgres]
    [InlineData("el")]
    [InlineData("en")]
    public async Task Two_nodes_share_the_partitions_and_one_that_goes_leaves_them_to_the_other(string language)
    {
        var folders = Directory.CreateTempSubdirectory("mitos-nodes");
        var (first, second) = (folders.CreateSubdirectory("first").FullName, folders.CreateSubdirectory("second").FullName);
        TestEngine.Use(second, TestEngine.MakePostgresOf(first));
        try
        {
            TestEngine.Current = Engine.PostgreSql;
            await using var server = await MitosServer.StartAsync(first);
            var session = await BrowserFixture.SignInAsync(server);
            await using (await MitosServer.StartAsync(second))
            {
                await browser.WalkAsync(server, language, SeesBothAsync, session);
            }

            await browser.WalkAsync(server, language, async visit =>
            {
                await visit.GoAsync("/settings/nodes");
                await visit.SeesAsync(Heading(visit, 1));
                await Assertions.Expect(Cells(visit, "A")).ToHaveCountAsync(32, Patience);
            }, session);
        }
        finally
        {
            TestEngine.Drop(first);
            folders.Delete(recursive: true);
        }
    }

    private static LocatorAssertionsToHaveCountOptions Patience => new() { Timeout = 15_000 };

    private static async Task SeesBothAsync(Visit visit)
    {
        await visit.GoAsync("/settings/nodes");
        await visit.SeesAsync(Heading(visit, 2));
        await Assertions.Expect(Cells(visit, "A")).ToHaveCountAsync(16, Patience);
        await Assertions.Expect(Cells(visit, "B")).ToHaveCountAsync(16, Patience);
        await Assertions.Expect(visit.Page.GetByText(visit.Words["settings:nodes.order"], new PageGetByTextOptions { Exact = true })).ToHaveCountAsync(1);
        foreach (var (width, height) in Sizes)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.PreferAsync(scheme);
                var beyond = await visit.Page.EvaluateAsync<int>(
                    "() => Math.max(document.documentElement.scrollWidth - document.documentElement.clientWidth, ...[...document.querySelectorAll('main ul > li')].map(cell => cell.scrollWidth - cell.clientWidth))");
                Assert.True(beyond <= 0, $"At {width} × {height}, {scheme}, something is {beyond} px too wide.");
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions
                {
                    Path = Path.Combine(AppContext.BaseDirectory, "seen", $"nodes-{visit.Words.Language}-{width}-{scheme}.png"),
                    FullPage = true,
                });
            }
        }
    }

    private static ILocator Heading(Visit visit, int nodes) =>
        visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words.For(nodes, "settings:nodes.working"), Exact = true });

    /// <summary>The partitions for which the node of this letter works.</summary>
    private static ILocator Cells(Visit visit, string letter) =>
        visit.Page.Locator("main ul > li").Filter(new LocatorFilterOptions { Has = visit.Page.GetByText(letter, new PageGetByTextOptions { Exact = true }) });
}
