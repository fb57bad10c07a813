// Gathers what one transaction shows in the live debugger.
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>Holds the last few outcomes of each kind of each stretch, and counts the rest.</summary>
internal sealed class OutcomeBatch
{
    public List<Outcome> Shown { get; } = [];

    public int LeftOut { get; private set; }

    public void Add(List<Event> stored, List<Event> duplicates, List<QuarantinedInput> refused)
    {
        AddLast(stored, static e => Of(e, OutcomeKind.Stored));
        AddLast(duplicates, static e => Of(e, OutcomeKind.Duplicate));
        AddLast(refused, Of);
        var tooMany = Shown.Count - (OutcomeFeed.MostPerBatch * 3);
        if (tooMany > 0)
        {
            Shown.RemoveRange(0, tooMany);
            LeftOut += tooMany;
        }
    }

    private void AddLast<T>(List<T> all, Func<T, Outcome> of)
    {
        var from = Math.Max(0, all.Count - OutcomeFeed.MostPerBatch);
        LeftOut += from;
        for (var index = from; index < all.Count; index++)
        {
            Shown.Add(of(all[index]));
        }
    }

    private static Outcome Of(QuarantinedInput refused) => new(0, OutcomeKind.Quarantined, refused.MessageId, refused.Reason, refused.Source, null, null,
        Channel.Other, Touchpoint.Other, 0, refused.ReceivedAt, refused.ReceivedAt, 0);

    private static Outcome Of(Event e, OutcomeKind kind) => new(
        0, kind, e.MessageId, null, e.Source, e.Type, e.Name, e.Channel, e.Touchpoint, e.Profile, e.ReceivedAt, e.OccurredAt, e.Violations);
}
