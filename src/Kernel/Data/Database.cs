// The store as the modules see it: many readers, one write transaction at a time, schema brought up to date at start.
namespace Mitos.Kernel.Data;

/// <summary>One store on one engine. All instants in it are UTC milliseconds since 1970, all ids are made by the application.</summary>
public abstract class Database : IDisposable
{
    public abstract Engine Engine { get; }

    /// <summary>A reading session from a bounded pool; dispose it to give it back.</summary>
    public abstract Session OpenRead();

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

    public T Read<T>(Func<Session, T> work)
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
