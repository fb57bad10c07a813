// Who makes a request of the management API, and what she may do and see.
using Microsoft.AspNetCore.Http;

namespace Mitos.Kernel.Staff;

/// <summary>A signed-in person or a program with a key.</summary>
/// <param name="StaffId">Null for programs.</param>
/// <param name="Name">For the audit: the person's e-mail, or the key's name.</param>
public sealed record Caller(int? StaffId, string Name, string Role)
{
    private const string Item = "mitos.caller";

    /// <summary>What she may do now, by her role or the key's scopes.</summary>
    public IReadOnlyList<Permission> Permissions { get; init; } = [];

    /// <summary>Null for who sees every shop and brand.</summary>
    public StaffScope? Scope { get; init; }

    /// <summary>Her role demands a second factor and she has none: until she has, she may set it up and nothing else.</summary>
    public bool LacksSecondFactor { get; init; }

    /// <summary>The session by which she came; null for programs.</summary>
    internal string? SessionHash { get; init; }

    /// <summary>The key's number; null for people and for the key of the environment.</summary>
    internal int? KeyId { get; init; }

    public static Caller? Of(HttpContext http) => http.Items[Item] as Caller;

    /// <summary>The caller of a request that has passed the permission check.</summary>
    public static Caller Required(HttpContext http) => Of(http) ?? throw new InvalidOperationException("The endpoint is not behind a permission.");

    public bool May(Permission permission) => !LacksSecondFactor && Permissions.Contains(permission);

    /// <summary>Whether she may see something of this shop. Null belongs to no shop, and so to all.</summary>
    public bool MaySee(string? shop) => MaySee(shop is null ? [] : [shop], []);

    /// <summary>Whether she may see something that carries these shops (by name or id) and these brands.</summary>
    public bool MaySee(IReadOnlyCollection<string> shops, IReadOnlyCollection<string> brands) => Scope?.Holds(shops, brands) ?? true;

    internal void Attach(HttpContext http) => http.Items[Item] = this;
}
