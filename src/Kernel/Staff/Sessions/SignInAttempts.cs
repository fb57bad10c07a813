// How often a name was tried: counted in the store, for every node, and alike for names that exist and names that do not.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

/// <param name="LockedUntil">Until when nothing is looked at under this name; null when the attempt may be judged.</param>
/// <param name="BeginsLock">If this attempt fails, the name is locked so long from now on; null otherwise.</param>
internal sealed record CountedAttempt(DateTimeOffset? LockedUntil, TimeSpan? BeginsLock);

/// <summary>
/// Ten attempts within five minutes lock a name for five minutes; from then on five attempts lock it, each time for longer. A lock that nobody
/// touched for a day is forgotten. An attempt that succeeds forgets everything, and so does an administrator's release.
/// </summary>
internal sealed class SignInAttempts(Database database, TimeProvider clock)
{
    private const int MostAttempts = 10;
    private const int MostAfterLock = 5;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);
    private static readonly TimeSpan[] Locks = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromDays(1)];

    /// <summary>The name under which an e-mail address is counted; the address itself is not kept.</summary>
    public static string NameOf(string email) => SecretKey.Hash(email);

    /// <summary>The name under which a signed-in person's own password and codes are counted, apart from the way in.</summary>
    public static string NameOf(int staff) => SecretKey.Hash($"signed in:{staff}");

    /// <summary>Counts before anything is judged, so that many at once, on any nodes, are not more.</summary>
    public Task<CountedAttempt> CountAsync(string name, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var now = session.Now(clock);
        session.Connection.Execute(
            "delete from sign_in_attempt where (locks = 0 and since <= @window) or (locks > 0 and locked_until <= @forgotten and since <= @forgotten)",
            new { window = now - Ms(Window), forgotten = now - Ms(Forgotten) });
        var (attempts, since, lockedUntil, locks) = session.Connection.QuerySingleOrDefault<(long, long, long, long)>(
            "select attempts, since, locked_until, locks from sign_in_attempt where name_hash = @name", new { name });
        if (lockedUntil > now)
        {
            return new CountedAttempt(DateTimeOffset.FromUnixTimeMilliseconds(lockedUntil), null);
        }

        (attempts, since) = since > now - Ms(Window) ? (attempts + 1, since) : (1, now);
        TimeSpan? begins = null;
        if (attempts >= (locks == 0 ? MostAttempts : MostAfterLock))
        {
            begins = Locks[Math.Min(locks, Locks.Length - 1)];
            (attempts, since, lockedUntil, locks) = (0, now, now + Ms(begins.Value), locks + 1);
        }

        session.Connection.Execute(
            """
            insert into sign_in_attempt(name_hash, attempts, since, locked_until, locks) values(@name, @attempts, @since, @lockedUntil, @locks)
            on conflict(name_hash) do update set attempts = excluded.attempts, since = excluded.since, locked_until = excluded.locked_until, locks = excluded.locks
            """, new { name, attempts, since, lockedUntil, locks });
        return new CountedAttempt(null, begins);
    }, cancellationToken);

    public Task<bool> ForgetAsync(string name, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from sign_in_attempt where name_hash = @name", new { name }) > 0, cancellationToken);

    /// <summary>Until when each name that is locked now is so.</summary>
    public Dictionary<string, DateTimeOffset> Locked() => database.Read(session => session.Connection
        .Query<(string Name, long Until)>("select name_hash, locked_until from sign_in_attempt where locked_until > @now", new { now = session.Now(clock) })
        .ToDictionary(one => one.Name, one => DateTimeOffset.FromUnixTimeMilliseconds(one.Until)));

    private static long Ms(TimeSpan span) => (long)span.TotalMilliseconds;
}
