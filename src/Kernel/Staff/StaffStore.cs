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

internal sealed class StaffStore(Database database)
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

    public Task TouchKeyAsync(int id, long now, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update api_key set last_used_at = @now where id = @id", new { id, now }), cancellationToken);

    private List<T> Query<T>(string sql, object? parameters = null) => database.Read(session => session.Connection.Query<T>(sql, parameters).AsList());
}
