// The SQL of the quarantine: input that could not become an event, kept as it came until somebody replays or discards it.
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Events.Quarantine;

/// <summary>What became of a quarantined input. Stored as a number: append only.</summary>
public enum QuarantineStatus : byte
{
    Open = 0,
    Replayed = 1,
    Discarded = 2,
}

/// <summary>One quarantined input.</summary>
public sealed record QuarantinedInput(
    long Id, string? MessageId, int Source, string Reason, string Detail, long ReceivedAt, QuarantineStatus Status, string Meta, byte[] Payload);

/// <summary>Reads and changes the quarantine table.</summary>
public sealed class QuarantineStore(Database database)
{
    private const string Columns = "id, message_id, source, reason, detail, received_at, status, meta, payload";

    public QuarantinedInput? Find(long id) => database.Read(session =>
        Rows(session.Prepare($"select {Columns} from quarantine where id = $1").Bind(1, id)).SingleOrDefault());

    public List<QuarantinedInput> FindMessage(string messageId) => database.Read(session =>
        Rows(session.Prepare($"select {Columns} from quarantine where message_id = $1 order by id desc limit 20").Bind(1, messageId)));

    /// <summary>Newest first, before <paramref name="beforeId"/>; the reason and text narrow it if given.</summary>
    public List<QuarantinedInput> List(QuarantineStatus status, string? reason, string? messageId, long beforeId, int limit) => database.Read(session =>
        Rows(session.Prepare(
            $"""
            select {Columns} from quarantine
            where status = $1 and id < $2 and ($3 is null or reason = $3) and ($4 is null or message_id = $4)
            order by id desc limit $5
            """).Bind(1, (long)status).Bind(2, beforeId).Bind(3, reason).Bind(4, messageId).Bind(5, limit)));

    public List<(string Reason, long Open)> Summary() => database.Read(session =>
    {
        var select = session.Prepare("select reason, count(*) from quarantine where status = 0 group by reason order by count(*) desc, reason");
        var rows = new List<(string, long)>();
        while (select.Step())
        {
            rows.Add((select.Text(0), select.Int64(1)));
        }

        select.Reset();
        return rows;
    });

    /// <returns>False when it was not open any more.</returns>
    public static bool SetStatus(Session session, long id, QuarantineStatus status)
    {
        var update = session.Prepare("update quarantine set status = $2 where id = $1 and status = 0 returning id").Bind(1, id).Bind(2, (long)status);
        var changed = update.Step();
        update.Reset();
        return changed;
    }

    /// <summary>Deletes what holds one of these texts, looked for as its bytes stand in JSON.</summary>
    /// <returns>How many.</returns>
    public Task<int> EraseAsync(IReadOnlyCollection<string> texts, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var wanted = texts.SelectMany(text => new[] { text, JsonSerializer.Serialize(text)[1..^1] }).Distinct().Select(Encoding.UTF8.GetBytes).ToList();
        var found = new List<long>();
        var select = session.Prepare("select id, payload from quarantine");
        while (select.Step())
        {
            var payload = select.Blob(1);
            foreach (var text in wanted)
            {
                if (payload.IndexOf(text) >= 0)
                {
                    found.Add(select.Int64(0));
                    break;
                }
            }
        }

        select.Reset();
        found.ForEach(id => session.Prepare("delete from quarantine where id = $1").Bind(1, id).Execute());
        return found.Count;
    }, cancellationToken);

    /// <summary>Deletes what came in before this instant, whatever became of it.</summary>
    public static void DeleteBefore(Session session, long receivedAt) => session.Prepare("delete from quarantine where received_at < $1").Bind(1, receivedAt).Execute();

    internal static void Add(Session session, QuarantinedInput input) => session
        .Prepare($"insert into quarantine({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .Bind(1, input.Id).Bind(2, input.MessageId).Bind(3, input.Source).Bind(4, input.Reason).Bind(5, input.Detail)
        .Bind(6, input.ReceivedAt).Bind(7, (long)input.Status).Bind(8, input.Meta).Bind(9, input.Payload).Execute();

    internal static bool Holds(Session session, int source, string messageId, string reason, byte[] payload)
    {
        var select = session.Prepare("select 1 from quarantine where message_id = $1 and source = $2 and reason = $3 and payload = $4 and status = 0 limit 1")
            .Bind(1, messageId).Bind(2, source).Bind(3, reason).Bind(4, payload);
        var holds = select.Step();
        select.Reset();
        return holds;
    }

    internal static long LastId(Session session)
    {
        var select = session.Prepare("select coalesce(max(id), 0) from quarantine");
        select.Step();
        var last = select.Int64(0);
        select.Reset();
        return last;
    }

    private static List<QuarantinedInput> Rows(Statement select)
    {
        var rows = new List<QuarantinedInput>();
        while (select.Step())
        {
            rows.Add(new QuarantinedInput(select.Int64(0), select.TextOrNull(1), select.Int32(2), select.Text(3), select.Text(4),
                select.Int64(5), (QuarantineStatus)select.Int32(6), select.Text(7), select.Blob(8).ToArray()));
        }

        select.Reset();
        return rows;
    }
}
