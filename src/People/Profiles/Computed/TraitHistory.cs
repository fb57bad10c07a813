// Works computed traits out of what the store holds of a strand: for the past of a new definition, and for its preview.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles.Computed;

internal sealed class TraitHistory(EventLog log, EventKinds kinds, RecentThread recent)
{
    private const int Page = 500;

    /// <summary>What the strand's stored events before a place in the log add to each of these traits.</summary>
    /// <param name="traits">Each with the first place in the log that does not count.</param>
    /// <param name="waiting">What <see cref="RecentThread"/> held of the strand before the session was opened; null to ask it here.</param>
    public List<TraitFold> Fold(Session session, long strand, IReadOnlyList<(KeptTrait Trait, long Before)> traits, long now, IReadOnlyList<ThreadRow>? waiting, CancellationToken cancellationToken)
    {
        var folds = traits.Select(_ => new TraitFold()).ToList();
        var wanted = traits.SelectMany(one => one.Trait.Kinds).Distinct().Select(kinds.Find).OfType<int>().ToHashSet();
        var newest = (waiting ?? recent.Of(strand)).Where(row => wanted.Contains(row.Kind)).ToList();
        var stored = wanted.Count == 0 ? [] : ThreadRows.OfKinds(session, strand, wanted);
        foreach (var rows in stored.Concat(newest).DistinctBy(row => row.Seq).Chunk(Page))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = rows.ToDictionary(row => row.Seq);
            foreach (var logged in log.Find(session, [.. places.Keys]))
            {
                Fold(Event(logged, places[logged.Seq]), traits, folds, now);
            }
        }

        return folds;
    }

    private static void Fold(Event e, IReadOnlyList<(KeptTrait Trait, long Before)> traits, List<TraitFold> folds, long now)
    {
        for (var index = 0; index < traits.Count; index++)
        {
            var (trait, before) = traits[index];
            foreach (var entry in e.Seq < before ? trait.EntriesOf(e) : [])
            {
                folds[index].Add(trait, entry, now);
            }
        }
    }

    private static Event Event(LoggedEvent logged, in ThreadRow row)
    {
        var e = logged.ToEvent();
        (e.KindId, e.Channel, e.Touchpoint, e.Stage) = (row.Kind, row.Channel, row.Touchpoint, row.Stage);
        return e;
    }
}
