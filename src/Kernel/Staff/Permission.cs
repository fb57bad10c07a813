// What a person or program may do, and which role may do it. Decided in this one place.
using System.Text.Json.Serialization;

namespace Mitos.Kernel.Staff;

/// <summary>A permission, named on each endpoint.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Permission>))]
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
    ReadJobs,
    ChangeJobs,

    /// <summary>Define traits that are worked out of events.</summary>
    ChangeTraits,
}

/// <summary>The roles of the business and what each may do.</summary>
public static class Roles
{
    public const string Administrator = "administrator";

    /// <summary>For the key of a monitoring program: it reads <c>/metrics</c> and nothing else. No person has it.</summary>
    public const string Monitor = "monitor";

    private static readonly Dictionary<string, Permission[]> Allowed = new()
    {
        [Administrator] = Enum.GetValues<Permission>(),
        ["manager"] = [Permission.ReadCustomers, Permission.ChangeCustomers, Permission.ReadEvents, Permission.ReadSettings, Permission.ReadAudit, Permission.ReadJobs, Permission.ChangeTraits],
        ["marketer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ReadSettings, Permission.ChangeTraits],
        ["agent"] = [Permission.ReadCustomers, Permission.ChangeCustomers],
        ["analyst"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.Import, Permission.ReadSettings, Permission.ReadJobs, Permission.ChangeTraits],
        ["developer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ChangeEvents, Permission.Import, Permission.ReadSettings, Permission.ChangeSettings, Permission.Operate, Permission.ReadJobs, Permission.ChangeJobs, Permission.ChangeTraits],
        [Monitor] = [Permission.Operate],
    };

    public static IReadOnlyCollection<string> All => Allowed.Keys;

    /// <summary>The roles that a person can have.</summary>
    public static IReadOnlyCollection<string> OfPeople { get; } = [.. Allowed.Keys.Where(role => role != Monitor)];

    public static bool Exists(string? role) => role is not null && Allowed.ContainsKey(role);

    public static IReadOnlyList<Permission> PermissionsOf(string role) => Allowed.GetValueOrDefault(role) ?? [];

    public static bool May(string role, Permission permission) => PermissionsOf(role).Contains(permission);
}
