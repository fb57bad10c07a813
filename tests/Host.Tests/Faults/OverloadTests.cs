// More than the pipeline takes: callers are told to come back, memory stays bounded, and what was accepted is processed.
using System.Globalization;
using System.Net;
using System.Text.Json;
using Mitos.Kernel.Events.Intake;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class OverloadTests
{
    [StoreFact]
    public async Task Callers_are_told_to_come_back_and_nothing_accepted_is_lost()
    {
        await using var server = await MitosServer.StartAsync(bounds: new IntakeBounds { MaxWaitingEvents = 300 });
        var (accepted, refused) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, 400), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
        {
            var events = Enumerable.Range(0, 50).Select(index => new { type = "page", userId = $"o{index}", messageId = $"over-{number}-{index}" });
            using var answer = await server.CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch = events }));
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                Interlocked.Add(ref accepted, 50);
                return;
            }

            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.True(int.Parse(answer.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture) >= 1);
            Interlocked.Increment(ref refused);
        });
        await server.DrainAsync();
        Assert.NotEqual(0, refused);
        Assert.Equal(accepted, (await server.GetAsync("/api/stats")).GetProperty("events").GetInt64());
    }
}
