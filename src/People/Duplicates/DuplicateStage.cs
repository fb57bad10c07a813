// Notes in the pipeline which profiles have changed in what tells people apart; they are compared right behind the commit.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Duplicates;

internal sealed class DuplicateStage(DuplicateSignal signal) : IEventStage
{
    public int Order => 250;

    public string Name => "duplicates";

    public StagePass Passes => StagePass.Customers;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var profiles = new SortedSet<long>();
        foreach (var e in batch.Events)
        {
            if (e.Type == EventType.Identify && e.Profile != 0)
            {
                profiles.Add(e.Profile);
            }
        }

        foreach (var move in batch.Moves)
        {
            profiles.UnionWith(new[] { move.From, move.To }.Where(profile => profile != 0));
        }

        long[] due = [.. profiles];
        return due.Length == 0 ? static _ => { } : write => DuplicateRows.AddDue(write, due, batch.Now);
    }

    public void Committed() => signal.Ring();

    public void Clear(Session write) => DuplicateRows.Clear(write);
}

/// <summary>Wakes the worker of this node; those of others look by themselves.</summary>
internal sealed class DuplicateSignal
{
    private readonly SemaphoreSlim _work = new(0, 1);

    public void Ring()
    {
        if (_work.CurrentCount == 0)
        {
            try
            {
                _work.Release();
            }
            catch (SemaphoreFullException)
            {
                // It is awake already.
            }
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _work.WaitAsync(atMost, cancellationToken);
}
