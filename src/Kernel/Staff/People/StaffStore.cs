// The SQL of staff and their one-time links.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

/// <summary>A member of staff as stored.</summary>
internal sealed record StaffRow
{
    public int Id { get; init; }
    public string? Email { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string? Locale { get; init; }
    public string? PasswordHash { get; init; }
    public long CreatedAt { get; init; }
    public long? LastSeenAt { get; init; }
    public bool Disabled { get; init; }

    /// <summary>As JSON; empty for everything. <see cref="Limits"/> reads it.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The secret of the second factor in force, sealed with the password; null when there is none.</summary>
    public byte[]? TotpSecret { get; init; }

    /// <summary>A secret that was shown and waits for its first code.</summary>
    public byte[]? TotpPending { get; init; }

    public long TotpSince { get; init; }

    public bool HasSecondFactor => TotpSecret is not null;

    public StaffScope? Limits => StaffScope.Read(Scope);

    /// <summary>What the audit calls the person.</summary>
    public string AuditName => Email ?? Name;
}

internal sealed class StaffStore(Database database)
{
    public const string Columns =
        "id as Id, email as Email, name as Name, role as Role, locale as Locale, password_hash as PasswordHash, created_at as CreatedAt, last_seen_at as LastSeenAt, disabled as Disabled, "
        + "scope as Scope, totp_secret as TotpSecret, totp_pending as TotpPending, totp_since as TotpSince";

    public List<StaffRow> All() => Query($"select {Columns} from staff order by id");

    public StaffRow? Find(int id) => Query($"select {Columns} from staff where id = @id", new { id }).SingleOrDefault();

    public StaffRow? FindByEmail(string email) => Query($"select {Columns} from staff where email = @email", new { email }).SingleOrDefault();

    public Task<int> AddAsync(string? email, string name, string role, StaffScope? scope, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from staff");
        session.Connection.Execute(
            "insert into staff(id, email, name, role, created_at, disabled, scope) values(@id, @email, @name, @role, @now, 0, @scope)",
            new { id, email, name, role, now, scope = StaffScope.Stored(scope) });
        return id;
    }, cancellationToken);

    /// <summary>The first member of staff there is, added if there is none; nodes that start at once add one.</summary>
    public Task<int> AddFirstAsync(string name, string role, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int?>("select min(id) from staff");
        if (id is null)
        {
            session.Connection.Execute("insert into staff(id, name, role, created_at, disabled) values(1, @name, @role, @now, 0)", new { name, role, now });
        }

        return id ?? 1;
    }, cancellationToken);

    /// <summary>Saves who a person is and what she may; <see cref="SavePasswordAsync"/> and <see cref="SecondFactorStore"/> save how she signs in.</summary>
    public Task SaveAsync(StaffRow row, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute(
            "update staff set email = @Email, name = @Name, role = @Role, locale = @Locale, disabled = @Disabled, scope = @Scope where id = @Id",
            new { row.Email, row.Name, row.Role, row.Locale, Disabled = row.Disabled ? 1 : 0, row.Scope, row.Id });
        if (row.Disabled)
        {
            session.Connection.Execute("delete from staff_session where staff = @Id", new { row.Id });
            session.Connection.Execute("delete from staff_link where staff = @Id", new { row.Id });
        }
    }, cancellationToken);

    /// <summary>Keeps a password's new hash where the old one still stands, so that of two changes at once one holds as a whole.</summary>
    public Task RehashAsync(int id, string before, string after, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update staff set password_hash = @after where id = @id and password_hash = @before", new { id, before, after }), cancellationToken);

    /// <summary>
    /// A new password: the second factor is sealed with it or goes, and every session and link of the person ends but the one that changes it.
    /// </summary>
    public Task SavePasswordAsync(StaffRow row, string keptSession, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute(
            "update staff set email = @Email, name = @Name, password_hash = @PasswordHash, totp_secret = @TotpSecret, totp_pending = null where id = @Id",
            new { row.Email, row.Name, row.PasswordHash, row.TotpSecret, row.Id });
        if (row.TotpSecret is null)
        {
            session.Connection.Execute("delete from staff_recovery where staff = @Id", new { row.Id });
        }

        session.Connection.Execute("delete from staff_session where staff = @Id and token_hash <> @keptSession", new { row.Id, keptSession });
        session.Connection.Execute("update staff_session set by_link = 0 where token_hash = @keptSession", new { keptSession });
        session.Connection.Execute("delete from staff_link where staff = @Id", new { row.Id });
    }, cancellationToken);

    public Task AddLinkAsync(string hash, int staff, long now, long expiresAt, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute("delete from staff_link where expires_at <= @now", new { now });
        session.Connection.Execute("insert into staff_link(token_hash, staff, expires_at) values(@hash, @staff, @expiresAt)", new { hash, staff, expiresAt });
    }, cancellationToken);

    public int? PeekLink(string hash, long now) => database.Read(session =>
        session.Connection.ExecuteScalar<int?>("select staff from staff_link where token_hash = @hash and expires_at > @now", new { hash, now }));

    /// <summary>Uses the link up; null when it is unknown, used or too old.</summary>
    public Task<int?> TakeLinkAsync(string hash, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.ExecuteScalar<int?>("delete from staff_link where token_hash = @hash and expires_at > @now returning staff", new { hash, now }), cancellationToken);

    private List<StaffRow> Query(string sql, object? parameters = null) => database.Read(session => session.Connection.Query<StaffRow>(sql, parameters).AsList());
}
