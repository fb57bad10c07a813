// A source was heard when anything of it came in: stored, refused or a duplicate; and a rebuild forgets none of it.
using Mitos.Testing;

namespace Mitos.Host.Tests.Collect;

public sealed class SourceHeardTests
{
    [StoreFact]
    public async Task Refused_input_and_duplicates_count_as_heard_also_after_a_rebuild()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-heard").FullName;
        DateTimeOffset last = default;
        await using (var server = await MitosServer.StartAsync(folder))
        {
            var visit = new { type = "track", userId = "heard", messageId = "heard-1", @event = "Store Visited" };
            object[] inputs = [visit, visit, new { type = "dance", userId = "heard", messageId = "heard-2" }, new { type = "dance", userId = "heard", messageId = "heard-2" }];
            foreach (var input in inputs)
            {
                // The instants are told in milliseconds; two inputs in one would look the same.
                await Task.Delay(5);
                await server.SendAsync(input);
                var heard = await HeardAsync(server);
                Assert.True(heard > last, $"{input} came in later than {last:O}, and the source was last heard at {heard:O}.");
                last = heard;
            }

            // The whole body is refused, and it names no message.
            await Task.Delay(5);
            using var broken = await server.CollectAsync("/v1/batch", "{\"batch\":[{\"type\":\"track\",\"event\":\"\\ud800\",\"userId\":\"heard\"}]}");
            await server.DrainAsync();
            Assert.True(await HeardAsync(server) > last);
            last = await HeardAsync(server);
        }

        var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
        Assert.True(exit == 0, output);
        await using (var again = await MitosServer.StartAsync(folder))
        {
            Assert.Equal(last, await HeardAsync(again));
        }

        TestEngine.Drop(folder);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<DateTimeOffset> HeardAsync(MitosServer server) =>
        (await server.GetAsync("/api/sources")).GetProperty("items").EnumerateArray()
            .Single(source => source.GetProperty("name").GetString() == "MITOS_WRITE_KEY").GetProperty("lastHeardAt").GetDateTimeOffset();
}
