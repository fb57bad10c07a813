// The computed traits of one batch: folds events, takes the past in, lets go what leaves a window, and sets the timers.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Timers;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Computed;

internal sealed class TraitWork(TraitsInForce traits, TraitHistory history, EventBatch batch)
{
    private readonly HashSet<Strand> _touched = [];
    private readonly List<StrandTimer> _gone = [];
    private readonly List<StrandTimer> _set = [];

    public void Fold(Strand strand, Event e)
    {
        foreach (var trait in traits.OfKind(e.Kind))
        {
            var entries = trait.EntriesOf(e);
            if (entries.Count == 0)
            {
                continue;
            }

            var computed = strand.Computed;
            var isNew = !computed.Folds.ContainsKey(trait.Number);
            var fold = computed.Of(trait.Number);
            if (isNew && !trait.IsReady && !batch.Rebuilding)
            {
                // What came before is not in yet, and whoever takes it in begins here.
                fold.From = e.Seq;
            }

            entries.ForEach(entry => fold.Add(trait, entry, batch.Now));
            _touched.Add(strand);
        }
    }

    /// <summary>A timer of the strand is due.</summary>
    public void Do(Session session, Strand strand, in StrandTimer timer)
    {
        var computed = strand.Computed;
        if (timer.Purpose == TimerPurpose.TraitBackfill)
        {
            TakePastIn(session, strand);
        }
        else if (computed.TimerAt == timer.DueAt)
        {
            computed.TimerAt = 0;
        }

        _touched.Add(strand);
    }

    /// <summary>The strand's folds were made anew; their timer follows.</summary>
    public void Touch(Strand strand) => _touched.Add(strand);

    /// <summary>The strand is with another profile than identity says, because the work that moves it waits: the timer comes again.</summary>
    public void PutOff(in StrandTimer timer) => _set.Add(timer with { DueAt = Math.Max(timer.DueAt, batch.Now) + 1_000 });

    /// <summary>Ends the batch before the profiles are saved; answers how to write the timers.</summary>
    public Action<Session> Done()
    {
        foreach (var strand in _touched)
        {
            var computed = strand.Computed;
            foreach (var (number, fold) in computed.Folds)
            {
                if (traits.Find(number) is { } trait)
                {
                    fold.Leave(trait, batch.Now);
                }
            }

            computed.Keep(number => traits.Find(number) is not null);
            SetTimer(strand, computed);
        }

        return _gone.Count + _set.Count == 0 ? static _ => { } : write =>
        {
            TimerRows.Drop(write, _gone);
            TimerRows.Set(write, _set);
        };
    }

    private void SetTimer(Strand strand, StrandTraits computed)
    {
        var next = 0L;
        foreach (var (number, fold) in computed.Folds)
        {
            var leaves = fold.LeavesAt(traits.Find(number)!);
            next = leaves != 0 && (next == 0 || leaves < next) ? leaves : next;
        }

        if (next == computed.TimerAt)
        {
            return;
        }

        if (computed.TimerAt != 0)
        {
            _gone.Add(new StrandTimer(strand.Node, TimerPurpose.TraitWindow, computed.TimerAt));
        }

        if (next != 0)
        {
            _set.Add(new StrandTimer(strand.Node, TimerPurpose.TraitWindow, next));
        }

        computed.TimerAt = next;
    }

    private void TakePastIn(Session session, Strand strand)
    {
        var computed = strand.Computed;
        var open = new List<(KeptTrait Trait, long Before)>();
        foreach (var trait in traits.All)
        {
            var from = computed.Folds.TryGetValue(trait.Number, out var known) ? known.From : long.MaxValue;
            if (!trait.IsReady && from != 0)
            {
                open.Add((trait, from));
            }
        }

        var folds = open.Count == 0 ? [] : history.Fold(session, strand.Node, open, batch.Now, null, CancellationToken.None);
        for (var index = 0; index < folds.Count; index++)
        {
            var fold = computed.Of(open[index].Trait.Number);
            fold.Add(open[index].Trait, folds[index], batch.Now);
            fold.From = 0;
        }
    }
}
