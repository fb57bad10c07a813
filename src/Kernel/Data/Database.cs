// The store as the modules see it: many readers, one write transaction at a time, schema brought up to date at start.
namespace Mitos.Kernel.Data;

/// <summary>One store on one engine. All instants in it are UTC milliseconds since 1970, all ids are made by the application.</summary>
public abstract class Database : IDisposable
{
    public abstract Engine Engine { get; }

    /// <summary>False while the disk is full: what was accepted is finished, and nothing new is taken in.</summary>
    public virtual bool HasRoom => true;

    /// <summary>Bytes that the disk still takes; the largest number where that is not for us to know.</summary>
    public virtual long RoomBytes => long.MaxValue;

    /// <summary>A reading session from a bounded pool; dispose it to give it back.</summary>
    public abstract Session OpenRead();

    /// <summary>A reading session that sees one committed state from its first statement until it is given back. Keep it short.</summary>
    public abstract Session OpenSnapshot();

    /// <summary>
    /// Runs <paramref name="work"/> in one transaction: all of it is durable when the task ends, or none of it if it throws.
    /// Writers queue; keep the work short and never call outside the database from it.
    /// </summary>
    public abstract Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken = default);

    /// <summary>The same for a thread that owns its time, such as the pipeline's.</summary>
    public abstract T Write<T>(Func<Session, T> work);

    public Task WriteAsync(Action<Session> work, CancellationToken cancellationToken = default) =>
        WriteAsync(session =>
        {
            work(session);
            return true;
        }, cancellationToken);

    public void Write(Action<Session> work) => Write(session =>
    {
        work(session);
        return true;
    });

    /// <summary>Gives the room of deleted rows back to the disk, where the store can.</summary>
    public virtual void GiveRoomBack()
    {
    }

    public virtual T Read<T>(Func<Session, T> work)
    {
        using var session = OpenRead();
        return work(session);
    }

    /// <summary>Copies the whole store, while it is in use, to a new file or folder.</summary>
    public abstract void BackUp(string target);

    public abstract void Dispose();
}

/// <summary>The store cannot take more: the disk is full or gone. Callers answer 503 and try again later.</summary>
public sealed class StorageFullException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The store cannot be reached, or not now; nothing is wrong with what was asked. Callers answer 503 and try again later.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The store is there and Mitos cannot work on it as it is; nothing was changed.</summary>
public sealed class UnfitStoreException(string message) : Exception(message);
