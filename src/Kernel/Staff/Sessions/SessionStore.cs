// The SQL of sessions: which browsers are signed in, and when each was last seen.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

/// <param name="Hash">Of the token; its beginning is the session's public id.</param>
/// <param name="ByLink">Begun by a one-time link: the password may be set without the one before, once.</param>
internal sealed record SessionRow(string Hash, int Staff, string Device, string Address, long CreatedAt, long LastSeenAt, long ExpiresAt, bool ByLink)
{
    private const int IdLength = 16;

    /// <summary>Enough to tell a person's sessions apart; it opens nothing.</summary>
    public string Id => Hash[..IdLength];
}

internal sealed class SessionStore(Database database)
{
    /// <summary>A browser that forgets its cookie leaves a session behind; of so many the oldest go.</summary>
    private const int MostOfOne = 50;
    private const string Columns = "token_hash, staff, device, address, created_at, last_seen_at, expires_at, by_link";

    public SessionRow? Find(string hash, long now) => database.Read(session =>
        session.Connection.Query($"select {Columns} from staff_session where token_hash = @hash and expires_at > @now", new { hash, now }).Select(Row).SingleOrDefault());

    public List<SessionRow> Of(int staff, long now) => database.Read(session =>
        session.Connection.Query($"select {Columns} from staff_session where staff = @staff and expires_at > @now order by last_seen_at desc, token_hash", new { staff, now }).Select(Row).ToList());

    public Task AddAsync(SessionRow row, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute("delete from staff_session where expires_at <= @CreatedAt", new { row.CreatedAt });
        session.Connection.Execute(
            """
            insert into staff_session(token_hash, staff, device, address, created_at, last_seen_at, expires_at, by_link)
            values(@Hash, @Staff, @Device, @Address, @CreatedAt, @LastSeenAt, @ExpiresAt, @byLink)
            """, new { row.Hash, row.Staff, row.Device, row.Address, row.CreatedAt, row.LastSeenAt, row.ExpiresAt, byLink = row.ByLink ? 1 : 0 });
        session.Connection.Execute(
            "delete from staff_session where token_hash in (select token_hash from staff_session where staff = @Staff order by last_seen_at desc, token_hash limit 1000 offset @MostOfOne)",
            new { row.Staff, MostOfOne });
        session.Connection.Execute("update staff set last_seen_at = @CreatedAt where id = @Staff", new { row.CreatedAt, row.Staff });
    }, cancellationToken);

    /// <summary>Notes that the session is used, unless another request has noted so since <paramref name="before"/>.</summary>
    public Task TouchAsync(SessionRow row, long now, long before, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        if (session.Connection.Execute("update staff_session set last_seen_at = @now where token_hash = @Hash and last_seen_at < @before", new { now, row.Hash, before }) > 0)
        {
            session.Connection.Execute("update staff set last_seen_at = @now where id = @Staff", new { now, row.Staff });
        }
    }, cancellationToken);

    public Task<bool> EndAsync(string hash, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from staff_session where token_hash = @hash", new { hash }) > 0, cancellationToken);

    /// <summary>Ends all sessions of a person but this one.</summary>
    /// <param name="kept">A hash; an empty text keeps none.</param>
    public Task<int> EndOthersAsync(int staff, string kept, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from staff_session where staff = @staff and token_hash <> @kept", new { staff, kept }), cancellationToken);

    private static SessionRow Row(dynamic row) => new(
        row.token_hash, (int)row.staff, row.device, row.address, (long)row.created_at, (long)row.last_seen_at, (long)row.expires_at, (long)row.by_link != 0);
}
