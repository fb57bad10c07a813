// A rebuild gives byte-equal profiles, whatever happened before it.
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public class RebuildTests
{
    [StoreFact]
    public async Task A_rebuild_after_merges_splits_and_late_events_gives_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-rebuild").FullName;
        try
        {
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await FillAsync(server);
            }

            var before = StoreReading.Profiles(folder);
            Assert.NotEmpty(before);
            for (var time = 0; time < 2; time++)
            {
                var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
                Assert.True(exit == 0, output);
                Assert.Equal(before, StoreReading.Profiles(folder));
            }

            var (check, text) = await MitosProcess.RunAsync("check", "--data", folder);
            Assert.True(check == 0, text);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task FillAsync(MitosServer server)
    {
        var random = new Random(7);
        for (var batch = 0; batch < 40; batch++)
        {
            await server.SendAsync([.. Enumerable.Range(0, 25).Select(index => Random(random, $"{batch}-{index}"))]);
        }

        await server.SendAsync(
            new { type = "identify", userId = "split-me", anonymousId = "split-a", messageId = "s1", traits = new { email = "split@mail.example" } },
            new { type = "page", anonymousId = "split-a", messageId = "s2" });
        var id = await server.IdOfAsync("split-me");
        Assert.Equal(200, (await server.PostAsync($"/api/profiles/{id}/split", new { identifiers = new[] { new { type = "anonymousId", value = "split-a" } } })).Status);
        await server.SendAsync(new { type = "identify", userId = "merge-1", messageId = "m1" }, new { type = "identify", userId = "merge-2", messageId = "m2" });
        Assert.Equal(200, (await server.PostAsync($"/api/profiles/{await server.IdOfAsync("merge-1")}/merge", new { with = await server.IdOfAsync("merge-2") })).Status);
        await server.SendAsync([.. Enumerable.Range(0, 25).Select(index => Random(random, $"late-{index}"))]);
    }

    private static object Random(Random random, string id)
    {
        var customer = random.Next(20);
        return random.Next(3) switch
        {
            0 => new { type = "identify", userId = $"u{customer}", anonymousId = $"a{random.Next(30)}", messageId = id, timestamp = $"2025-0{random.Next(1, 9)}-1{random.Next(9)}T00:00:00Z", traits = new { email = $"e{random.Next(25)}@mail.example", name = $"Όνομα {random.Next(5)}" } },
            1 => new { type = "track", userId = $"u{customer}", messageId = id, @event = "Order Completed", timestamp = $"2025-0{random.Next(1, 9)}-1{random.Next(9)}T00:00:00Z", properties = new { order_id = $"o{random.Next(99)}", total = random.Next(9_999) / 100m } },
            _ => (object)new { type = "page", anonymousId = $"a{random.Next(30)}", messageId = id, timestamp = $"2025-0{random.Next(1, 9)}-1{random.Next(9)}T00:00:00Z" },
        };
    }
}
