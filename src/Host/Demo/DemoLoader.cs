// Fills a store with the demonstration's year through the front door, then keeps new events coming.
using System.Diagnostics;
using Mitos.Host.Demo.Post;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Settings;
using Mitos.People.Activity;
using Mitos.People.Collect.Contracts;

namespace Mitos.Host.Demo;

internal static class DemoLoader
{
    private const int StretchEvents = 2_000;
    private const ulong DefaultSeed = 2026;

    /// <summary>The sources by the words that the stories use, as the retailer's people call them.</summary>
    private static readonly Dictionary<string, (string Name, SourceKind Kind)> Sources = new()
    {
        ["site"] = ("Ηλεκτρονικό κατάστημα", SourceKind.Web),
        ["app"] = ("Εφαρμογή κινητού", SourceKind.App),
        ["tills"] = ("Ταμεία καταστημάτων", SourceKind.Store),
        ["call-centre"] = ("Τηλεφωνικό κέντρο", SourceKind.CallCentre),
        ["social"] = ("Κοινωνικά δίκτυα", SourceKind.Social),
        ["mailing"] = ("Αποστολές e-mail και SMS", SourceKind.Email),
        ["chat"] = ("Συνομιλίες", SourceKind.Chat),
        ["warehouse"] = ("Αποθήκη", SourceKind.Server),
    };

    public static async Task LoadAsync(IServiceProvider services, CommandLine line, string address, CancellationToken cancellationToken)
    {
        var (clock, settings) = (services.GetRequiredService<TimeProvider>(), services.GetRequiredService<SettingsStore>());
        var now = clock.GetUtcNow();
        var writer = new DemoWriter(services);
        var progress = DemoProgress.Read(settings);
        var seed = progress?.Seed ?? (ulong.TryParse(line.Flag("seed"), out var given) ? given : DefaultSeed);
        if (progress is null && services.GetRequiredService<StatsReader>().Stats().Events == 0)
        {
            progress = await new DemoProgress(seed, now.ToUnixTimeMilliseconds(), false, false).KeepAsync(settings, cancellationToken);
        }

        if (progress is { IsWritten: false })
        {
            await WriteYearAsync(services, writer, progress, cancellationToken);
            progress = await (progress with { IsWritten = true }).KeepAsync(settings, cancellationToken);
        }

        var live = new DemoYear(seed, now);
        var people = live.People();
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var readers = new Readers(people, seed, http, one => writer.HappensAsync(one, clock, cancellationToken), clock, cancellationToken);
        await DemoShop.ConnectAsync(services, address, readers, http, cancellationToken);
        if (progress is { IsOpen: false })
        {
            await DemoShop.OpenAsync(services, cancellationToken);
            await (progress with { IsOpen = true }).KeepAsync(settings, cancellationToken);
        }

        _ = Task.Run(() => writer.FollowAsync(live.Live(now, people), clock, cancellationToken), cancellationToken);
    }

    /// <summary>What of it is there already, because the program was stopped in the middle, is dropped by its messageId.</summary>
    private static async Task WriteYearAsync(IServiceProvider services, DemoWriter writer, DemoProgress progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await writer.WriteAllAsync(new DemoYear(progress.Seed, DateTimeOffset.FromUnixTimeMilliseconds(progress.EndsAt)).Events(), cancellationToken);
        var stats = services.GetRequiredService<StatsReader>().Stats();
        Console.WriteLine($"The demonstration is ready: {stats.Events:N0} events of {stats.Profiles:N0} customers in {watch.Elapsed.TotalSeconds:N1} s.");
    }

    private sealed class DemoWriter(IServiceProvider services)
    {
        private readonly EventIntake _intake = services.GetRequiredService<EventIntake>();
        private readonly EventPipeline _pipeline = services.GetRequiredService<EventPipeline>();
        private readonly ISourceDirectory _sources = services.GetRequiredService<ISourceDirectory>();

        /// <summary>A stretch of the year at a time, in one batch for each source: a request for each event would wait for the disk 150,000 times.</summary>
        public async Task WriteAllAsync(IEnumerable<DemoEvent> events, CancellationToken cancellationToken)
        {
            var last = 0L;
            foreach (var stretch in events.Chunk(StretchEvents))
            {
                var appends = stretch.GroupBy(e => e.Source).Select(group => AppendAsync(group.Key, [.. group], stretch[^1].At, cancellationToken));
                last = (await Task.WhenAll(appends)).Max();
            }

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

                await HappensAsync(e, clock, cancellationToken);
            }
        }

        public Task HappensAsync(DemoEvent e, TimeProvider clock, CancellationToken cancellationToken) => AppendAsync(e.Source, [e], clock.GetUtcNow(), cancellationToken);

        /// <param name="receivedAt">When the events would have arrived.</param>
        private async Task<long> AppendAsync(string source, DemoEvent[] events, DateTimeOffset receivedAt, CancellationToken cancellationToken)
        {
            using var body = new MemoryStream();
            for (var index = 0; index < events.Length; index++)
            {
                body.Write(index == 0 ? "{\"batch\":["u8 : ","u8);
                body.Write(events[index].Json.Span);
            }

            body.Write("]}"u8);
            var (name, kind) = Sources[source];
            var info = await _sources.EnsureAsync(name, kind, cancellationToken);
            var item = new IntakeItem(info.Id, receivedAt.ToUnixTimeMilliseconds(), events.Length, new IntakeMeta { Large = true }, body.ToArray());
            while (true)
            {
                try
                {
                    return await _intake.AppendAsync(item);
                }
                catch (IntakeOverloadedException)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
                }
            }
        }
    }
}
