// The API of API keys.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

/// <param name="Role">Empty for a key with permissions of its own.</param>
/// <param name="ExpiresAt">Null for a key without an end.</param>
/// <param name="OldUntil">Until when the key before the last rotation works; null when none does.</param>
public sealed record ApiKeyView(
    int Id, string Name, string Role, IReadOnlyList<Permission> Permissions, string Prefix, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? ExpiresAt, bool Expired, DateTimeOffset? OldUntil);

/// <param name="Role">A role, or null and <paramref name="Permissions"/>.</param>
/// <param name="Permissions">What the key may do; only without a role.</param>
public sealed record NewKeyRequest(string Name, string? Role, IReadOnlyList<Permission>? Permissions, DateTimeOffset? ExpiresAt);

public sealed record NewKeyView(int Id, string Key);

/// <param name="GraceHours">How long the old key works beside the new one: 24 unless said, 0 to 720.</param>
public sealed record RotateKeyRequest(int? GraceHours);

internal static class KeyEndpoints
{
    private const int DefaultGraceHours = 24;
    private const int MostGraceHours = 720;
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/keys").WithTags("Keys").CarriesNoContacts();
        keys.MapGet("", List).Requires(Permission.ReadSettings).WithName("ListKeys");
        keys.MapPost("", AddAsync).Requires(Permission.ChangeStaff).WithName("AddKey").Produces<NewKeyView>().ProducesProblem(422);
        keys.MapPost("/{id:int}/rotate", RotateAsync).Requires(Permission.ChangeStaff).WithName("RotateKey").Produces<NewKeyView>().ProducesProblem(404).ProducesProblem(422);
        keys.MapDelete("/{id:int}", DeleteAsync).Requires(Permission.ChangeStaff).WithName("DeleteKey").Produces(204).ProducesProblem(404);
    }

    private static Page<ApiKeyView> List(ApiKeyStore store, ApiKeys keys, TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return new([.. store.All().Select(key => new ApiKeyView(
            key.Id, key.Name, key.Role, keys.PermissionsOf(key), key.KeyShown, Instant(key.CreatedAt), key.LastUsedAt is { } used ? Instant(used) : null,
            key.ExpiresAt > 0 ? Instant(key.ExpiresAt) : null, key.ExpiresAt > 0 && key.ExpiresAt <= now, key.OldUntil > now ? Instant(key.OldUntil) : null))], null);
    }

    private static async Task<IResult> AddAsync(NewKeyRequest request, HttpContext http, ApiKeys keys, RoleSettings roles, AuditLog audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        var scopes = request.Permissions?.Distinct().Order().ToList() ?? [];
        var role = string.IsNullOrEmpty(request.Role) ? null : request.Role;
        var problem = role is not null && !Roles.Exists(role) ? Problem.Field("role", $"The roles are {string.Join(", ", Roles.All)}.")
            : role is null && scopes.Count == 0 ? Problem.Field("permissions", "Give the key a role, or at least one permission.")
            : role is not null && scopes.Count > 0 ? Problem.Field("permissions", "A key has a role or permissions of its own, not both.")
            : string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > LongestName ? Problem.Field("name", $"Give the key a name of at most {LongestName} characters.")
            : request.ExpiresAt <= clock.GetUtcNow() ? Problem.Field("expiresAt", "A key ends in the future.")
            : StaffRules.Grants(Caller.Required(http), role is null ? scopes : roles.PermissionsOf(role));
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var (id, key) = await keys.AddAsync(request.Name.Trim(), role, scopes, request.ExpiresAt, cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "key.add", $"key:{id}", role ?? string.Join(' ', scopes), cancellationToken);
        return TypedResults.Ok(new NewKeyView(id, key));
    }

    private static async Task<IResult> RotateAsync(int id, RotateKeyRequest request, HttpContext http, ApiKeyStore store, ApiKeys keys, AuditLog audit, CancellationToken cancellationToken)
    {
        var hours = request.GraceHours ?? DefaultGraceHours;
        if (hours is < 0 or > MostGraceHours)
        {
            return Problem.Field("graceHours", $"From 0 to {MostGraceHours} hours.").ToResult();
        }

        if (store.Find(id) is not { } row)
        {
            return NotFound();
        }

        // Whoever is given a key's successor is given what it may do.
        if (StaffRules.Grants(Caller.Required(http), keys.PermissionsOf(row)) is { } problem)
        {
            return problem.ToResult();
        }

        var key = await keys.RotateAsync(row, TimeSpan.FromHours(hours), cancellationToken);
        await audit.WriteAsync(Caller.Required(http), "key.rotate", $"key:{id}", $"{hours} hours", cancellationToken);
        return TypedResults.Ok(new NewKeyView(id, key));
    }

    private static async Task<IResult> DeleteAsync(int id, HttpContext http, ApiKeyStore store, AccessChanges access, AuditLog audit, CancellationToken cancellationToken)
    {
        var name = store.Find(id)?.Name;
        if (name is null || !await store.DeleteAsync(id, cancellationToken))
        {
            return NotFound();
        }

        access.ChangedForAll();
        await audit.WriteAsync(Caller.Required(http), "key.delete", $"key:{id}", "", cancellationToken);
        return TypedResults.NoContent();
    }

    private static IResult NotFound() => Problem.NotFound("key_not_found", "No key has this number.").ToResult();

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
