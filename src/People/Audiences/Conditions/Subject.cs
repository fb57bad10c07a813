// Whom a condition is asked of.
using Mitos.People.Audiences.State;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences.Conditions;

/// <summary>A customer as one evaluator knows her: the pipeline by what it keeps, a question over the log by what it reads.</summary>
internal abstract class Subject
{
    public abstract Guid Id { get; }

    /// <summary>The single events that are kept for a signal, in the order of time; valid until something is asked or changed.</summary>
    public abstract ReadOnlySpan<SignalEntry> Entries(int signal);

    public abstract (long Count, SignalEntry? First, SignalEntry? Last) Totals(int signal);

    /// <summary>The value as JSON; null when there is none.</summary>
    public abstract string? Trait(string name, long now);

    public abstract long? TraitChangesAt(string name, long now);

    public abstract ConsentStatus Consent(string purpose, string? channel);

    public abstract bool HasIdentifier(string type);

    public abstract bool IsIn(int audience);
}
