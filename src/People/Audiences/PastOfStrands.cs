// What the log says of all strands for some signals, in one reading.
using Mitos.Kernel.Data;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal static class PastOfStrands
{
    /// <param name="signals">All read their events, or none does.</param>
    public static IEnumerable<(long Strand, StrandSignals Past)> Read(IProfileHistory history, Session session, IReadOnlyList<Signal> signals, int generation, long now)
    {
        var kinds = signals.Any(signal => signal.IsOfAnyKind) ? null : signals.SelectMany(signal => signal.Kinds).ToHashSet();
        var byKind = signals.SelectMany(signal => signal.Kinds, (signal, kind) => (signal, kind)).ToLookup(one => one.kind, one => one.signal);
        (long Strand, StrandSignals Past)? open = null;
        var asked = new ReadEvent();
        foreach (var one in history.Scan(session, kinds, signals.Any(signal => signal.ReadsEvent)))
        {
            if (open is { } ended && ended.Strand != one.Strand)
            {
                if (!ended.Past.IsEmpty)
                {
                    yield return ended;
                }

                open = null;
            }

            open ??= (one.Strand, new StrandSignals(generation));
            if (one.Event is { } e)
            {
                asked.Of(e);
            }

            foreach (var signal in byKind[one.Kind].Concat(byKind[Signal.AnyKind]))
            {
                Add(signal, one, asked, open.Value.Past, now);
            }
        }

        if (open is { Past.IsEmpty: false } last)
        {
            yield return last;
        }
    }

    private static void Add(Signal signal, in StrandEvent one, ReadEvent asked, StrandSignals past, long now)
    {
        if (!signal.ReadsEvent)
        {
            past.Of(signal.Number).Add(signal, one.At, one.Seq, [0], now);
        }
        else if (one.Event is not null && signal.Counts(asked))
        {
            past.Of(signal.Number).Add(signal, one.At, one.Seq, signal.KeysOf(asked), now);
        }
    }
}
