// Somebody sets up a second factor, signs out, and signs in with it, and once more with a recovery code.
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

[Collection("browser")]
public sealed class SecondFactorJourney(BrowserFixture browser)
{
    [TheoryWithChromium]
    [InlineData("el")]
    [InlineData("en")]
    public async Task A_second_factor_is_set_up_and_asked_for(string language)
    {
        var email = $"second-{language}@mitos.example";
        using var person = await browser.Server.InviteAsync("agent", email);
        var secret = Array.Empty<byte>();
        var recovery = "";
        await browser.WalkAsync(browser.Server, language, async visit =>
        {
            var page = visit.Page;
            await SignInAsync(visit, email);
            await visit.SeesAsync(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["home:title"], Exact = true }));
            await visit.GoAsync("/account");
            await visit.Button("account:factor.start").ClickAsync();
            await page.GetByRole(AriaRole.Dialog).GetByLabel(visit.Words["account:factor.password"], new LocatorGetByLabelOptions { Exact = true }).FillAsync(Person.FirstPassword);
            await visit.Button("session:code.act").ClickAsync();
            await visit.SeesAsync(page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = visit.Words["account:factor.picture"] }));
            secret = Unwritten(await page.GetByRole(AriaRole.Dialog).Locator("code").First.InnerTextAsync());
            await page.GetByLabel(visit.Words["account:factor.code"], new PageGetByLabelOptions { Exact = true }).FillAsync("000000");
            await visit.Button("account:factor.act").ClickAsync();
            await visit.SeesAsync(page.GetByText(visit.Words["errors:wrong_code.title"]));
            await page.GetByLabel(visit.Words["account:factor.code"], new PageGetByLabelOptions { Exact = true }).FillAsync(Code(secret, 0));
            await visit.Button("account:factor.act").ClickAsync();
            await visit.SeesAsync(visit.Dialog("account:factor.shown"));
            var codes = await visit.Dialog("account:factor.shown").Locator("code").AllInnerTextsAsync();
            Assert.Equal(10, codes.Count);
            recovery = codes[0];
            await visit.Button("account:factor.kept").ClickAsync();
            await visit.SeesAsync(page.GetByText(visit.Words.For(10, "account:factor.codes")));
            visit.Expects("401");
        });
        await browser.WalkAsync(browser.Server, language, async visit =>
        {
            await SignInAsync(visit, email);
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["session:code.text"]));
            await visit.Page.GetByLabel(visit.Words["session:code.label"], new PageGetByLabelOptions { Exact = true }).FillAsync("111111");
            await visit.Button("session:code.act").ClickAsync();
            await visit.SeesAsync(visit.Page.GetByText(visit.Words["errors:wrong_code.title"]));

            // A telephone that is half a minute ahead; the code of now was used to set it up.
            await visit.Page.GetByLabel(visit.Words["session:code.label"], new PageGetByLabelOptions { Exact = true }).FillAsync(Code(secret, 1));
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["home:title"], Exact = true }));
            visit.Expects("401");
        });
        await browser.WalkAsync(browser.Server, language, async visit =>
        {
            await SignInAsync(visit, email);
            await visit.Button("session:code.recovery").ClickAsync();
            await visit.Page.GetByLabel(visit.Words["session:code.recoveryLabel"], new PageGetByLabelOptions { Exact = true }).FillAsync(recovery.ToLowerInvariant());
            await visit.Button("session:code.act").ClickAsync();
            await visit.SeesAsync(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = visit.Words["home:title"], Exact = true }));
            await visit.GoAsync("/account");
            await visit.SeesAsync(visit.Page.GetByText(visit.Words.For(9, "account:factor.codes")));
            await visit.Button("account:sessions.endOthers").ClickAsync();
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^" + visit.Words["account:sessions.endWhich", ("device", "")]) })).ToHaveCountAsync(0);
            visit.Expects("401");
        });
    }

    private static async Task SignInAsync(Visit visit, string email)
    {
        await visit.GoAsync("/sign-in");
        await visit.Page.GetByLabel(visit.Words["session:email"], new PageGetByLabelOptions { Exact = true }).FillAsync(email);
        await visit.Page.GetByLabel(visit.Words["session:password"], new PageGetByLabelOptions { Exact = true }).FillAsync(Person.FirstPassword);
        await visit.Button("session:signIn").ClickAsync();
    }

    private static string Code(byte[] secret, int ahead) => Totp.Code(secret, Totp.StepOf(DateTimeOffset.UtcNow) + ahead);

    /// <summary>What a person types into an app, as the app reads it (RFC 4648).</summary>
    private static byte[] Unwritten(string text)
    {
        var bits = string.Concat(text.Trim().Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}
