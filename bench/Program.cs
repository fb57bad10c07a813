// Every speed claim of Mitos: dotnet run -c Release --project bench -- NAME [seconds] [--postgres]
using Mitos.Bench;
using Mitos.Kernel.Data;

var words = args.Where(word => !word.StartsWith('-')).ToList();
var name = words.Count > 0 ? words[0] : "";
var seconds = words.Count > 1 ? int.Parse(words[1]) : 0;
BenchStore.Engine = args.Contains("--postgres") ? Engine.PostgreSql : Engine.Sqlite;
switch (name)
{
    case "ingest": return await IngestBench.RunAsync(seconds == 0 ? 180 : seconds);
    case "nodes": return await NodesBench.RunAsync(seconds == 0 ? 30 : seconds);
    case "latency": return await LatencyBench.RunAsync(seconds == 0 ? 60 : seconds);
    case "thread": return await ReadBench.ThreadAsync(seconds == 0 ? 30 : seconds);
    case "search": return await ReadBench.SearchAsync(seconds == 0 ? 30 : seconds);
    case "rebuild": return await RebuildBench.RunAsync(seconds == 0 ? 30 : seconds);
    case "identity": return IdentityBench.Run(Environment.GetEnvironmentVariable("MITOS_BENCH_DATA") ?? "../shared/data", seconds);
    case "audiences": return await AudiencesBench.RunAsync(seconds == 0 ? 60 : seconds, long.Parse(Environment.GetEnvironmentVariable("MITOS_BENCH_EVENTS") ?? "5000000", System.Globalization.CultureInfo.InvariantCulture));
    case "journeys": return await JourneyBench.RunAsync(seconds == 0 ? 60 : seconds);
    case "send": return await SendBench.RunAsync(seconds == 0 ? 100_000 : seconds);
    case "lists": return await ListsBench.RunAsync(seconds == 0 ? 200 : seconds);
    case "start": return await StartBench.RunAsync();
    default:
        Console.Error.WriteLine("Name one of: ingest, nodes, latency, thread, search, rebuild, identity, audiences, journeys, send (of so many messages), lists (so many requests each), start; with --postgres on a private PostgreSQL. The console's size: npm run size in web/console.");
        return 2;
}
