// Derives strands again from their events, when the rules that place events have changed.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles.Touchpoints;

/// <summary>One batch's worth. The strand comes out as a rebuild would make it: all its events in the order of the log, placed by the rules of now.</summary>
internal sealed class StrandAgain(EventLog log, RecentThread recent, Classifier classifier, IConfirmationRules confirmations, EventBatch batch)
{
    private const int Page = 500;
    private readonly List<(long Strand, ThreadRow Row)> _moved = [];

    public bool IsEmpty => _moved.Count == 0;

    public Strand Derive(Session session, Strand strand, TraitWork traits)
    {
        var fresh = new Strand { Node = strand.Node, IsDevice = strand.IsDevice };

        // The timer that is set belongs to the new fold, which sets it anew.
        fresh.Computed.TimerAt = strand.Computed.TimerAt;
        var rows = ThreadRows.All(session, strand.Node).Concat(recent.Of(strand.Node)).DistinctBy(row => row.Seq).ToDictionary(row => row.Seq);
        foreach (var places in rows.Keys.Order().Chunk(Page))
        {
            foreach (var logged in log.Find(session, places))
            {
                var (e, row) = (logged.ToEvent(), rows[logged.Seq]);
                e.KindId = row.Kind;
                classifier.Classify(e);
                if ((e.Channel, e.Touchpoint, e.Stage) != (row.Channel, row.Touchpoint, row.Stage))
                {
                    _moved.Add((strand.Node, row with { Channel = e.Channel, Touchpoint = e.Touchpoint, Stage = e.Stage }));
                    batch.Reclassify(new Reclassified(e, row.Channel, row.Stage));
                }

                fresh.Fold(e, confirmations);
                traits.Fold(fresh, e);
            }
        }

        traits.Touch(fresh);
        return fresh;
    }

    /// <summary>After the batch's own rows, when the whole thread stands in its table.</summary>
    public void Write(Session write) => _moved.ForEach(one => ThreadRows.Place(write, one.Strand, one.Row));
}
