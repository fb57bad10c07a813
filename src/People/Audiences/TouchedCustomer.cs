// A customer whom a batch touches, as the pipeline asks her.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Filtering;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences;

internal sealed class TouchedCustomer(CustomerNow now, CustomerAudiences audiences, AudienceSources sources, Session session, int completed) : Subject
{
    private readonly List<(long Strand, StrandSignals Signals)> _strands = new(1);
    private readonly List<long> _changedStrands = new(1);
    private Dictionary<int, SignalEntry[]>? _merged;
    private Dictionary<int, long>? _carried;
    private Dictionary<string, (string? Json, List<EventValue> Values)>? _traits;
    private HashSet<string>? _identifiers;

    public CustomerNow Now => now;

    public CustomerAudiences Audiences => audiences;

    /// <summary>Strands whose signals have changed.</summary>
    public IReadOnlyList<long> ChangedStrands => _changedStrands;

    /// <summary>Whether her row of audiences has to be written.</summary>
    public bool IsChanged { get; set; }

    /// <summary>The earliest change by the passing of time of all that was asked.</summary>
    public long? ChangesAt { get; set; }

    /// <summary>A rebuild drops timers and not what was noted of them: so hers is set anew.</summary>
    public bool IsTimerUnsure { get; set; }

    /// <summary>Whether every audience was asked for her in this batch.</summary>
    public bool IsAsked { get; set; }

    public bool IsGone => now.Strands.Count == 0;

    public override Guid Id => now.Id;

    /// <summary>She was in the audience under another profile, since then; the earliest counts.</summary>
    public void Carry(int audience, long since) => (_carried ??= [])[audience] = Math.Min(since, _carried.GetValueOrDefault(audience, long.MaxValue));

    public (bool IsCarried, long Since) CarriedFrom(int audience) => _carried is not null && _carried.TryGetValue(audience, out var since) ? (true, since) : default;

    public StrandSignals Strand(long strand)
    {
        foreach (var (known, signals) in _strands)
        {
            if (known == strand)
            {
                return signals;
            }
        }

        var read = sources.Store.Strand(session, strand, completed);
        _strands.Add((strand, read));
        return read;
    }

    /// <summary>The strand's signals are about to change.</summary>
    public StrandSignals ToChange(long strand)
    {
        _merged?.Clear();
        return Changed(strand);
    }

    /// <summary>One signal of the strand is about to change.</summary>
    public StrandSignals ToChange(long strand, int signal)
    {
        _merged?.Remove(signal);
        return Changed(strand);
    }

    /// <summary>Whether every strand has what the audience asks.</summary>
    public bool CanAnswer(LiveAudience audience)
    {
        if (audience.Signals.Count > 0)
        {
            for (var index = 0; index < now.Strands.Count; index++)
            {
                if (Strand(now.Strands[index]).Generation < audience.NewestSignal)
                {
                    return false;
                }
            }
        }

        return true;
    }

    public override ReadOnlySpan<SignalEntry> Entries(int signal)
    {
        if (_merged is not null && _merged.TryGetValue(signal, out var merged))
        {
            return merged;
        }

        if (now.Strands.Count == 1)
        {
            return CollectionsMarshal.AsSpan(Strand(now.Strands[0]).Find(signal)?.Entries);
        }

        var folds = Folds(signal);
        return folds.Count == 1 ? CollectionsMarshal.AsSpan(folds[0].Entries) : (_merged ??= [])[signal] = [.. folds.SelectMany(fold => fold.Entries).Order()];
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

    public override List<EventValue> TraitValues(string name, PropertyPath? inside, string path, long at)
    {
        var json = Trait(name, at);
        if (_traits is null || !_traits.TryGetValue(path, out var known) || known.Json != json)
        {
            (_traits ??= [])[path] = known = (json, ValuesOf(json, inside));
        }

        return known.Values;
    }

    public override long? TraitChangesAt(string name, long at) => now.TraitChangesAt(name, at);

    public override ConsentStatus Consent(string purpose, string? channel) => now.Consent(purpose, channel);

    public override bool HasIdentifier(string type) =>
        (_identifiers ??= [.. sources.Identity.IdentifiersOf(session, now.Profile).Select(one => one.Identifier.Type.Name)]).Contains(type);

    public override bool IsIn(int audience) => audiences.Members.ContainsKey(audience);

    private StrandSignals Changed(long strand)
    {
        if (!_changedStrands.Contains(strand))
        {
            _changedStrands.Add(strand);
        }

        return Strand(strand);
    }

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
