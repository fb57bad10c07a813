// The SQL of staff, their sessions, one-time links and API keys.
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
}

internal sealed record ApiKeyRow
{
    public int Id { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public string KeyHash { get; init; } = "";
    public string KeyShown { get; init; } = "";
    public long CreatedAt { get; init; }
    public long? LastUsedAt { get; init; }
}

internal sealed class StaffStore(Database database, TimeProvider clock)
{
    private const string Columns =
        "id as Id, email as Email, name as Name, role as Role, locale as Locale, password_hash as PasswordHash, created_at as CreatedAt, last_seen_at as LastSeenAt, disabled as Disabled";

    private const string KeyColumns =
        "id as Id, name as Name, role as Role, key_hash as KeyHash, key_shown as KeyShown, created_at as CreatedAt, last_used_at as LastUsedAt";

    public List<StaffRow> All() => Query<StaffRow>($"select {Columns} from staff order by id");

    public StaffRow? Find(int id) => Query<StaffRow>($"select {Columns} from staff where id = @id", new { id }).SingleOrDefault();

    public StaffRow? FindByEmail(string email) => Query<StaffRow>($"select {Columns} from staff where email = @email", new { email }).SingleOrDefault();

    public StaffRow? FindBySession(string hash, long now) => Query<StaffRow>(
        $"select {Columns} from staff where disabled = 0 and id = (select staff from staff_session where token_hash = @hash and expires_at > @now)",
        new { hash, now }).SingleOrDefault();

    public Task<int> AddAsync(string? email, string name, string role, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from staff");
        session.Connection.Execute(
            "insert into staff(id, email, name, role, created_at, disabled) values(@id, @email, @name, @role, @now, 0)", new { id, email, name, role, now });
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

    public Task SaveAsync(StaffRow row, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute(
            "update staff set email = @Email, name = @Name, role = @Role, locale = @Locale, password_hash = @PasswordHash, last_seen_at = @LastSeenAt, disabled = @Disabled where id = @Id",
            new { row.Email, row.Name, row.Role, row.Locale, row.PasswordHash, row.LastSeenAt, Disabled = row.Disabled ? 1 : 0, row.Id });
        if (row.Disabled)
        {
            session.Connection.Execute("delete from staff_session where staff = @Id", new { row.Id });
        }
    }, cancellationToken);

    public Task AddSessionAsync(string hash, int staff, long now, long expiresAt, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute("delete from staff_session where expires_at <= @now", new { now });
        session.Connection.Execute(
            "insert into staff_session(token_hash, staff, created_at, expires_at) values(@hash, @staff, @now, @expiresAt)", new { hash, staff, now, expiresAt });
        session.Connection.Execute("update staff set last_seen_at = @now where id = @staff", new { now, staff });
    }, cancellationToken);

    public Task EndSessionAsync(string hash, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from staff_session where token_hash = @hash", new { hash }), cancellationToken);

    public Task AddLinkAsync(string hash, int staff, long expiresAt, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("insert into staff_link(token_hash, staff, expires_at) values(@hash, @staff, @expiresAt)", new { hash, staff, expiresAt }), cancellationToken);

    /// <summary>Uses the link up; null when it is unknown, used or too old.</summary>
    public Task<int?> TakeLinkAsync(string hash, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.ExecuteScalar<int?>("delete from staff_link where token_hash = @hash and expires_at > @now returning staff", new { hash, now }), cancellationToken);

    public List<ApiKeyRow> Keys() => Query<ApiKeyRow>($"select {KeyColumns} from api_key order by id");

    public Task<int> AddKeyAsync(string name, string role, string hash, string shown, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from api_key");
        session.Connection.Execute(
            "insert into api_key(id, name, role, key_hash, key_shown, created_at) values(@id, @name, @role, @hash, @shown, @now)",
            new { id, name, role, hash, shown, now });
        return id;
    }, cancellationToken);

    public Task<bool> DeleteKeyAsync(int id, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from api_key where id = @id", new { id }) > 0, cancellationToken);

    /// <summary>Notes that the key is used, unless another request has noted so since <paramref name="before"/>.</summary>
    public Task TouchKeyAsync(int id, long now, long before, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update api_key set last_used_at = @now where id = @id and coalesce(last_used_at, 0) < @before", new { id, now, before }), cancellationToken);

    /// <summary>Counts an attempt to sign in under a name, over all nodes.</summary>
    /// <returns>How many there were since the first one within the window, this one among them.</returns>
    public Task<int> CountAttemptAsync(string nameHash, TimeSpan window, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var now = session.Now(clock);
        session.Connection.Execute("delete from sign_in_attempt where since <= @before", new { before = now - (long)window.TotalMilliseconds });
        return session.Connection.ExecuteScalar<int>(
            """
            insert into sign_in_attempt(name_hash, attempts, since) values(@nameHash, 1, @now)
            on conflict(name_hash) do update set attempts = sign_in_attempt.attempts + 1 returning attempts
            """, new { nameHash, now });
    }, cancellationToken);

    public Task ForgetAttemptsAsync(string nameHash, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from sign_in_attempt where name_hash = @nameHash", new { nameHash }), cancellationToken);

    private List<T> Query<T>(string sql, object? parameters = null) => database.Read(session => session.Connection.Query<T>(sql, parameters).AsList());
}
