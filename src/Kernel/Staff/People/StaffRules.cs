// What the fields of a person may hold; the same wherever they are changed.
using Mitos.Kernel.Http;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Staff;

internal static class StaffRules
{
    public const int LongestName = 200;

    public static Problem? Email(string? email, int? own, StaffStore store) =>
        !EmailAddress.TryNormalise(email, out _) ? Problem.Field("email", "Give an e-mail address; one signs in with it.")
        : store.FindByEmail(email!) is { } other && other.Id != own ? Problem.Field("email", "Somebody else signs in with this address.") : null;

    public static Problem? Locale(string? locale) => locale is "el" or "en" ? null : Problem.Field("locale", "The languages are el and en.");

    public static Problem? Name(string? name) =>
        string.IsNullOrWhiteSpace(name) ? Problem.Field("name", "Give a name.") : name.Length > LongestName ? Problem.Field("name", $"A name has at most {LongestName} characters.") : null;

    public static Problem? Role(string? role) => Roles.OfPeople.Contains(role) ? null : Problem.Field("role", $"The roles of people are {string.Join(", ", Roles.OfPeople)}.");

    /// <summary>Limits of what a person sees; an administrator could lift her own, so she has none.</summary>
    public static Problem? Scope(string role, IReadOnlyList<string>? shops, IReadOnlyList<string>? brands) =>
        !StaffScope.Fits(shops) ? Problem.Field("shops", $"At most {StaffScope.Most} shops.")
        : !StaffScope.Fits(brands) ? Problem.Field("brands", $"At most {StaffScope.Most} brands.")
        : role == Roles.Administrator && (shops is { Count: > 0 } || brands is { Count: > 0 }) ? Problem.Field("shops", "An administrator sees every shop and brand.") : null;

    /// <summary>Nobody gives what she does not have: a key that may change staff makes no administrator.</summary>
    public static Problem? Grants(Caller caller, IEnumerable<Permission> permissions) =>
        permissions.Except(caller.Permissions).Any() ? new Problem(403, "not_allowed", "You can only give permissions that you have yourself.") : null;
}
