// Turns outcomes of the pipeline into the rows that the debugger shows.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Debugger;

public sealed class OutcomeViews(Database database, ISourceDirectory sources, IIdentityDirectory identity, IProfileSummaries profiles)
{
    public string SourceName(int source) => sources.Find(source).Name;

    public List<EventRowView> Of(IReadOnlyList<Outcome> outcomes)
    {
        using var session = database.OpenRead();
        return [.. outcomes.Select(row =>
        {
            // The strand may have moved since: ask for the profile's current name only if it still exists.
            var id = row.Profile == 0 ? null : identity.IdOf(session, row.Profile);
            return new EventRowView(
                row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), row.MessageId, row.Kind.ToString().ToLowerInvariant(), row.Reason, row.Type?.Name(),
                row.Event, row.Channel.Name(), row.Touchpoint.Name(), SourceName(row.Source), id, id is null ? null : profiles.NameOf(session, row.Profile),
                DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt), DateTimeOffset.FromUnixTimeMilliseconds(row.OccurredAt), row.Violations);
        })];
    }
}
