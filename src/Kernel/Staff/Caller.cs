// Who makes a request of the management API.
using Microsoft.AspNetCore.Http;

namespace Mitos.Kernel.Staff;

/// <summary>A signed-in person or a program with a key.</summary>
/// <param name="StaffId">Null for programs.</param>
/// <param name="Name">For the audit: the person's e-mail, or the key's name.</param>
public sealed record Caller(int? StaffId, string Name, string Role)
{
    private const string Item = "mitos.caller";

    public static Caller? Of(HttpContext http) => http.Items[Item] as Caller;

    /// <summary>The caller of a request that has passed the permission check.</summary>
    public static Caller Required(HttpContext http) => Of(http) ?? throw new InvalidOperationException("The endpoint is not behind a permission.");

    internal void Attach(HttpContext http) => http.Items[Item] = this;
}
