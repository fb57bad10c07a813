// The SQL of idempotency keys: who runs a request, and the sealed answer that every node repeats.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

/// <summary>What is known of a request that names an idempotency key.</summary>
/// <param name="IsOurs">Nobody has run it: this node runs it now, and then keeps or forgets it.</param>
/// <param name="BodyHash">Of the request that was first.</param>
/// <param name="Answer">Sealed; null while it runs.</param>
internal sealed record KnownRequest(bool IsOurs, string BodyHash, byte[]? Answer);

internal sealed class IdempotencyStore(Database database, TimeProvider clock)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromHours(24);

    /// <summary>So long a request may run; behind it its node is taken for dead and the next attempt runs.</summary>
    private static readonly TimeSpan s_running = TimeSpan.FromMinutes(5);

    /// <summary>Takes the request, unless it is known: one of those that ask at once, on any nodes, gets it.</summary>
    public Task<KnownRequest> TakeAsync(string nameHash, string bodyHash, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var now = session.Now(clock);
        session.Connection.Execute("delete from idempotent_answer where kept_until < @now", new { now });
        var known = session.Connection.QuerySingleOrDefault<(string BodyHash, byte[]? Answer, long RunningUntil)>(
            "select body_hash, answer, running_until from idempotent_answer where name_hash = @nameHash", new { nameHash });
        if (known.BodyHash is not null && (known.Answer is not null || known.RunningUntil >= now))
        {
            return new KnownRequest(false, known.BodyHash, known.Answer);
        }

        session.Connection.Execute(
            """
            insert into idempotent_answer(name_hash, body_hash, running_until, kept_until) values(@nameHash, @bodyHash, @runningUntil, @keptUntil)
            on conflict(name_hash) do update set body_hash = excluded.body_hash, running_until = excluded.running_until, kept_until = excluded.kept_until
            """, new { nameHash, bodyHash, runningUntil = now + (long)s_running.TotalMilliseconds, keptUntil = now + (long)s_kept.TotalMilliseconds });
        return new KnownRequest(true, bodyHash, null);
    }, cancellationToken);

    public Task KeepAsync(string nameHash, byte[] answer) => database.WriteAsync(session =>
        session.Connection.Execute("update idempotent_answer set answer = @answer where name_hash = @nameHash", new { nameHash, answer }), CancellationToken.None);

    public Task ForgetAsync(string nameHash) => database.WriteAsync(session =>
        session.Connection.Execute("delete from idempotent_answer where name_hash = @nameHash", new { nameHash }), CancellationToken.None);
}
