// What is known through one identifier: the fold of all events that it anchors. A profile is a set of strands.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Profiles.State;

/// <summary>
/// The fold of one identifier's events. Because no strand depends on another, joining or parting profiles only moves strands, and nothing has
/// to be read or counted again.
/// </summary>
internal sealed class Strand
{
    private const int MostTraits = 300;
    private const int MostValues = 8;
    private const int LongestRemembered = 1_024;
    private const int MostConsents = 300;

    private ReadOnlyMemory<byte> _valueBytes;
    private ReadOnlyMemory<byte> _computedBytes;
    private StrandTraits? _computed;
    private (SortedList<string, List<TraitValue>> Traits, SortedList<string, TraitValue> Consent)? _values;

    public required long Node { get; init; }
    public bool IsDevice { get; init; }
    public long Events { get; set; }
    public long FirstAt { get; set; } = long.MaxValue;
    public long LastAt { get; set; } = long.MinValue;
    public long LastSeq { get; set; }
    public Channel LastChannel { get; set; }
    public Stage LastStage { get; set; }
    public int[] ChannelCounts { get; init; } = new int[Channels.Count];
    public int Orders { get; set; }

    /// <summary>The sum of completed orders less refunds, in hundredths of the currency.</summary>
    public long OrderCents { get; set; }

    public string? Currency { get; set; }

    public SortedList<string, List<TraitValue>> Traits => Values().Traits;

    public SortedList<string, TraitValue> Consent => Values().Consent;

    /// <summary>The traits and consents as bytes; what was unpacked is packed again, because a cache of unpacked ones would fill the memory.</summary>
    public ReadOnlyMemory<byte> ValueBytes()
    {
        if (_values is { } values)
        {
            _valueBytes = StateCodec.WriteValues(values.Traits, values.Consent);
            _values = null;
        }

        return _valueBytes;
    }

    public void SetValueBytes(ReadOnlyMemory<byte> bytes) => _valueBytes = bytes;

    /// <summary>What the strand adds to the traits that are worked out of events.</summary>
    public StrandTraits Computed => _computed ??= StrandTraitsCodec.Read(_computedBytes.Span);

    /// <summary>The same as bytes.</summary>
    public ReadOnlyMemory<byte> ComputedBytes()
    {
        if (_computed is { } computed)
        {
            (_computedBytes, _computed) = (StrandTraitsCodec.Write(computed), null);
        }

        return _computedBytes;
    }

    public void SetComputedBytes(ReadOnlyMemory<byte> bytes) => _computedBytes = bytes;

    /// <summary>Takes the event in. True when a value changed that lists or searches show.</summary>
    /// <param name="rules">Which yes waits for its confirmation; none of them where there are no rules.</param>
    public bool Fold(Event e, IConfirmationRules? rules = null)
    {
        var isShownChanged = false;
        Events++;
        ChannelCounts[(int)e.Channel]++;
        FirstAt = Math.Min(FirstAt, e.OccurredAt);
        if (e.OccurredAt > LastAt || (e.OccurredAt == LastAt && e.Seq > LastSeq))
        {
            (LastAt, LastSeq, LastChannel) = (e.OccurredAt, e.Seq, e.Channel);
            LastStage = e.Stage == Stage.None ? LastStage : e.Stage;
        }

        if (e.Type == EventType.Identify)
        {
            isShownChanged = FoldTraits(e);
        }

        FoldOrder(e);
        FoldConsent(e, rules);
        return isShownChanged;
    }

    private bool FoldTraits(Event e)
    {
        var isShownChanged = false;
        var traits = e.Traits.ValueKind == JsonValueKind.Object ? e.Traits
            : e.Context.ValueKind == JsonValueKind.Object && e.Context.TryGetProperty("traits"u8, out var inContext) ? inContext : default;
        if (traits.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        foreach (var trait in traits.EnumerateObject())
        {
            if (trait.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            {
                var name = TraitNames.Canonical(trait.Name);
                isShownChanged |= Remember(name, trait.Value.GetRawText(), e) && TraitNames.IsShown(name);
            }
        }

        return isShownChanged;
    }

    /// <returns>False when the value was the only one and still is.</returns>
    private bool Remember(string name, string json, Event e)
    {
        if (!Traits.TryGetValue(name, out var values))
        {
            if (Traits.Count >= MostTraits)
            {
                return false;
            }

            Traits[name] = values = [];
        }

        var known = values.FindIndex(value => value.Json == json && value.Source == e.Source);
        if (known >= 0)
        {
            values[known] = values[known].Seen(e.OccurredAt, e.Seq);
            return values.Count > 1;
        }

        values.Add(new TraitValue(json, e.Source, e.OccurredAt, e.Seq, 1));
        var most = json.Length > LongestRemembered ? 1 : MostValues;
        while (values.Count > most)
        {
            // The oldest goes, unless it is the most frequent: the rules ask for either.
            var frequent = values.MaxBy(value => value.Count);
            values.Remove(values.Where(value => value != frequent || most == 1).Aggregate((one, other) => one.IsLaterThan(other) ? other : one));
        }

        return true;
    }

    private void FoldOrder(Event e)
    {
        var (orders, cents) = OrderAmounts.Of(e);
        if (orders != 0 || cents != 0)
        {
            Orders += orders;
            OrderCents += cents;
            Currency = Money.Currency(e.Properties) ?? Currency;
        }
    }

    private void FoldConsent(Event e, IConfirmationRules? rules)
    {
        foreach (var (key, said) in ConsentMark.Of(e, rules))
        {
            if (Consent.TryGetValue(key, out var known) ? said.IsLaterThan(known) : Consent.Count < MostConsents)
            {
                Consent[key] = said;
            }
        }
    }

    private (SortedList<string, List<TraitValue>> Traits, SortedList<string, TraitValue> Consent) Values()
    {
        if (_values is not { } values)
        {
            values = (new SortedList<string, List<TraitValue>>(StringComparer.Ordinal), new SortedList<string, TraitValue>(StringComparer.Ordinal));
            StateCodec.ReadValues(_valueBytes.Span, values.Traits, values.Consent);
            _values = values;
        }

        return values;
    }
}
