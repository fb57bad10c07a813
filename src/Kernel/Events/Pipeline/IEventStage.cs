// The port of the pipeline: what a capability does with each batch of events.
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A stage of the pipeline. For each batch the pipeline calls <see cref="Prepare"/> of every stage in order; one or many batches make one
/// transaction, ended by <see cref="Sealed"/>. It is written, maybe on another thread while the next is prepared, and then comes
/// <see cref="Committed"/>, or <see cref="Forget"/> when it did not commit. All but what <see cref="Prepare"/> answers runs on one thread.
/// A stage is deterministic: the same log gives the same rows.
/// </summary>
public interface IEventStage
{
    /// <summary>Lower comes first. Identity is 100, Profiles 200.</summary>
    int Order { get; }

    string Name { get; }

    /// <summary>On which ways it stands. What is kept customer by customer belongs to <see cref="StagePass.Customers"/>.</summary>
    StagePass Passes => StagePass.Order;

    /// <summary>
    /// Works out what the batch changes, and answers how to write it. Reads may lack what the last two transactions have changed: a stage that
    /// reads its own rows keeps those at hand (<see cref="Uncommitted{TKey,TValue}"/>). The answer may touch nothing but the session and what
    /// nobody changes any more.
    /// </summary>
    Action<Session> Prepare(EventBatch batch, Session read);

    /// <summary>What was prepared since the last time makes one transaction, which is being written now.</summary>
    void Sealed()
    {
    }

    /// <summary>The transaction that was sealed is durable; tell the screens.</summary>
    void Committed()
    {
    }

    /// <summary>Drops everything kept in memory; the store is the truth.</summary>
    void Forget()
    {
    }

    /// <summary>Deletes everything that this stage has derived, before a rebuild.</summary>
    void Clear(Session write);

    /// <summary>Every event has passed again; written with the note that the rebuild is done.</summary>
    void Rebuilt(Session write)
    {
    }
}
