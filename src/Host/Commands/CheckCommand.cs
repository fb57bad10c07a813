// mitos check: looks the store over and says what is wrong with it.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Activity;

namespace Mitos.Host.Commands;

internal static class CheckCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        await using var program = OfflineProgram.Open(line, alone: true);
        var database = program.Services.GetRequiredService<Database>();
        var problems = new List<string>();
        if (database.Engine == Engine.Sqlite)
        {
            using var session = database.OpenRead();
            var integrity = session.Connection.ExecuteScalar<string>("pragma quick_check");
            if (integrity != "ok")
            {
                problems.Add($"The database file is damaged: {integrity}. Restore a backup.");
            }
        }

        if (Rebuild.IsUnfinished(database))
        {
            problems.Add("A rebuild was interrupted. Run `mitos rebuild`.");
        }

        var stats = program.Services.GetRequiredService<StatsReader>().Stats();
        Console.WriteLine($"{stats.Events:N0} events, {stats.Profiles:N0} profiles, {stats.Quarantined:N0} quarantined, {stats.Pending:N0} pending");
        problems.ForEach(Console.WriteLine);
        Console.WriteLine(problems.Count == 0 ? "The store is sound." : $"{problems.Count} problems.");
        return problems.Count == 0 ? 0 : 1;
    }
}
