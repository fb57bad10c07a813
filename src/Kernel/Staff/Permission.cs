// What a person or program may do, and which role may do it. Decided in this one place.
namespace Mitos.Kernel.Staff;

/// <summary>A permission, named on each endpoint.</summary>
public enum Permission
{
    ReadCustomers,
    ChangeCustomers,
    ReadEvents,
    ChangeEvents,
    Import,
    ReadSettings,
    ChangeSettings,
    ChangeStaff,
    ReadAudit,
    Operate,
}

/// <summary>The roles of the business and what each may do.</summary>
public static class Roles
{
    public const string Administrator = "administrator";

    private static readonly Dictionary<string, Permission[]> Allowed = new()
    {
        [Administrator] = Enum.GetValues<Permission>(),
        ["manager"] = [Permission.ReadCustomers, Permission.ChangeCustomers, Permission.ReadEvents, Permission.ReadSettings, Permission.ReadAudit],
        ["marketer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ReadSettings],
        ["agent"] = [Permission.ReadCustomers, Permission.ChangeCustomers],
        ["analyst"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.Import, Permission.ReadSettings],
        ["developer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ChangeEvents, Permission.Import, Permission.ReadSettings, Permission.ChangeSettings, Permission.Operate],
    };

    public static IReadOnlyCollection<string> All => Allowed.Keys;

    public static bool Exists(string? role) => role is not null && Allowed.ContainsKey(role);

    public static bool May(string role, Permission permission) => Allowed.TryGetValue(role, out var permissions) && permissions.Contains(permission);
}
