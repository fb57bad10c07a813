// The append-only log of events: written by the pipeline, read by everybody.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Parsing;

namespace Mitos.Kernel.Events.Log;

/// <summary>One row of the log.</summary>
public sealed record LoggedEvent(
    long Seq, string MessageId, int Source, EventType Type, string Kind, long OccurredAt, long ReceivedAt, byte[] Payload)
{
    /// <summary>The dictionary number of <see cref="Kind"/>.</summary>
    public int KindId { get; init; }
}

/// <summary>A row on its way to the log.</summary>
internal readonly record struct LogRow(
    long Seq, string MessageId, int Source, EventType Type, int KindId, long OccurredAt, long ReceivedAt, ReadOnlyMemory<byte> Text);

/// <summary>Reads and appends the log.</summary>
public sealed class EventLog(Database database, EventKinds kinds)
{
    private const string Columns = "seq, message_id, source, type, kind, occurred_at, received_at, payload";

    public long LastSeq() => database.Read(session =>
    {
        var select = session.Prepare("select coalesce(max(seq), 0) from log");
        select.Step();
        var last = select.Int64(0);
        select.Reset();
        return last;
    });

    public LoggedEvent? Find(long seq) => database.Read(session => Find(session, seq));

    public LoggedEvent? Find(Session session, long seq)
    {
        var select = session.Prepare($"select {Columns} from log where seq = $1").Bind(1, seq);
        var found = select.Step() ? Row(select) : null;
        select.Reset();
        return found;
    }

    /// <summary>The rows of these places, in the order of the log.</summary>
    public List<LoggedEvent> Find(Session session, long[] seqs)
    {
        if (session.Engine == Engine.Sqlite)
        {
            return [.. seqs.Order().Select(seq => Find(session, seq)).OfType<LoggedEvent>()];
        }

        var rows = new List<LoggedEvent>(seqs.Length);
        var select = session.Prepare($"select {Columns} from log where seq = any($1) order by seq").Bind(1, seqs);
        while (select.Step())
        {
            rows.Add(Row(select));
        }

        select.Reset();
        return rows;
    }

    /// <summary>The newest rows before <paramref name="beforeSeq"/>.</summary>
    public List<LoggedEvent> Newest(long beforeSeq, int limit) => database.Read(session =>
    {
        var rows = new List<LoggedEvent>();
        var select = session.Prepare($"select {Columns} from log where seq < $1 order by seq desc limit $2").Bind(1, beforeSeq).Bind(2, limit);
        while (select.Step())
        {
            rows.Add(Row(select));
        }

        select.Reset();
        return rows;
    });

    /// <summary>The rows after <paramref name="afterSeq"/>, oldest first.</summary>
    public List<LoggedEvent> After(long afterSeq, int limit) => database.Read(session =>
    {
        var rows = new List<LoggedEvent>(limit);
        var select = session.Prepare($"select {Columns} from log where seq > $1 order by seq limit $2").Bind(1, afterSeq).Bind(2, limit);
        while (select.Step())
        {
            rows.Add(Row(select));
        }

        select.Reset();
        return rows;
    });

    /// <summary>Answers how to write these events. What it keeps of them does not need their parsed JSON any more.</summary>
    internal static Action<Session> Append(IReadOnlyList<Event> events)
    {
        var rows = new List<LogRow>(events.Count);
        foreach (var e in events)
        {
            rows.Add(new LogRow(e.Seq, e.MessageId, e.Source, e.Type, e.KindId, e.OccurredAt, e.ReceivedAt, e.StoredText()));
        }

        return session => session.BulkInsert("log", Columns, rows.Count, insert =>
        {
            foreach (var row in rows)
            {
                insert.Bind(1, row.Seq).Bind(2, row.MessageId).Bind(3, row.Source).Bind(4, (long)row.Type).Bind(5, row.KindId)
                    .Bind(6, row.OccurredAt).Bind(7, row.ReceivedAt).Bind(8, row.Text.Span).Execute();
            }
        });
    }

    /// <summary>
    /// Leaves of an event that it happened, when, and what kind it was; who and what is gone. Its messageId stays as a hash, so that the same message is
    /// still known.
    /// </summary>
    public static void Erase(Session session, LoggedEvent logged)
    {
        var left = logged.Type is EventType.Track or EventType.Fact ? new Dictionary<string, object> { ["type"] = logged.Type.Name(), ["event"] = logged.Kind, ["erased"] = true } : new() { ["type"] = logged.Type.Name(), ["erased"] = true };
        session.Prepare("update log set message_id = $2, payload = $3 where seq = $1").Bind(1, logged.Seq)
            .Bind(2, ErasedId(logged.MessageId)).Bind(3, JsonSerializer.SerializeToUtf8Bytes(left)).Execute();
    }

    private static string ErasedId(string messageId) =>
        messageId.StartsWith("erased:", StringComparison.Ordinal) ? messageId : $"erased:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))}";

    internal static bool Holds(Session session, long seq, int source, string messageId)
    {
        var select = session.Prepare("select message_id from log where seq = $1 and source = $2").Bind(1, seq).Bind(2, source);
        var holds = select.Step() && (select.Text(0) == messageId || select.Text(0) == ErasedId(messageId));
        select.Reset();
        return holds;
    }

    private LoggedEvent Row(Statement row) => new(
        row.Int64(0), row.Text(1), row.Int32(2), (EventType)row.Int32(3), kinds.NameOf(row.Int32(4)), row.Int64(5), row.Int64(6),
        row.Blob(7).ToArray()) { KindId = row.Int32(4) };
}

public static class LoggedEvents
{
    /// <summary>Reads a logged row as an event again, as the pipeline saw it when it was new.</summary>
    public static Event ToEvent(this LoggedEvent row)
    {
        var json = JsonDocument.Parse(row.Payload).RootElement;
        var fields = EventFields.Read(json);
        return new Event
        {
            Type = row.Type,
            MessageId = row.MessageId,
            Source = row.Source,
            Name = row.Type is EventType.Track ? fields.Event : fields.Name,
            UserId = fields.UserId,
            AnonymousId = fields.AnonymousId,
            PreviousId = fields.PreviousId,
            GroupId = fields.GroupId,
            OccurredAt = row.OccurredAt,
            ReceivedAt = row.ReceivedAt,
            Json = json,
            Properties = fields.Properties,
            Traits = fields.Traits,
            Context = fields.Context,
            Rewritten = row.Payload,
            Seq = row.Seq,
        };
    }
}
