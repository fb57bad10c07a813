// The list of the newest events is one list, whichever node answers.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Nodes;
using Mitos.Testing;

namespace Mitos.Host.Tests.Nodes;

public sealed class NodeEventsTests
{
    private const int Before = 5;
    private const int Events = 30;
    private const int PageSize = 8;

    /// <summary>The second node comes later, so it has seen fewer: numbers of its own would mean other rows.</summary>
    [FactWithPostgres]
    public async Task A_page_of_one_node_goes_on_at_the_other()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-pages").FullName;
        await using (var first = await PairedNode.StartAsync(Path.Combine(folder, "first"), TestEngine.MakePostgresOf(folder)))
        {
            await SendAsync(first, "before", Before);
            await NodePair.UntilAsync(async () => (await IdsAsync(first)).Count == Before);
            await using var second = await PairedNode.StartAsync(Path.Combine(folder, "second"), TestEngine.MakePostgresOf(folder));
            await NodePair.UntilAsync(() => Task.FromResult(first.Services.GetRequiredService<INodeBus>().HasOthers));
            await SendAsync(second, "both", Events);
            await NodePair.UntilAsync(async () => (await IdsAsync(first)).Count == Before + Events && (await IdsAsync(second)).Count == Events);
            var both = (await IdsAsync(first))[..Events];
            Assert.Equal(both, await IdsAsync(second));
            Assert.Equal(both, await PagesAsync(first, second, both.Count));
            Assert.Equal(both, await PagesAsync(second, first, both.Count));
        }

        TestEngine.Drop(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static Task SendAsync(PairedNode node, string name, int count) =>
        node.SendAsync([.. Enumerable.Range(0, count).Select(number => new { type = "track", userId = $"u{number % 4}", messageId = $"{name}-{number}", @event = "Product Viewed" })]);

    /// <summary>Page by page, at one node and the other in turn.</summary>
    private static async Task<List<string>> PagesAsync(PairedNode one, PairedNode other, int count)
    {
        var (paged, cursor) = (new List<string>(), "");
        for (var page = 0; paged.Count < count; page++)
        {
            var answer = await (page % 2 == 0 ? one : other).GetAsync($"/api/events?limit={PageSize}{cursor}");
            paged.AddRange(answer.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("messageId").GetString()!));
            if (answer.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            cursor = $"&cursor={next}";
        }

        return [.. paged.Take(count)];
    }

    private static async Task<List<string>> IdsAsync(PairedNode node) =>
        [.. (await node.GetAsync("/api/events?limit=100")).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("messageId").GetString()!)];
}
