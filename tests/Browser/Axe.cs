// Runs axe-core in a page and answers what it finds against WCAG 2.2 AA and good practice.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Browser.Tests;

internal static class Axe
{
    private static readonly string File = Path.Combine(Repository.Root, "web", "console", "node_modules", "axe-core", "axe.min.js");

    private static readonly Lazy<string> Source = new(() => System.IO.File.Exists(File)
        ? System.IO.File.ReadAllText(File) : throw new FileNotFoundException($"{File} is not there: run npm ci in web/console."));

    /// <summary>Each finding in a line: its rule, what is wrong, and the elements. It waits until nothing moves, for half faded colours have no contrast.</summary>
    public static async Task<string[]> FindAsync(Visit visit)
    {
        await visit.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await visit.Page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity)");
        if (!await visit.Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await visit.Page.EvaluateAsync(Source.Value);
        }

        var found = await visit.Page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations)");
        return [.. found.EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id").GetString()} ({violation.GetProperty("help").GetString()}): "
            + string.Join(" · ", violation.GetProperty("nodes").EnumerateArray().Take(4).Select(node => node.GetProperty("html").GetString() + " — " + node.GetProperty("failureSummary").GetString()?.ReplaceLineEndings(" "))))];
    }
}
