// Reads who the customers say they are.
using Mitos.Kernel.Data;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Views;

internal sealed class KnownPeople(ISourceDirectory sources, TraitSettings traits) : IKnownPeople
{
    public KnownPerson? Find(Session session, long profile) =>
        ProfileRows.FindState(session, profile) is { Strands.Count: > 0, IsKnown: true } state ? Person(state) : null;

    public List<KnownPerson> After(Session session, long profile, int limit) => ProfileRows.KnownAfter(session, profile, limit).ConvertAll(Person);

    private KnownPerson Person(ProfileState state) => new(state.Key, state.Summary().Latest.LastAt, ProfileTraits.Gather(state).ToDictionary(
        trait => trait.Key, trait => Survivorship.Order(trait.Value, traits.Current.For(trait.Key), source => sources.Find(source).Name)[0].Json));
}
