// Reads everything that is known of one person.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.Thread;

namespace Mitos.People.Profiles.Views;

internal sealed class PersonRecord(Database database, ProfileReader reader, RecentThread recent, EventLog log, ISourceDirectory sources, TimeProvider clock) : IPersonRecord
{
    public PersonAbout About(long profile)
    {
        var view = database.Read(session => reader.Read(session, profile))!;
        return new PersonAbout(view.Id, clock.GetUtcNow().ToUnixTimeMilliseconds(), [.. view.Identifiers.Select(one => new PersonIdentifier(one.Type, one.Value))], view.Traits);
    }

    public IEnumerable<PersonEvent> Events(long profile)
    {
        var strands = database.Read(session => ProfileRows.FindState(session, profile)?.Strands.Keys.ToList()) ?? [];
        foreach (var strand in strands)
        {
            var waiting = recent.Of(strand);
            using var session = database.OpenRead();
            foreach (var row in ThreadRows.All(session, strand).Concat(waiting.OrderBy(row => row.OccurredAt)).DistinctBy(row => row.Seq))
            {
                if (log.Find(session, row.Seq) is { } e)
                {
                    yield return new PersonEvent(row.OccurredAt, e.Kind, row.Channel.Name(), sources.Find(e.Source).Name, e.Payload);
                }
            }
        }
    }
}
