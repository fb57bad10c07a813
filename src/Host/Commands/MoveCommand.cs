// mitos move --from A --to B: copies a store to another engine, and proves that the copy is the same.
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Host.Commands;

internal static class MoveCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Flag("from") is not { } from || line.Flag("to") is not { } to || from == to)
        {
            await Console.Error.WriteLineAsync("Usage: mitos move --from A --to B, where A and B are a folder or a connection to PostgreSQL (Host=…;Database=… or postgresql://…)");
            return 2;
        }

        if (!IsPostgres(from) && !File.Exists(Path.Combine(from, StoreFolder.MainFile)))
        {
            await Console.Error.WriteLineAsync($"There is no store in {from}.");
            return 1;
        }

        using var source = OpenStore.Open(Address(from, line), TimeProvider.System, alone: true);
        if (Rebuild.IsUnfinished(source.Stores.Main))
        {
            await Console.Error.WriteLineAsync("A rebuild of this store was interrupted. Run `mitos rebuild` first.");
            return 1;
        }

        using var target = OpenStore.Open(Address(to, line), TimeProvider.System, alone: true);
        long rows = 0;
        StoreCopy.Run(source.Stores, target.Stores, (table, sum) =>
        {
            rows += sum.Rows;
            Console.WriteLine($"{table,-20} {sum.Rows,14:N0} rows  {sum.Sum:x16}");
        });
        Console.WriteLine($"Moved {rows:N0} rows; counts and checksums of all tables are equal. The source was left as it is.");
        return 0;
    }

    private static bool IsPostgres(string text) => text.Contains('=') || text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal);

    /// <summary>The folder of a database holds only files that people upload.</summary>
    private static StoreAddress Address(string text, CommandLine line) => IsPostgres(text) ? new StoreAddress(line.DataFolder, text) : new StoreAddress(text);
}
