// What one sees of nodes: who works, for which partitions, and what changes when a node goes; and how an embedded store says that it is alone.
using System.Text.Json;
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

    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task What_is_behind_and_what_nobody_does_is_seen(string language) =>
        await browser.WalkAsync(language, async visit =>
        {
            await visit.Page.RouteAsync("**/api/nodes", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/json", Body = Disturbed() }));
            await visit.GoAsync("/settings/nodes");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["settings:nodes.gone"], new PageGetByTextOptions { Exact = true }));
            await visit.SeesAsync(visit.Page.GetByText(visit.Words.For(2, "settings:nodes.parts.left"), new PageGetByTextOptions { Exact = true }));
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["settings:nodes.parts.nobody"]).First);
            await LooksRightAsync(visit, "disturbed");
        });

    /// <summary>Two nodes, of which one is gone; two partitions that nobody has, and some that are far behind.</summary>
    private static string Disturbed()
    {
        var now = DateTimeOffset.UtcNow;
        object Node(string id, bool alive) => new { id, name = $"mitos-production-thessaloniki-{id}.internal.example/1{id}", version = "0.1.0", startedAt = now.AddDays(-3), seenAt = now.AddSeconds(alive ? 0 : -40), alive, @this = alive, partitions = alive ? 30 : 0, order = alive };
        return JsonSerializer.Serialize(new
        {
            shared = true,
            nodes = new[] { Node("1", true), Node("2", false) },
            partitions = Enumerable.Range(0, 32).Select(part => new { partition = part, node = part < 2 ? null : "1", lag = part % 3 == 0 ? 1_234_567L : part % 5, oldestSeconds = part % 3 == 0 ? 75.0 : part % 5 == 0 ? (double?)null : 2.5 }),
            pending = 13_580_246L,
            oldestSeconds = 75.0,
        });
    }

    private static LocatorAssertionsToHaveCountOptions Patience => new() { Timeout = 15_000 };

    private static async Task SeesBothAsync(Visit visit)
    {
        await visit.GoAsync("/settings/nodes");
        await visit.SeesAsync(Heading(visit, 2));
        await Assertions.Expect(Cells(visit, "A")).ToHaveCountAsync(16, Patience);
        await Assertions.Expect(Cells(visit, "B")).ToHaveCountAsync(16, Patience);
        await Assertions.Expect(visit.Page.GetByText(visit.Words["settings:nodes.order"], new PageGetByTextOptions { Exact = true })).ToHaveCountAsync(1);
        await LooksRightAsync(visit, "shared");
    }

    private static async Task LooksRightAsync(Visit visit, string name)
    {
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
                    Path = Path.Combine(AppContext.BaseDirectory, "seen", $"nodes-{name}-{visit.Words.Language}-{width}-{scheme}.png"),
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
