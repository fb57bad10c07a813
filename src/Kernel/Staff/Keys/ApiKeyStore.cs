// The SQL of API keys.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

internal sealed record ApiKeyRow
{
    public int Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>Empty for a key with permissions of its own.</summary>
    public string Role { get; init; } = "";

    /// <summary>Names of permissions with spaces between them; empty for a key with a role.</summary>
    public string Scopes { get; init; } = "";
    public string KeyHash { get; init; } = "";
    public string KeyShown { get; init; } = "";
    public long CreatedAt { get; init; }
    public long? LastUsedAt { get; init; }

    /// <summary>0 for a key without an end.</summary>
    public long ExpiresAt { get; init; }

    /// <summary>The key before the last rotation, good until <see cref="OldUntil"/>; empty when there was none.</summary>
    public string OldHash { get; init; } = "";
    public long OldUntil { get; init; }
}

internal sealed class ApiKeyStore(Database database)
{
    private const string Columns =
        "id as Id, name as Name, role as Role, scopes as Scopes, key_hash as KeyHash, key_shown as KeyShown, created_at as CreatedAt, last_used_at as LastUsedAt, "
        + "expires_at as ExpiresAt, old_hash as OldHash, old_until as OldUntil";

    public List<ApiKeyRow> All() => database.Read(session => session.Connection.Query<ApiKeyRow>($"select {Columns} from api_key order by id").AsList());

    public ApiKeyRow? Find(int id) => database.Read(session => session.Connection.QuerySingleOrDefault<ApiKeyRow>($"select {Columns} from api_key where id = @id", new { id }));

    /// <summary>By a key, or by the one before it as long as that is good; null for a key that has come to its end.</summary>
    public ApiKeyRow? FindByHash(string hash, long now) => database.Read(session => session.Connection.QueryFirstOrDefault<ApiKeyRow>(
        $"select {Columns} from api_key where (key_hash = @hash or (old_hash = @hash and old_until > @now)) and (expires_at = 0 or expires_at > @now)", new { hash, now }));

    public Task<int> AddAsync(ApiKeyRow row, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from api_key");
        session.Connection.Execute(
            """
            insert into api_key(id, name, role, scopes, key_hash, key_shown, created_at, expires_at)
            values(@id, @Name, @Role, @Scopes, @KeyHash, @KeyShown, @CreatedAt, @ExpiresAt)
            """, new { id, row.Name, row.Role, row.Scopes, row.KeyHash, row.KeyShown, row.CreatedAt, row.ExpiresAt });
        return id;
    }, cancellationToken);

    /// <summary>Puts a new key in the place of the present one, which stays good until <paramref name="oldUntil"/>. One that was before it ends now.</summary>
    public Task RotateAsync(int id, string hash, string shown, long oldUntil, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute(
            "update api_key set old_hash = key_hash, old_until = @oldUntil, key_hash = @hash, key_shown = @shown where id = @id", new { id, hash, shown, oldUntil }), cancellationToken);

    public Task<bool> DeleteAsync(int id, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from api_key where id = @id", new { id }) > 0, cancellationToken);

    /// <summary>Notes that the key is used, unless another request has noted so since <paramref name="before"/>.</summary>
    public Task TouchAsync(int id, long now, long before, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update api_key set last_used_at = @now where id = @id and coalesce(last_used_at, 0) < @before", new { id, now, before }), cancellationToken);
}
