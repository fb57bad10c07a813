// Compares changed profiles with those that they share a key with, and keeps the list of pairs as it should be.
using Mitos.Kernel.Data;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Duplicates;

/// <summary>
/// Keys are written and committed before anything is compared: of two customers who come at once, on one node or two, the later sees the earlier. All of it
/// may be done twice.
/// </summary>
internal sealed class DuplicateFinder(Database database, DuplicateSettings settings, PersonReader people, IIdentityDirectory identity, TimeProvider clock)
{
    public const int Together = 50;

    /// <returns>How many were compared; 0 when nothing waits.</returns>
    public async Task<int> RoundAsync(CancellationToken cancellationToken)
    {
        var due = database.Read(session => DuplicateRows.Due(session, Together));
        if (due.Count == 0)
        {
            return 0;
        }

        var values = new MatchValues();
        var found = database.Read(session => due.ConvertAll(one => (one.Profile, one.Version, Person: people.Find(session, one.Profile))));
        await database.WriteAsync(write => DuplicateRows.SaveKeys(write, found.Select(one => (one.Profile, KeysOf(one.Person, values)))), cancellationToken);
        var compared = database.Read(session => found.ConvertAll(one => Compare(session, one.Person, values)));
        await database.WriteAsync(write =>
        {
            foreach (var (one, (pairs, stale)) in found.Zip(compared))
            {
                stale.ForEach(id => DuplicateRows.Delete(write, id));
                pairs.ForEach(pair => DuplicateRows.SaveFound(write, pair));
                DuplicateRows.DeleteDue(write, one.Profile, one.Version);
            }
        }, cancellationToken);
        return due.Count;
    }

    /// <summary>The profiles that a person said are not this one, as they are now.</summary>
    public HashSet<long> RefusedOf(Session session, IReadOnlyList<DuplicatePair> known, long profile) => [.. known.Where(pair => pair.Status == PairStatus.Refused)
        .Select(pair => (One: identity.FindProfile(session, pair.A), Other: identity.FindProfile(session, pair.B)))
        .Where(pair => pair.One is not null && pair.Other is not null && pair.One != pair.Other)
        .Select(pair => pair.One == profile ? pair.Other!.Value : pair.One!.Value)];

    private static IReadOnlyList<ulong> KeysOf(Candidate? person, MatchValues values) => person is null ? [] : Blocking.KeysOf(values.Record(person.Details));

    private (List<DuplicatePair> Found, List<long> Stale) Compare(Session session, Candidate? person, MatchValues values)
    {
        if (person is null || settings.Learnt is not { } learnt)
        {
            return ([], []);
        }

        var (now, record) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), values.Record(person.Details));
        var known = DuplicateRows.Of(session, person.Births);
        var others = new HashSet<long>();
        foreach (var key in Blocking.KeysOf(record))
        {
            DuplicateRows.AddProfilesWith(session, key, Blocking.MostInBlock, others);
        }

        others.Remove(person.Profile);
        others.ExceptWith(RefusedOf(session, known, person.Profile));
        var found = new List<DuplicatePair>();
        foreach (var other in others.Order().Select(profile => people.Find(session, profile)).OfType<Candidate>())
        {
            var pattern = Comparison.Of(record, values.Record(other.Details), out var shared);
            var weight = learnt.Model.Weigh(pattern, shared);
            if (MatchModel.Probability(weight) >= DuplicateThresholds.Lowest)
            {
                found.Add(DuplicatePair.Found(person.Id, other.Id, weight, learnt.Model.Explain(pattern, shared), now));
            }
        }

        return (found, [.. known.Where(pair => pair.Status == PairStatus.Open).Select(pair => pair.Id).Except(found.Select(pair => pair.Id))]);
    }
}
