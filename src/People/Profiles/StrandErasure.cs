// Erases strands, whole or what is kept no longer of them: their events in the log, their thread, and what finds them.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Profiles.Retention;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles;

/// <summary>Written after the batch's own rows, when the whole thread of each strand stands in its table.</summary>
internal sealed class StrandErasure(EventLog log, EventKinds kinds, RetentionRules retention, long now)
{
    private const long Day = 86_400_000;
    private readonly List<(long Strand, long TimerAt)> _strands = [];
    private readonly List<long> _aged = [];

    public bool IsEmpty => _strands.Count + _aged.Count == 0;

    public void Add(long strand, long timerAt) => _strands.Add((strand, timerAt));

    /// <summary>What the rules let go of the strand goes, the rest stays.</summary>
    public void Age(long strand) => _aged.Add(strand);

    public void Write(Session write)
    {
        _aged.ForEach(strand => WriteAged(write, strand));
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

    /// <summary>
    /// The thread is in the order of time, so it is looked through up to the first event that every rule keeps. Where something went the strand is derived again from
    /// what is left, as a rebuild would do it: its sums, its computed traits, and the audiences that asked about what is no more.
    /// </summary>
    private void WriteAged(Session write, long strand)
    {
        var isLess = false;
        var shortest = retention.Rules.Count == 0 ? RetentionRules.MostDays : retention.Rules.Min(rule => rule.Days);
        foreach (var row in ThreadRows.All(write, strand).TakeWhile(row => row.OccurredAt < now - (shortest * Day)))
        {
            if (retention.DaysOf(kinds.NameOf(row.Kind)) is { } days && row.OccurredAt < now - (days * Day))
            {
                Erase(write, strand, row.Seq);
                ThreadRows.Delete(write, strand, row);
                isLess = true;
            }
        }

        if (isLess)
        {
            TimerRows.Set(write, [new StrandTimer(strand, TimerPurpose.Touchpoints, 0)]);
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
