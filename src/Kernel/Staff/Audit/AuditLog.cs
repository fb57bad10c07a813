// The audit: who read or changed what. Rows are only ever added.
using System.Collections.Concurrent;
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <summary>One entry of the audit.</summary>
/// <param name="Subject">What it was done to: a kind and an id (<c>job:2</c>), or a name that says all.</param>
/// <param name="SubjectName">What people call the subject now; null when it has no name or is gone.</param>
public sealed record AuditEntry(long Id, DateTimeOffset At, string Actor, string Action, string Subject, string Detail, string? SubjectName = null);

/// <summary>Writes and lists audit entries.</summary>
public sealed class AuditLog(Database database, TimeProvider clock)
{
    private const int MostReads = 10_000;
    private const int Piece = 1_000;
    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<(string Actor, string Subject), DateTimeOffset> _reads = new();
    private long _lastId;

    /// <summary>Writes an entry in a transaction of its own.</summary>
    public Task WriteAsync(Caller caller, string action, string subject, string detail, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Write(session, caller.Name, action, subject, detail), cancellationToken);

    /// <summary>Writes that somebody has looked; a page that follows along live looks once in ten minutes.</summary>
    public async Task WriteReadAsync(Caller caller, string action, string subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_reads.TryGetValue((caller.Name, subject), out var before) && now - before < ReadAgain)
        {
            return;
        }

        if (_reads.Count >= MostReads)
        {
            _reads.Clear();
        }

        _reads[(caller.Name, subject)] = now;
        await WriteAsync(caller, action, subject, "", cancellationToken);
    }

    /// <summary>Writes an entry in the transaction of the change that it records.</summary>
    public void Write(Session session, string actor, string action, string subject, string detail)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();

        // Ids are instants in thousandths of a millisecond, so that they sort by time and two in one millisecond differ.
        var id = _lastId = Math.Max(_lastId + 1, now * 1_000);
        session.Prepare("insert into audit(id, at, actor, action, subject, detail) values($1, $2, $3, $4, $5, $6)")
            .Bind(1, id).Bind(2, now).Bind(3, actor).Bind(4, action).Bind(5, subject).Bind(6, detail).Execute();
    }

    internal Page<AuditEntry> List(AuditFilter filter, long beforeId, int limit) => database.Read(session =>
    {
        var items = Rows(session, filter, beforeId, limit);
        return new Page<AuditEntry>(items, items.Count == limit ? Cursor.Of(items[^1].Id) : null);
    });

    /// <summary>Everything that the filter admits, the newest first, read a piece at a time.</summary>
    internal IEnumerable<AuditEntry> All(AuditFilter filter)
    {
        for (var before = long.MaxValue; ;)
        {
            var items = database.Read(session => Rows(session, filter, before, Piece));
            foreach (var item in items)
            {
                yield return item;
            }

            if (items.Count < Piece)
            {
                yield break;
            }

            before = items[^1].Id;
        }
    }

    private static List<AuditEntry> Rows(Session session, AuditFilter filter, long beforeId, int limit) => session.Connection
        .Query<(long Id, long At, string Actor, string Action, string Subject, string Detail)>(
            $"select id, at, actor, action, subject, detail from audit where id < @before{filter.Where} order by id desc limit @limit", filter.Parameters(beforeId, limit))
        .Select(row => new AuditEntry(row.Id, DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Actor, row.Action, row.Subject, row.Detail)).ToList();
}
