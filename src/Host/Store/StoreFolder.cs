// Opens the folder of an embedded store: its lock, its two files, and their schema.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.Host;

internal static class StoreFolder
{
    public const string MainFile = "mitos.db";
    public const string IntakeFile = "intake.db";
    public const string IntakeModule = "Kernel.Events.Intake";

    public static OpenStore Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var fileLock = Lock(folder);
        try
        {
            var reserve = new DiskReserve(folder);
            var main = new SqliteDatabase(Path.Combine(folder, MainFile), reserve: reserve);
            var intake = new SqliteDatabase(Path.Combine(folder, IntakeFile), cacheMebibytes: 8, walPages: 1_024, reserve, shrinks: true);
            Migrations.Apply(main, OpenStore.Schema.Where(file => file.Module != IntakeModule), clock);
            Migrations.Apply(intake, OpenStore.Schema.Where(file => file.Module == IntakeModule), clock);
            return new OpenStore(folder, fileLock, new Stores(main, intake));
        }
        catch
        {
            fileLock.Dispose();
            throw;
        }
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "mitos.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StoreInUseException($"Another Mitos works in {Path.GetFullPath(folder)}. Stop it first, or name another folder with --data.");
        }
    }
}
