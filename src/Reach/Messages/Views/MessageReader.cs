// Reads the ledger for people: the log of messages, and one message with everything that was decided about it.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Views;

internal sealed record MessageFilter(IReadOnlyList<long>? Strands, MessageStatus? Status, string? Template, string? OriginKind, string? OriginId);

internal sealed class MessageReader(Database database, IIdentityDirectory identity, IProfileSummaries summaries, IMessageTemplates templates, IEnumerable<AuditSubject> subjects)
{
    private const string Columns =
        """
        select m.id, m.template, m.purpose, m.class, m.channels, m.status, m.reason, m.origin_kind, m.origin_id, m.origin_step, m.strand, m.planned_at, m.send_at, m.due_at, m.changed_at, m.key, m.priority, m.expires_at, m.try
        from outgoing m
        """;

    /// <summary>The newest plans first, below a cursor of instant and id.</summary>
    public Page<MessageRowView> List(MessageFilter filter, (long At, string Id)? place, int limit) => Named(database.Read(session =>
    {
        var before = place ?? (long.MaxValue, "");
        var found = filter.Strands is { } strands
            ? strands.SelectMany(strand => Page(session, "m.strand = $6", strand, filter, before, limit)).OrderByDescending(row => row.PlannedAt).ThenByDescending(row => row.Row.Id, StringComparer.Ordinal).Take(limit).ToList()
            : Page(session, "$6 = $6", 0, filter, before, limit);
        return new Page<MessageRowView>([.. found.Select(row => row.Row)], found.Count == limit ? Cursor.Of(found[^1].PlannedAt, found[^1].Row.Id) : null);
    }));

    public MessageView? Find(string id) => Read(id) is { } found ? found with { Message = Named(new Page<MessageRowView>([found.Message], null)).Items[0] } : null;

    private MessageView? Read(string id) => database.Read(session =>
    {
        var select = session.Prepare(Columns + " where m.id = $1").Bind(1, id);
        if (!select.Step())
        {
            select.Reset();
            return null;
        }

        var (raw, key, priority) = (Raw(select), select.Text(15), select.Int32(16));
        DateTimeOffset? expires = select.IsNull(17) ? null : At(select.Int64(17));
        select.Reset();
        return new MessageView(Row(session, raw), key, raw.Channels, priority, expires, Tries(session, id), Decisions(session, id));
    });

    private List<(long PlannedAt, MessageRowView Row)> Page(Session session, string where, long strand, MessageFilter filter, (long At, string Id) before, int limit)
    {
        // Each condition stands or falls with its parameter, so that one text serves all filters.
        var select = session.Prepare(
            $"""
            {Columns} where {where} and (m.planned_at < $1 or (m.planned_at = $1 and m.id < $2)) and ($3 < 0 or m.status = $3) and ($4 = '' or m.template = $4)
              and ($5 = '' or m.origin_kind = $5) and ($7 = '' or m.origin_id = $7) order by m.planned_at desc, m.id desc limit $8
            """)
            .Bind(1, before.At).Bind(2, before.Id).Bind(3, filter.Status is { } status ? (long)status : -1).Bind(4, filter.Template ?? "").Bind(5, filter.OriginKind ?? "").Bind(6, strand).Bind(7, filter.OriginId ?? "").Bind(8, limit);
        var raws = new List<RawMessage>();
        while (select.Step())
        {
            raws.Add(Raw(select));
        }

        select.Reset();
        return raws.ConvertAll(raw => (raw.PlannedAt, Row(session, raw)));
    }

    private MessageRowView Row(Session session, RawMessage raw)
    {
        var profile = raw.Strand == 0 ? null : identity.ProfileOf(session, raw.Strand);
        var channel = raw.Channels[Math.Min(raw.Try, raw.Channels.Count - 1)];
        return new MessageRowView(raw.Id, channel.Template ?? raw.Template, null, raw.Purpose, raw.Class, channel.Channel, raw.Status, raw.Reason, raw.Origin.Kind, raw.Origin.Id, null, raw.Origin.Step,
            profile is { } known ? identity.IdOf(session, known) : null, profile is { } named ? summaries.NameOf(session, named) : null, At(raw.PlannedAt), At(raw.SendAt), raw.DueAt is { } due ? At(due) : null, At(raw.ChangedAt));
    }

    /// <summary>As people call the templates, journeys and campaigns; each is asked for once, behind the reading.</summary>
    private Page<MessageRowView> Named(Page<MessageRowView> page)
    {
        var origins = page.Items.Select(row => (row.OriginKind, row.OriginId)).Distinct()
            .ToDictionary(origin => origin, origin => subjects.FirstOrDefault(subject => subject.Kind == origin.OriginKind)?.NameOf(origin.OriginId));
        return page with { Items = [.. page.Items.Select(row => row with { TemplateName = templates.Find(row.Template)?.Name, OriginName = origins[(row.OriginKind, row.OriginId)] })] };
    }

    private static List<MessageTryView> Tries(Session session, string id)
    {
        var tries = new List<MessageTryView>();
        var select = session.Prepare("select number, channel, connection, template_version, language, status, reason, detail, provider_id, sending_at, changed_at from outgoing_try where message = $1 order by number").Bind(1, id);
        while (select.Step())
        {
            tries.Add(new MessageTryView(select.Int32(0), select.Text(1), select.Int32(2), select.Int32(3), select.Text(4), (MessageStatus)select.Int32(5), select.TextOrNull(6), select.TextOrNull(7), select.TextOrNull(8), At(select.Int64(9)), At(select.Int64(10))));
        }

        select.Reset();
        return tries;
    }

    private static List<MessageDecisionView> Decisions(Session session, string id)
    {
        var decisions = new List<MessageDecisionView>();
        var select = session.Prepare("select number, at, what, reason, channel, until_at, detail from outgoing_decision where message = $1 order by number").Bind(1, id);
        while (select.Step())
        {
            decisions.Add(new MessageDecisionView(select.Int32(0), At(select.Int64(1)), select.Text(2), select.Text(3), select.TextOrNull(4), select.IsNull(5) ? null : At(select.Int64(5)), select.TextOrNull(6)));
        }

        select.Reset();
        return decisions;
    }

    private static RawMessage Raw(Statement row) => new(
        row.Text(0), row.Text(1), row.Text(2), (MessageClass)row.Int32(3), JsonSerializer.Deserialize<List<ChannelTry>>(row.Text(4), PlanRows.Json)!, (MessageStatus)row.Int32(5), row.TextOrNull(6),
        new MessageOrigin(row.Text(7), row.Text(8), row.TextOrNull(9)), row.Int64(10), row.Int64(11), row.Int64(12), row.IsNull(13) ? null : row.Int64(13), row.Int64(14), row.Int32(18));

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record RawMessage(
        string Id, string Template, string Purpose, MessageClass Class, List<ChannelTry> Channels, MessageStatus Status, string? Reason, MessageOrigin Origin, long Strand, long PlannedAt, long SendAt, long? DueAt, long ChangedAt, int Try);
}
