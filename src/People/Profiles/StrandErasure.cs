// Erases strands: their events in the log, their thread, and what finds them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles;

/// <summary>Written after the batch's own rows, when the whole thread of each strand stands in its table.</summary>
internal sealed class StrandErasure(EventLog log)
{
    private readonly List<(long Strand, long TimerAt)> _strands = [];

    public bool IsEmpty => _strands.Count == 0;

    public void Add(long strand, long timerAt) => _strands.Add((strand, timerAt));

    public void Write(Session write)
    {
        foreach (var (strand, timerAt) in _strands)
        {
            foreach (var row in ThreadRows.All(write, strand))
            {
                Erase(write, strand, row.Seq);
            }

            ThreadRows.Delete(write, strand);
            TimerRows.Drop(write, [new StrandTimer(strand, TimerPurpose.TraitWindow, timerAt)]);
        }
    }

    private void Erase(Session write, long strand, long seq)
    {
        if (log.Find(write, seq) is not { } logged)
        {
            return;
        }

        if (OrderReference.Of(logged.ToEvent()) is { } number)
        {
            ProfileRows.DeleteOrder(write, number, strand);
        }

        EventLog.Erase(write, logged);
    }
}
