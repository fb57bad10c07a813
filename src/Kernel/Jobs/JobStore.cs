// The SQL of jobs.
using System.Text.Json;
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Jobs;

internal sealed class JobStore(Database database)
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

    /// <summary>The next job to work on: one that waits and is due, or one whose node has gone.</summary>
    public long? NextDue(long now) => database.Read(session => session.Connection.ExecuteScalar<long?>(
        "select min(id) from job where (status = 'waiting' and due_at <= @now) or (status = 'running' and lease_until < @now)", new { now }));

    public static Job Add(Session session, Job job)
    {
        var added = job with { Id = session.Connection.ExecuteScalar<long>("select coalesce(max(id), 0) + 1 from job") };
        session.Connection.Execute(
            """
            insert into job(id, kind, arguments, status, position, done, total, message, attempts, started_by, created_at, due_at)
            values(@Id, @Kind, @Arguments, @Status, @Position, @Done, @Total, @Message, @Attempts, @StartedBy, @CreatedAt, @DueAt)
            """, added);
        return added;
    }

    /// <summary>Changes a job in one transaction: what <paramref name="change"/> makes of it is saved, null leaves it.</summary>
    /// <returns>The job as it was, and as it is if it was changed.</returns>
    public Task<(Job? Before, Job? After)> ChangeAsync(long id, Func<Job, Job?> change, Action<Session>? along, CancellationToken cancellationToken) =>
        database.WriteAsync<(Job?, Job?)>(session =>
        {
            if (Find(session, id) is not { } before || change(before) is not { } after)
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

    /// <summary>Of a store that one program at a time works in: whoever held a job before is gone.</summary>
    public Task EndLeasesAsync(CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update job set lease_until = 0 where status = 'running'"), cancellationToken);

    private static Job? Find(Session session, long id) =>
        session.Connection.QuerySingleOrDefault<Job>($"select {Columns} from job where id = @id", new { id });
}
