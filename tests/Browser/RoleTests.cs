// What a role may not do is not offered: no place that would refuse, no panel that would, no button that would.
using Microsoft.Playwright;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class RoleTests(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("marketer", new[] { "/customers", "/data/events", "/data/quarantine", "/settings/background" }, new[] { "/data/imports", "/settings/audit" })]
    [InlineData("agent", new[] { "/customers" }, new[] { "/data/events", "/settings/sources" })]
    [InlineData("associate", new[] { "/customers" }, new[] { "/data/events", "/settings/sources", "/settings/staff" })]
    [InlineData("manager", new[] { "/settings/audit", "/settings/background" }, new[] { "/data/imports" })]
    public async Task Only_what_a_role_may_see_is_offered(string role, string[] shown, string[] hidden)
    {
        var session = await browser.InviteAsync(role);
        await browser.WalkAsync(browser.Server, "el", async visit =>
        {
            var links = new HashSet<string>();
            foreach (var start in new[] { "/", shown[0], shown[^1] })
            {
                await visit.GoAsync(start);
                await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
                links.UnionWith(await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a[href]')].map(link => link.getAttribute('href'))"));
            }

            Assert.Superset(shown.ToHashSet(), links);
            Assert.Empty(links.Intersect(hidden));
            await visit.GoAsync(shown[^1]);
            var jobs = visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["settings:background.jobs.title"], Exact = true });
            await Assertions.Expect(jobs).ToHaveCountAsync(role == "manager" ? 1 : 0);
        }, session);
    }
}
