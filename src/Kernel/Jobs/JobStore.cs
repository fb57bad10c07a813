// The SQL of jobs.
using System.Text.Json;
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Jobs;

internal sealed class JobStore(Database database, TimeProvider clock)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private const string Columns =
        """
        id as Id, kind as Kind, arguments as Arguments, status as Status, position as Position, done as Done, total as Total, message as Message, attempts as Attempts,
        asked as Asked, started_by as StartedBy, created_at as CreatedAt, due_at as DueAt, started_at as StartedAt, finished_at as FinishedAt, error as Error,
        lease_owner as LeaseOwner, lease_until as LeaseUntil
        """;

    public Job? Find(long id) => database.Read(session => Find(session, id));

    public List<Job> List(long beforeId, int limit, string? kind, string? status) => database.Read(session => session.Connection.Query<Job>(
        $"select {Columns} from job where id < @beforeId and (@kind is null or kind = @kind) and (@status is null or status = @status) order by id desc limit @limit",
        new { beforeId, limit, kind, status }).AsList());

    /// <summary>The jobs to work on, the oldest first: those that wait and are due, and those whose node has gone.</summary>
    public List<Job> Due(long afterId, int limit) => database.Read(session => session.Connection.Query<Job>(
        $"select {Columns} from job where id > @afterId and ((status = 'waiting' and due_at <= @now) or (status = 'running' and lease_until < @now)) order by id limit @limit",
        new { afterId, limit, now = session.Now(clock) }).AsList());

    /// <summary>Adds a job that is due at once, or after some time.</summary>
    public Job Add(Session session, Job job, TimeSpan after = default)
    {
        var now = session.Now(clock);
        var added = job with { Id = session.Connection.ExecuteScalar<long>("select coalesce(max(id), 0) + 1 from job"), CreatedAt = now, DueAt = now + (long)after.TotalMilliseconds };
        session.Connection.Execute(
            """
            insert into job(id, kind, arguments, status, position, done, total, message, attempts, started_by, created_at, due_at)
            values(@Id, @Kind, @Arguments, @Status, @Position, @Done, @Total, @Message, @Attempts, @StartedBy, @CreatedAt, @DueAt)
            """, added);
        return added;
    }

    /// <summary>
    /// Changes a job in one transaction: what <paramref name="change"/> makes of it is saved, null leaves it. Where another node changes it at the
    /// same time, one comes second and sees what the first has made of it; so a job has one node at a time.
    /// </summary>
    /// <param name="change">Gets the job and the instant by the store's clock.</param>
    /// <returns>The job as it was, and as it is if it was changed.</returns>
    public Task<(Job? Before, Job? After)> ChangeAsync(long id, Func<Job, long, Job?> change, Action<Session>? along, CancellationToken cancellationToken) =>
        database.WriteAsync<(Job?, Job?)>(session =>
        {
            if (Find(session, id) is not { } before || change(before, session.Now(clock)) is not { } after)
            {
                return (Find(session, id), null);
            }

            session.Connection.Execute(
                """
                update job set status = @Status, position = @Position, done = @Done, total = @Total, message = @Message, attempts = @Attempts, asked = @Asked, due_at = @DueAt,
                  started_at = @StartedAt, finished_at = @FinishedAt, error = @Error, lease_owner = @LeaseOwner, lease_until = @LeaseUntil
                where id = @Id
                """, after);
            along?.Invoke(session);
            return (before, after);
        }, cancellationToken);

    /// <summary>In the embedded store one program at a time works: whoever held a job before is gone. Elsewhere others may be at work.</summary>
    public Task EndLeasesAsync(CancellationToken cancellationToken) => database.Engine != Engine.Sqlite ? Task.CompletedTask : database.WriteAsync(session =>
        session.Connection.Execute("update job set lease_until = 0 where status = 'running'"), cancellationToken);

    private static Job? Find(Session session, long id) =>
        session.Connection.QuerySingleOrDefault<Job>($"select {Columns} from job where id = @id", new { id });
}
