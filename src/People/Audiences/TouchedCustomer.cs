// A customer whom a batch touches, as the pipeline asks her.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal sealed class TouchedCustomer(CustomerNow now, CustomerAudiences audiences, AudienceSources sources, Session read, int completed) : Subject
{
    private readonly Dictionary<long, StrandSignals> _strands = [];
    private readonly Dictionary<int, SignalEntry[]> _merged = [];
    private HashSet<string>? _identifiers;

    public CustomerNow Now => now;

    public CustomerAudiences Audiences => audiences;

    /// <summary>Strands whose signals have changed.</summary>
    public HashSet<long> ChangedStrands { get; } = [];

    /// <summary>Whether her row of audiences has to be written.</summary>
    public bool IsChanged { get; set; }

    /// <summary>The audiences that she was in under another profile, since when.</summary>
    public Dictionary<int, long> Carried { get; } = [];

    /// <summary>The earliest change by the passing of time of all that was asked.</summary>
    public long? ChangesAt { get; set; }

    /// <summary>A rebuild drops timers and not what was noted of them: so hers is set anew.</summary>
    public bool IsTimerUnsure { get; set; }

    /// <summary>Whether every audience was asked for her in this batch.</summary>
    public bool IsAsked { get; set; }

    public bool IsGone => now.Strands.Count == 0;

    public override Guid Id => now.Id;

    public StrandSignals Strand(long strand)
    {
        if (!_strands.TryGetValue(strand, out var signals))
        {
            _strands[strand] = signals = sources.Store.Strand(read, strand, completed);
        }

        return signals;
    }

    /// <summary>The strand's signals are about to change.</summary>
    public StrandSignals ToChange(long strand)
    {
        _merged.Clear();
        ChangedStrands.Add(strand);
        return Strand(strand);
    }

    /// <summary>One signal of the strand is about to change.</summary>
    public StrandSignals ToChange(long strand, int signal)
    {
        _merged.Remove(signal);
        ChangedStrands.Add(strand);
        return Strand(strand);
    }

    /// <summary>Whether every strand has what the audience asks.</summary>
    public bool CanAnswer(LiveAudience audience)
    {
        if (audience.Signals.Count > 0)
        {
            foreach (var strand in now.Strands)
            {
                if (Strand(strand).Generation < audience.NewestSignal)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public override ReadOnlySpan<SignalEntry> Entries(int signal)
    {
        if (_merged.TryGetValue(signal, out var merged))
        {
            return merged;
        }

        if (now.Strands.Count == 1)
        {
            return CollectionsMarshal.AsSpan(Strand(now.Strands[0]).Find(signal)?.Entries);
        }

        var folds = Folds(signal);
        return folds.Count == 1 ? CollectionsMarshal.AsSpan(folds[0].Entries) : _merged[signal] = [.. folds.SelectMany(fold => fold.Entries).Order()];
    }

    public override (long Count, SignalEntry? First, SignalEntry? Last) Totals(int signal)
    {
        if (now.Strands.Count == 1)
        {
            var fold = Strand(now.Strands[0]).Find(signal);
            return (fold?.Count ?? 0, fold?.First, fold?.Last);
        }

        var folds = Folds(signal);
        return (folds.Sum(fold => fold.Count), folds.Min(fold => fold.First), folds.Max(fold => fold.Last));
    }

    public override string? Trait(string name, long at) => now.Trait(name, at);

    public override long? TraitChangesAt(string name, long at) => now.TraitChangesAt(name, at);

    public override ConsentStatus Consent(string purpose, string? channel) => now.Consent(purpose, channel);

    public override bool HasIdentifier(string type) =>
        (_identifiers ??= [.. sources.Identity.IdentifiersOf(read, now.Profile).Select(one => one.Identifier.Type.Name)]).Contains(type);

    public override bool IsIn(int audience) => audiences.Members.ContainsKey(audience);

    private List<SignalFold> Folds(int signal)
    {
        var folds = new List<SignalFold>(now.Strands.Count);
        foreach (var strand in now.Strands)
        {
            if (Strand(strand).Find(signal) is { Count: > 0 } fold)
            {
                folds.Add(fold);
            }
        }

        return folds;
    }
}
