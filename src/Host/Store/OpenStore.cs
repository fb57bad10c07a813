// An open store on either engine, with its lock, and its schema brought up to date.
using System.Reflection;
using Mitos.Engage.Journeys;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Identity;
using Mitos.Reach.Messages;
using Mitos.Sell.Catalogue;

namespace Mitos.Host;

/// <summary>In a folder only one program at a time works; in a database many nodes do, unless one asks to be alone.</summary>
internal sealed class OpenStore : IDisposable
{
    private static readonly Assembly[] s_assemblies = [typeof(Database).Assembly, typeof(IdentityModule).Assembly, typeof(MessagesModule).Assembly, typeof(JourneysModule).Assembly, typeof(CatalogueModule).Assembly];
    private readonly IDisposable _lock;

    public OpenStore(string path, IDisposable storeLock, Stores stores, CancellationToken lost = default) =>
        (Path, _lock, Stores, Lost) = (path, storeLock, stores, lost);

    /// <summary>The schema of every module.</summary>
    public static IReadOnlyList<SchemaFile> Schema { get; } = [.. s_assemblies.SelectMany(SchemaFile.Of)];

    /// <summary>Where the tables of every module stand in a distributed store.</summary>
    public static IReadOnlyList<TablePlace> Places { get; } = [.. s_assemblies.SelectMany(TablePlace.Of)];

    /// <summary>The folder for files.</summary>
    public string Path { get; }

    public Stores Stores { get; }

    /// <summary>Cancelled when another program works in the store and this one must stop.</summary>
    public CancellationToken Lost { get; }

    /// <exception cref="StoreInUseException">Another Mitos works in it.</exception>
    /// <exception cref="NewerStoreException">A newer Mitos has written it.</exception>
    /// <exception cref="UnfitStoreException">It is no store that Mitos can work in.</exception>
    public static OpenStore Open(StoreAddress address, TimeProvider clock, bool alone = false) =>
        address.Postgres is { } connection ? PostgresStore.Open(connection, address.Folder, alone, clock) : StoreFolder.Open(address.Folder, clock);

    public void Dispose()
    {
        Stores.Intake.Dispose();
        Stores.Main.Dispose();
        _lock.Dispose();
    }
}

/// <summary>Another process works in the store.</summary>
public sealed class StoreInUseException(string message) : Exception(message);
