// Fills a store with the demonstration's year through the front door, then keeps new events coming.
using System.Diagnostics;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Activity;
using Mitos.People.Collect.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoLoader
{
    private const int BatchBytes = 256 * 1024;
    private const ulong DefaultSeed = 2026;

    private static readonly Dictionary<string, SourceKind> Kinds = new()
    {
        ["site"] = SourceKind.Web,
        ["app"] = SourceKind.App,
        ["tills"] = SourceKind.Store,
        ["call-centre"] = SourceKind.CallCentre,
        ["social"] = SourceKind.Social,
        ["mailing"] = SourceKind.Email,
        ["chat"] = SourceKind.Chat,
        ["warehouse"] = SourceKind.Server,
    };

    public static async Task LoadAsync(IServiceProvider services, CommandLine line, CancellationToken cancellationToken)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var seed = ulong.TryParse(line.Flag("seed"), out var given) ? given : DefaultSeed;
        var now = clock.GetUtcNow();
        var year = new DemoYear(seed, now);
        var writer = new DemoWriter(services);
        if (services.GetRequiredService<StatsReader>().Stats().Events == 0)
        {
            var watch = Stopwatch.StartNew();
            await writer.WriteAllAsync(year.Events(), cancellationToken);
            var stats = services.GetRequiredService<StatsReader>().Stats();
            Console.WriteLine($"The demonstration is ready: {stats.Events:N0} events of {stats.Profiles:N0} customers in {watch.Elapsed.TotalSeconds:N1} s.");
        }

        _ = Task.Run(() => writer.FollowAsync(year.Live(now), clock, cancellationToken), cancellationToken);
    }

    private sealed class DemoWriter(IServiceProvider services)
    {
        private readonly EventIntake _intake = services.GetRequiredService<EventIntake>();
        private readonly EventPipeline _pipeline = services.GetRequiredService<EventPipeline>();
        private readonly ISourceDirectory _sources = services.GetRequiredService<ISourceDirectory>();

        public async Task WriteAllAsync(IEnumerable<DemoEvent> events, CancellationToken cancellationToken)
        {
            var (source, batch, count, last) = ((string?)null, new MemoryStream(), 0, 0L);
            foreach (var e in events)
            {
                if (count > 0 && (e.Source != source || batch.Length > BatchBytes))
                {
                    last = await AppendAsync(source!, batch, count, e.At, cancellationToken);
                    (batch, count) = (new MemoryStream(), 0);
                }

                source = e.Source;
                batch.Write(count++ == 0 ? "{\"batch\":["u8 : ","u8);
                batch.Write(e.Json.Span);
            }

            last = count > 0 ? await AppendAsync(source!, batch, count, null, cancellationToken) : last;
            await _pipeline.WaitForAsync(last, cancellationToken);
        }

        public async Task FollowAsync(IEnumerable<DemoEvent> events, TimeProvider clock, CancellationToken cancellationToken)
        {
            foreach (var e in events)
            {
                var wait = e.At - clock.GetUtcNow();
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, clock, cancellationToken);
                }

                var batch = new MemoryStream();
                batch.Write("{\"batch\":["u8);
                batch.Write(e.Json.Span);
                await AppendAsync(e.Source, batch, 1, null, cancellationToken);
            }
        }

        /// <param name="receivedAt">When it would have arrived; null is now.</param>
        private async Task<long> AppendAsync(string source, MemoryStream batch, int count, DateTimeOffset? receivedAt, CancellationToken cancellationToken)
        {
            batch.Write("]}"u8);
            var info = await _sources.EnsureAsync(source, Kinds[source], cancellationToken);
            var at = (receivedAt ?? services.GetRequiredService<TimeProvider>().GetUtcNow()).ToUnixTimeMilliseconds();
            while (true)
            {
                try
                {
                    return await _intake.AppendAsync(new IntakeItem(info.Id, at, count, new IntakeMeta { Large = true, NoIds = true }, batch.ToArray()));
                }
                catch (IntakeOverloadedException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
                }
            }
        }
    }
}
