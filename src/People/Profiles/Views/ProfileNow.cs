// What the pipeline tells of a profile that it has just changed.
using Mitos.Kernel.Data;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Views;

/// <summary>What decides between the values of a profile, as one batch finds it.</summary>
internal sealed record ProfileValues(ISourceDirectory Sources, TraitRules Rules, TraitsInForce Computed, ProfileConsents Consents);

/// <param name="idOf">The public id of the profile of this number.</param>
internal sealed class ProfileNow(ProfileState state, Func<long, Guid> idOf, ProfileValues values, Session read) : CustomerNow
{
    private long[]? _strands;
    private SortedDictionary<string, List<TraitValue>>? _traits;
    private Dictionary<string, string?>? _surviving;

    public override long Profile => state.Key;

    public override Guid Id => idOf(state.Key);

    public override IReadOnlyList<long> Strands => _strands ??= [.. state.Strands.Keys];

    public override bool IsNew => !state.IsStored;

    public override bool IsKnown => state.IsKnown;

    public override string? Trait(string name, long now)
    {
        if (values.Computed.Named(name) is { } computed)
        {
            return ComputedValues.Value(computed, Folds(computed), now);
        }

        if (_surviving is null || !_surviving.TryGetValue(name, out var json))
        {
            (_surviving ??= [])[name] = json = Surviving(name);
        }

        return json;
    }

    /// <summary>Many ask the same of one customer: each is worked out once.</summary>
    private string? Surviving(string name)
    {
        _traits ??= ProfileTraits.Gather(state);
        return _traits.TryGetValue(name, out var said) ? Survivorship.Order(said, values.Rules.For(name), source => values.Sources.Find(source).Name)[0].Json : null;
    }

    public override long? TraitChangesAt(string name, long now) =>
        values.Computed.Named(name) is { } computed ? ComputedValues.ChangesAt(computed, Folds(computed), now) : null;

    public override ConsentStatus Consent(string purpose, string? channel) => values.Consents.Of(read, state, purpose, channel).Status;

    private List<TraitFold> Folds(KeptTrait trait) => [.. state.Strands.Values.Select(strand => strand.Computed.Folds.GetValueOrDefault(trait.Number)).OfType<TraitFold>()];
}
