// kill -9 in the middle of ingest, thirty times: every acknowledged event is there exactly once, and the profiles equal a rebuild.
using System.Collections.Concurrent;
using Mitos.Testing;

namespace Mitos.Host.Tests.Faults;

public sealed class KillTests
{
    private const int Kills = 30;

    [StoreFact]
    public async Task Every_acknowledged_event_is_there_exactly_once_after_thirty_kills()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-kill").FullName;
        try
        {
            var random = new Random(20261122);
            var acknowledged = new ConcurrentBag<string>();
            for (var kill = 0; kill < Kills; kill++)
            {
                await using var server = await MitosProcess.StartAsync(folder);
                using var stop = new CancellationTokenSource();
                var load = Enumerable.Range(0, 3).Select(sender => FaultLoad.SendAsync([server.Address], new Random((kill * 10) + sender), $"{kill}-{sender}", acknowledged, stop.Token)).ToList();
                await Task.Delay(150 + random.Next(350));
                server.Kill();
                await server.WaitForExitAsync();
                await stop.CancelAsync();
                await Task.WhenAll(load);
            }

            Assert.NotEmpty(acknowledged);
            await FaultLoad.CheckAsync(folder, acknowledged);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
