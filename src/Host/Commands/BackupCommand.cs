// mitos backup TARGET: copies the store while it is in use.
using Mitos.Kernel.Data;

namespace Mitos.Host.Commands;

internal static class BackupCommand
{
    public static int Run(CommandLine line)
    {
        if (line.Arguments is not [var target])
        {
            Console.Error.WriteLine("Usage: mitos backup TARGET [--data DIR]");
            return 2;
        }

        if (line.Store.Postgres is not null)
        {
            Console.Error.WriteLine("A store on PostgreSQL is copied by PostgreSQL's own programs: pg_dump, or base backups with point-in-time recovery. docs/guide/operations.md shows both.");
            return 2;
        }

        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            Console.Error.WriteLine($"{target} is not empty. Name a new folder.");
            return 1;
        }

        var main = Path.Combine(line.DataFolder, StoreFolder.MainFile);
        if (!File.Exists(main))
        {
            Console.Error.WriteLine($"There is no store in {line.DataFolder}.");
            return 1;
        }

        Directory.CreateDirectory(target);

        // The intake first: what it holds and the main file already has is skipped at start, the other way round it would be lost.
        using (var intake = new SqliteDatabase(Path.Combine(line.DataFolder, StoreFolder.IntakeFile), 8))
        {
            intake.BackUp(Path.Combine(target, StoreFolder.IntakeFile));
        }

        using (var store = new SqliteDatabase(main, 16))
        {
            store.BackUp(Path.Combine(target, StoreFolder.MainFile));
        }

        Console.WriteLine($"Copied to {Path.GetFullPath(target)}. Start it with: mitos serve --data {target}");
        return 0;
    }
}
