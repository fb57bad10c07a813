// The port of the pipeline: what a capability does with each batch of events.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A stage of the pipeline. For each batch the pipeline calls <see cref="Prepare"/> of every stage in order, then <see cref="Write"/> of every
/// stage inside one transaction, then <see cref="Committed"/>; or <see cref="Forget"/> when the transaction did not commit. One thread.
/// A stage is deterministic: the same log gives the same rows.
/// </summary>
public interface IEventStage
{
    /// <summary>Lower comes first. Identity is 100, Profiles 200.</summary>
    int Order { get; }

    string Name { get; }

    /// <summary>Works out what the batch changes, in memory. Reads see the state before the batch.</summary>
    void Prepare(EventBatch batch, Session read);

    /// <summary>Writes what was worked out. Only the database may be touched.</summary>
    void Write(EventBatch batch, Session write);

    /// <summary>The batch is durable; tell the screens.</summary>
    void Committed(EventBatch batch)
    {
    }

    /// <summary>Drops everything kept in memory; the store is the truth.</summary>
    void Forget();

    /// <summary>Deletes everything that this stage has derived, before a rebuild.</summary>
    void Clear(Session write);
}
