// Looks at a page as people do who need it to be right: Axe in light and dark, and pictures that are looked at afterwards.
using Microsoft.Playwright;

namespace Mitos.Browser.Tests;

internal static class Looks
{
    private const int PhoneWidth = 390;

    private static readonly ColorScheme[] s_schemes = [ColorScheme.Light, ColorScheme.Dark];

    /// <param name="findings">Takes what Axe finds.</param>
    /// <param name="where">Of the picture's name: <c>audiences-builder</c>.</param>
    public static async Task LookAsync(this Visit visit, List<string> findings, string where)
    {
        foreach (var scheme in s_schemes)
        {
            await visit.PreferAsync(scheme);
            await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", scheme == ColorScheme.Dark ? "dark" : "light");
            findings.AddRange((await Axe.FindAsync(visit)).Select(finding => $"{where}, {scheme}: {finding}"));
            await PictureAsync(visit, $"{where}-{visit.Words.Language}-{scheme}");
        }

        await visit.PreferAsync(ColorScheme.Light);
    }

    /// <summary>The same page on a phone: nothing sticks out at the side.</summary>
    public static async Task LookOnPhoneAsync(this Visit visit, List<string> findings, string where)
    {
        await visit.Page.SetViewportSizeAsync(PhoneWidth, 844);
        await visit.SettleAsync();
        var width = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        if (width > PhoneWidth)
        {
            findings.Add($"{where}: {width} px wide on a phone of {PhoneWidth}");
        }

        await PictureAsync(visit, $"{where}-{visit.Words.Language}-phone");
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.SettleAsync();
    }

    /// <summary>Chooses from a list by its label.</summary>
    public static async Task ChooseAsync(this Visit visit, ILocator field, string option)
    {
        await field.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = option, Visible = true }).First.ClickAsync();
    }

    private static Task PictureAsync(Visit visit, string name) =>
        visit.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "pictures", $"{name}.png") });
}
