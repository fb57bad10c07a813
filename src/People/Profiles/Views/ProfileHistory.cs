// Reads customers and what they did, many at a time.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles.Views;

internal sealed class ProfileHistory(EventLog log, EventKinds kinds, RecentThread recent, ISourceDirectory sources, TraitSettings traits, ComputedTraits computed, ProfileConsents consents) : IProfileHistory
{
    private const int Page = 500;

    public IReadOnlyList<(long Profile, IReadOnlyList<long> Strands)> After(Session session, long profile, int limit) => ProfileRows.StrandsAfter(session, profile, limit);

    public IReadOnlyList<CustomerNow> CustomersAfter(Session session, long profile, int limit) => Customers(session, ProfileRows.After(session, profile, limit));

    public IReadOnlyList<CustomerNow> Recent(Session session, int limit)
    {
        var rows = ProfileRows.List(session, new ProfileFilter(null, null, null, null, null), (long.MaxValue, long.MaxValue), limit);
        return Customers(session, rows.ConvertAll(row => ProfileRows.Find(session, row.Key)).OfType<(ProfileRow Row, ProfileState State)>());
    }

    public IEnumerable<Event> EventsOf(Session session, long strand, IReadOnlySet<string>? kindsWanted)
    {
        var wanted = Wanted(kindsWanted);
        var newest = recent.Of(strand).Where(row => wanted?.Contains(row.Kind) ?? true).ToList();
        var stored = wanted is null ? ThreadRows.All(session, strand) : wanted.Count == 0 ? [] : ThreadRows.OfKinds(session, strand, wanted);
        foreach (var rows in stored.Concat(newest).DistinctBy(row => row.Seq).Chunk(Page))
        {
            var places = rows.ToDictionary(row => row.Seq);
            foreach (var logged in log.Find(session, [.. places.Keys]))
            {
                yield return Placed(logged, places[logged.Seq]);
            }
        }
    }

    public IEnumerable<StrandEvent> Scan(Session session, IReadOnlySet<string>? kindsWanted, bool withEvents)
    {
        var wanted = Wanted(kindsWanted);
        var newest = RecentThread.ReadAll(session).Where(one => wanted?.Contains(one.Row.Kind) ?? true).OrderBy(one => one).ToList();
        foreach (var page in Merged(ThreadRows.Scan(session, wanted), newest))
        {
            var events = withEvents ? log.Find(session, [.. page.Select(one => one.Row.Seq)]).ToDictionary(logged => logged.Seq) : [];
            foreach (var (strand, row) in page)
            {
                yield return new StrandEvent(strand, row.OccurredAt, row.Seq, kinds.NameOf(row.Kind), events.TryGetValue(row.Seq, out var logged) ? Placed(logged, row) : null);
            }
        }
    }

    public bool IsComputed(string trait) => computed.Current.Named(trait) is not null;

    private IReadOnlyList<CustomerNow> Customers(Session session, IEnumerable<(ProfileRow Row, ProfileState State)> found)
    {
        var values = new ProfileValues(sources, traits.Current, computed.Current, consents);
        return [.. found.Select(one => new ProfileNow(one.State, _ => one.Row.Id, values, session))];
    }

    private HashSet<int>? Wanted(IReadOnlySet<string>? names) => names is null ? null : [.. names.Select(kinds.Find).OfType<int>()];

    private static Event Placed(LoggedEvent logged, in ThreadRow row)
    {
        var e = logged.ToEvent();
        (e.KindId, e.Channel, e.Touchpoint, e.Stage) = (row.Kind, row.Channel, row.Touchpoint, row.Stage);
        return e;
    }

    /// <summary>Pages in the order of the key with what waits to be moved put in its place; what stands in both comes once.</summary>
    private static IEnumerable<List<StrandRow>> Merged(IEnumerable<List<StrandRow>> stored, List<StrandRow> newest)
    {
        var next = 0;
        foreach (var page in stored)
        {
            var merged = new List<StrandRow>(page.Count);
            foreach (var row in page)
            {
                for (; next < newest.Count && newest[next].CompareTo(row) <= 0; next++)
                {
                    merged.Add(newest[next]);
                }

                if (merged.Count == 0 || merged[^1].CompareTo(row) != 0)
                {
                    merged.Add(row);
                }
            }

            yield return merged;
        }

        yield return newest[next..];
    }
}
