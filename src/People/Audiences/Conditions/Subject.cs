// Whom a condition is asked of.
using System.Text.Json;
using Mitos.Kernel.Events.Filtering;
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

    /// <summary>What stands in the trait, or in a part of it.</summary>
    /// <param name="path">What the two are written as. Not to be changed is what is answered.</param>
    public virtual List<EventValue> TraitValues(string name, PropertyPath? inside, string path, long now) => ValuesOf(Trait(name, now), inside);

    public abstract long? TraitChangesAt(string name, long now);

    public abstract ConsentStatus Consent(string purpose, string? channel);

    public abstract bool HasIdentifier(string type);

    public abstract bool IsIn(int audience);

    protected static List<EventValue> ValuesOf(string? json, PropertyPath? inside)
    {
        var values = new List<EventValue>();
        if (json is null)
        {
            return values;
        }

        using var document = JsonDocument.Parse(json);
        if (inside is not null)
        {
            inside.Read(document.RootElement, values);
            return values;
        }

        foreach (var element in document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray().AsEnumerable() : [document.RootElement])
        {
            if (EventValue.TryRead(element, out var value))
            {
                values.Add(value);
            }
        }

        return values;
    }
}
