// The folder of an embedded store: its two files, its lock, and its schema brought up to date.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity;

namespace Mitos.Host;

/// <summary>An open store folder. Only one program at a time may write in it.</summary>
internal sealed class StoreFolder : IDisposable
{
    public const string MainFile = "mitos.db";
    public const string IntakeFile = "intake.db";
    private const string IntakeModule = "Kernel.Events.Intake";
    private readonly FileStream _lock;

    private StoreFolder(string path, FileStream fileLock, Stores stores)
    {
        Path = path;
        _lock = fileLock;
        Stores = stores;
    }

    public string Path { get; }

    public Stores Stores { get; }

    /// <exception cref="StoreInUseException">Another Mitos works in the folder.</exception>
    /// <exception cref="NewerStoreException">A newer Mitos has written it.</exception>
    public static StoreFolder Open(string folder, TimeProvider clock)
    {
        Directory.CreateDirectory(folder);
        var fileLock = Lock(folder);
        try
        {
            var main = new SqliteDatabase(System.IO.Path.Combine(folder, MainFile));
            var intake = new SqliteDatabase(System.IO.Path.Combine(folder, IntakeFile), cacheMebibytes: 8, walPages: 1_024);
            var files = SchemaFile.Of(typeof(Database).Assembly).Concat(SchemaFile.Of(typeof(IdentityModule).Assembly)).ToList();
            Migrations.Apply(main, files.Where(file => file.Module != IntakeModule), clock);
            Migrations.Apply(intake, files.Where(file => file.Module == IntakeModule), clock);
            return new StoreFolder(folder, fileLock, new Stores(main, intake));
        }
        catch
        {
            fileLock.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Stores.Intake.Dispose();
        Stores.Main.Dispose();
        _lock.Dispose();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(folder, "mitos.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StoreInUseException($"Another Mitos works in {System.IO.Path.GetFullPath(folder)}. Stop it first, or name another folder with --data.");
        }
    }
}

/// <summary>Another process works in the store.</summary>
public sealed class StoreInUseException(string message) : Exception(message);
