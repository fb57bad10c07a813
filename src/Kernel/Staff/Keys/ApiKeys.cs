// The keys of programs: making, finding, rotating.
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Kernel.Staff;

internal sealed class ApiKeys(ApiKeyStore store, RoleSettings roles, StaffOptions options, TimeProvider clock)
{
    public const string EnvironmentName = "MITOS_API_KEY";
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);
    private readonly string? _environmentKeyHash = options.ApiKey is { Length: > 0 } key ? SecretKey.Hash(key) : null;

    /// <param name="role">Null for a key with permissions of its own.</param>
    public async Task<(int Id, string Key)> AddAsync(string name, string? role, IEnumerable<Permission> scopes, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("mk");
        var id = await store.AddAsync(new ApiKeyRow
        {
            Name = name, Role = role ?? "", Scopes = string.Join(' ', scopes), KeyHash = SecretKey.Hash(key), KeyShown = SecretKey.Shown(key),
            CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(), ExpiresAt = expiresAt?.ToUnixTimeMilliseconds() ?? 0,
        }, cancellationToken);
        return (id, key);
    }

    /// <summary>A new key in the place of the old one, which works beside it for a while.</summary>
    public async Task<string> RotateAsync(ApiKeyRow row, TimeSpan grace, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("mk");
        await store.RotateAsync(row.Id, SecretKey.Hash(key), SecretKey.Shown(key), (clock.GetUtcNow() + grace).ToUnixTimeMilliseconds(), cancellationToken);
        return key;
    }

    public async Task<Caller?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = SecretKey.Hash(key);
        if (_environmentKeyHash is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(_environmentKeyHash)))
        {
            return new Caller(null, EnvironmentName, Roles.Administrator) { Permissions = roles.PermissionsOf(Roles.Administrator) };
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (store.FindByHash(hash, now) is not { } found)
        {
            return null;
        }

        var before = now - (long)Touch.TotalMilliseconds;
        if ((found.LastUsedAt ?? 0) < before)
        {
            await store.TouchAsync(found.Id, now, before, cancellationToken);
        }

        return CallerOf(found) with { KeyId = found.Id };
    }

    /// <summary>The caller of a key as it is now; null when there is none any more.</summary>
    public Caller? Again(int id) =>
        store.Find(id) is { } row && (row.ExpiresAt == 0 || row.ExpiresAt > clock.GetUtcNow().ToUnixTimeMilliseconds()) ? CallerOf(row) with { KeyId = id } : null;

    public IReadOnlyList<Permission> PermissionsOf(ApiKeyRow row) => row.Role.Length > 0 ? roles.PermissionsOf(row.Role)
        : [.. row.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.TryParse<Permission>(name, out var one) ? one : (Permission?)null).OfType<Permission>().Order()];

    private Caller CallerOf(ApiKeyRow row) => new(null, $"key {row.Name}", row.Role.Length > 0 ? row.Role : Roles.Scoped) { Permissions = PermissionsOf(row) };
}
