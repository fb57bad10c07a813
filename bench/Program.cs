// Every speed claim of Mitos: dotnet run -c Release --project bench -- NAME [seconds]
using Mitos.Bench;

var name = args.Length > 0 ? args[0] : "";
var seconds = args.Length > 1 ? int.Parse(args[1]) : 0;
switch (name)
{
    case "ingest": return await IngestBench.RunAsync(seconds == 0 ? 180 : seconds);
    case "latency": return await LatencyBench.RunAsync(seconds == 0 ? 60 : seconds);
    case "thread": return await ReadBench.ThreadAsync(seconds == 0 ? 30 : seconds);
    case "search": return await ReadBench.SearchAsync(seconds == 0 ? 30 : seconds);
    case "rebuild": return await RebuildBench.RunAsync(seconds == 0 ? 30 : seconds);
    case "start": return await StartBench.RunAsync();
    default:
        Console.Error.WriteLine("Name one of: ingest, latency, thread, search, rebuild, start. The console's size: npm run size in web/console.");
        return 2;
}
