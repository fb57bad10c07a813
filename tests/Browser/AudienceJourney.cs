// An audience from the empty form to its members: built condition by condition with its size beside it, said in words, compared, refused where it would go in a circle.
using Microsoft.Playwright;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class AudienceJourney(BrowserFixture browser)
{
    private const string Dear = "VIP";

    [TheoryWithChromium]
    [InlineData("el", "Ενημερώσεις και προσφορές")]
    [InlineData("en", "News and offers")]
    public async Task An_audience_is_built_watched_compared_and_explained(string language, string purpose)
    {
        await using var shop = await Shop.OpenAsync();
        await PrepareAsync(shop);
        var findings = new List<string>();
        await browser.WalkAsync(shop.Server, language, async visit =>
        {
            await visit.GoAsync("/audiences?new=1");
            var form = visit.Page.GetByRole(AriaRole.Dialog);
            await form.GetByLabel(visit.Words["audiences:name"], new LocatorGetByLabelOptions { Exact = true }).FillAsync($"Πάτρα {language}");
            await BuildAsync(visit, form, purpose);
            await visit.LookAsync(findings, "audiences-builder");
            await visit.LookOnPhoneAsync(findings, "audiences-builder");
            await visit.Button("common:save").ClickAsync();
            await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Πάτρα {language}" }).ClickAsync();
            await CompareAsync(visit, form, findings);
            await CircleAsync(visit, form, $"Πάτρα {language}", findings);

            // One more order brings Bella in at once, and her own page says why.
            await shop.Server.SendAsync(Order("bella", "bella-3", 75));
            await visit.GoAsync($"/customers/{await shop.Server.IdOfAsync("bella")}/audiences");
            var row = visit.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = $"Πάτρα {language}" }).First;
            await visit.SeesAsync(row.GetByText(visit.Words["audiences:causes.eventNamed", ("event", visit.Words["thread:title.order_completed"])]));
            await visit.LookOnPhoneAsync(findings, "audiences-customer");
        }, await BrowserFixture.SignInAsync(shop.Server));
        Assert.True(findings.Count == 0, $"{findings.Count} findings in {language}:\n{string.Join('\n', findings)}");
    }

    /// <summary>Each condition leaves fewer, and the size says so while one builds.</summary>
    private static async Task BuildAsync(Visit visit, ILocator form, string purpose)
    {
        var did = form.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = visit.Words["audiences:kinds.did"] });
        await did.GetByLabel(visit.Words["audiences:field.atLeast"]).FillAsync("2");
        await CountsAsync(form, 6);
        await did.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["computed:addFilter"] }).ClickAsync();
        await did.GetByLabel(visit.Words["computed:property"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("total");
        await visit.ChooseAsync(did.GetByLabel(visit.Words["computed:operator"], new LocatorGetByLabelOptions { Exact = true }).First, visit.Words["computed:operators.atLeast"]);
        await TypeTagAsync(did.GetByLabel(visit.Words["computed:values"], new LocatorGetByLabelOptions { Exact = true }).First, "50");
        await CountsAsync(form, 5);

        await AddAsync(visit, form, "trait");
        var trait = form.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = visit.Words["audiences:kinds.trait"], Exact = true });
        await TypeTagAsync(trait.GetByLabel(visit.Words["computed:values"], new LocatorGetByLabelOptions { Exact = true }).First, "Πάτρα");
        await CountsAsync(form, 4);

        await AddAsync(visit, form, "consent");
        await CountsAsync(form, 3);
        await visit.SeesAsync(form.GetByText($"«{purpose}»").Or(form.GetByText($"“{purpose}”")).First);

        // A group within: in another audience, or left a cart of hers behind.
        await AddAsync(visit, form, "any");
        var any = form.GetByRole(AriaRole.Group, new LocatorGetByRoleOptions { Name = visit.Words["audiences:kinds.any"] });
        await any.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["common:removeWhat", ("what", visit.Words["audiences:kinds.did"])] }).ClickAsync();
        await AddAsync(visit, any, "audience");
        await visit.ChooseAsync(any.GetByLabel(visit.Words["audiences:field.audience"], new LocatorGetByLabelOptions { Exact = true }).First, Dear);
        await CountsAsync(form, 1);
        await AddAsync(visit, any, "sequence");
        await any.GetByLabel(visit.Words["audiences:field.same"], new LocatorGetByLabelOptions { Exact = true }).FillAsync("cart_id");
        await CountsAsync(form, 2);
        await visit.SeesAsync(form.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Άννα" }));
        await visit.SeesAsync(form.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Ελένη" }));
        await visit.SeesAsync(form.GetByText(visit.Words["audiences:say.in", ("name", Dear)]).First);
        await visit.SeesAsync(form.GetByText(visit.Words["audiences:say.same", ("property", "cart_id")].Trim()).First);
    }

    private static async Task CompareAsync(Visit visit, ILocator form, List<string> findings)
    {
        await visit.SeesAsync(form.Locator("strong", new LocatorLocatorOptions { HasTextString = "2" }).First);
        var anna = form.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Άννα" }).First;
        await visit.SeesAsync(anna.GetByText(visit.Words["audiences:causes.defined"]));
        await visit.ChooseAsync(form.GetByLabel(visit.Words["audiences:overlap"], new LocatorGetByLabelOptions { Exact = true }).First, Dear);
        await visit.SeesAsync(form.GetByText(visit.Words["audiences:overlapText_one", ("share", Percent(50)), ("otherShare", Percent(50))]));
        await visit.LookAsync(findings, "audiences-detail");
    }

    /// <summary>The other one may not speak of the one that speaks of it; what to do is said, and nothing is changed.</summary>
    private static async Task CircleAsync(Visit visit, ILocator form, string name, List<string> findings)
    {
        await visit.GoAsync("/audiences");
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Dear, Exact = true }).ClickAsync();
        await visit.Button("audiences:edit").ClickAsync();
        await AddAsync(visit, form, "audience");
        await visit.ChooseAsync(form.GetByLabel(visit.Words["audiences:field.audience"], new LocatorGetByLabelOptions { Exact = true }).First, name);
        await visit.SeesAsync(form.GetByText(visit.Words["errors:audience_circle.title"]));
        await visit.Button("common:save").ClickAsync();
        await Assertions.Expect(form.GetByText(visit.Words["errors:audience_circle.title"])).ToHaveCountAsync(2);
        await visit.SeesAsync(form.GetByText(visit.Words["errors:audience_circle.todo"]).First);
        visit.Expects("422");
        await visit.LookAsync(findings, "audiences-circle");
    }

    /// <summary>Six who ordered twice; each lacks something else, but Anna and Eleni. Anna left a cart two hours ago.</summary>
    private static async Task PrepareAsync(Shop shop)
    {
        (string User, string Name, string City, bool Agreed, bool IsDear, int Second)[] customers =
        [
            ("anna", "Άννα", "Πάτρα", true, false, 80), ("bella", "Μπέλλα", "Πάτρα", true, true, 20), ("clio", "Κλειώ", "Πάτρα", false, false, 80),
            ("dora", "Δώρα", "Αθήνα", true, false, 80), ("eleni", "Ελένη", "Πάτρα", true, true, 80), ("zoe", "Ζωή", "Πάτρα", true, false, 80),
        ];
        foreach (var one in customers)
        {
            var traits = new { name = one.Name, city = one.City, tier = one.IsDear ? "gold" : "none" };
            await shop.Server.SendAsync(new { type = "identify", userId = one.User, messageId = $"id-{one.User}", traits }, Order(one.User, $"{one.User}-1", 120), Order(one.User, $"{one.User}-2", one.Second));
            if (one.Agreed)
            {
                await shop.PostedAsync($"/api/profiles/{await shop.Server.IdOfAsync(one.User)}/consent", new { purpose = "marketing", channel = "email", status = "granted" });
            }
        }

        await shop.Server.SendAsync(new { type = "track", userId = "anna", messageId = "anna-cart", @event = "Product Added", properties = new { cart_id = "c-9" }, timestamp = DateTimeOffset.UtcNow.AddHours(-2) });
        await shop.PostedAsync("/api/audiences", new { name = Dear, condition = new { type = "trait", trait = "tier", @operator = "is", values = new[] { "gold" } } });
    }

    private static object Order(string user, string id, int total) =>
        new { type = "track", userId = user, messageId = id, @event = "Order Completed", properties = new { order_id = id, total, currency = "EUR", cart_id = $"cart-{id}" } };

    private static async Task AddAsync(Visit visit, ILocator group, string kind)
    {
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Menuitem)).ToHaveCountAsync(0);
        await group.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visit.Words["audiences:addCondition"] }).Last.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = visit.Words[$"audiences:kinds.{kind}"], Exact = true }).ClickAsync();
    }

    private static async Task TypeTagAsync(ILocator field, string tag)
    {
        await field.FillAsync(tag);
        await field.PressAsync("Enter");
    }

    private static Task CountsAsync(ILocator form, int size) => Assertions.Expect(form.Locator("p[aria-live=polite] strong")).ToHaveTextAsync($"{size}", new LocatorAssertionsToHaveTextOptions { Timeout = 15_000 });

    private static string Percent(int value) => $"{value}%";
}
