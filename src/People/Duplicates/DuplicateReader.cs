// Reads pairs as people see them: who the two are now, and the reasons in words.
using System.Globalization;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.People.Duplicates.Matching;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Duplicates;

internal sealed class DuplicateReader(Database database, DuplicateSettings settings, PersonReader people, IIdentityDirectory identity, IProfileSummaries profiles)
{
    private const double BitsPerWeight = 0.001;

    /// <summary>Open pairs from the threshold on, of two who are there and not one by now; of what was decided all.</summary>
    public Page<DuplicateView> List(string status, (long Weight, long Id) after, int limit)
    {
        using var session = database.OpenRead();
        var isOpen = status == PairStatus.Open;
        var found = DuplicateRows.List(session, status, isOpen ? DuplicatePair.WeightAt(settings.Current.ReviewFrom) : long.MinValue, after, limit);
        var views = found.Select(pair => View(session, pair)).Where(view => !isOpen || (view.One.Details is not null && view.Other.Details is not null && view.One.Id != view.Other.Id)).ToList();
        return new Page<DuplicateView>(views, found.Count == limit ? Cursor.Of(found[^1].Weight, found[^1].Id) : null);
    }

    /// <summary>Null when there is none.</summary>
    public DuplicateView? Find(long id) => database.Read(session => DuplicateRows.Find(session, id) is { } pair ? View(session, pair) : null);

    public DuplicateSettingsView Settings()
    {
        var (now, learnt) = (settings.Current, settings.Learnt);
        return new DuplicateSettingsView(now.ReviewFrom, now.StrongFrom, database.Read(session => DuplicateRows.Count(session, PairStatus.Open, DuplicatePair.WeightAt(now.ReviewFrom))),
            learnt is null ? null : Instant(learnt.At), learnt?.Model.Records ?? 0, learnt?.Quality ?? []);
    }

    private DuplicateView View(Session session, DuplicatePair pair) => new(
        pair.Id.ToString("x16", CultureInfo.InvariantCulture), pair.Status, pair.Probability, pair.Probability >= settings.Current.StrongFrom ? "strong" : "review",
        pair.Weight * BitsPerWeight, Person(session, pair.A), Person(session, pair.B),
        [.. pair.Fields.Where(one => one.Level != MatchLevel.Missing).Select(one => new DuplicateReasonView(one.Field, one.Level, Math.Round(one.Weight, 2), DuplicateWords.Of(one.Field, one.Level)))],
        Instant(pair.FoundAt), pair.DecidedAt is { } at ? Instant(at) : null, pair.DecidedBy);

    private DuplicatePersonView Person(Session session, Guid id)
    {
        var profile = identity.FindProfile(session, id);
        var person = profile is { } known ? people.Find(session, known) : null;
        return new DuplicatePersonView(person?.Id ?? id, profile is { } key ? profiles.NameOf(session, key) : null, person?.Details, person is null ? null : Instant(person.LastAt));
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
