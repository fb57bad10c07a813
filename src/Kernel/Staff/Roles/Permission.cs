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

    /// <summary>Give a person the copy of what is kept about her, and erase her.</summary>
    ManagePrivacy,

    /// <summary>Telephone numbers and e-mail addresses of customers in full; who lacks it is answered with masked ones (<see cref="ContactMask"/>).</summary>
    ReadContacts,

    /// <summary>See templates, what is sent to whom and why, and how it is sent.</summary>
    ReadMessages,

    /// <summary>Write templates and publish them, and have messages sent.</summary>
    ChangeMessages,

    /// <summary>Send messages that pass quiet hours and caps, because the customer waits for them.</summary>
    SendTransactional,

    /// <summary>Define audiences: who belongs together for what is sent and measured.</summary>
    ChangeAudiences,

    /// <summary>See journeys, who is on them, and what they bring.</summary>
    ReadJourneys,

    /// <summary>Draw journeys. Nobody is met by a draft.</summary>
    ChangeJourneys,

    /// <summary>Publish journeys, pause and stop them, and send customers in.</summary>
    RunJourneys,

    /// <summary>Do what journeys ask of people.</summary>
    WorkTasks,

    /// <summary>See campaigns, what they would do, and what they bring.</summary>
    ReadCampaigns,

    /// <summary>Write campaigns. Nobody is met by a draft.</summary>
    ChangeCampaigns,

    /// <summary>Launch campaigns, pause and stop them.</summary>
    SendCampaigns,
}

/// <summary>The roles of the business and what each may do; <see cref="RoleSettings"/> says what an administrator has changed of it.</summary>
public static class Roles
{
    public const string Administrator = "administrator";

    /// <summary>For the key of a monitoring program: it reads <c>/metrics</c> and nothing else. No person has it.</summary>
    public const string Monitor = "monitor";

    /// <summary>What <see cref="Caller.Role"/> says of a key that has permissions of its own and no role.</summary>
    public const string Scoped = "scoped";

    /// <summary>Who is limited to shops or brands has none of these: they carry what comes from all of them.</summary>
    private static readonly Permission[] OfAllShops = [Permission.ReadEvents, Permission.ChangeEvents, Permission.Import, Permission.ChangeTraits, Permission.ManagePrivacy, Permission.ChangeAudiences, Permission.ReadMessages, Permission.ChangeMessages, Permission.SendTransactional, Permission.ReadJourneys, Permission.ChangeJourneys, Permission.RunJourneys, Permission.ReadCampaigns, Permission.ChangeCampaigns, Permission.SendCampaigns];

    private static readonly Dictionary<string, Permission[]> Allowed = new()
    {
        [Administrator] = Enum.GetValues<Permission>(),
        ["manager"] = [Permission.ReadCustomers, Permission.ChangeCustomers, Permission.ReadEvents, Permission.ReadSettings, Permission.ReadAudit, Permission.ReadJobs, Permission.ChangeTraits, Permission.ChangeAudiences, Permission.ManagePrivacy, Permission.ReadContacts, Permission.ReadMessages, Permission.ChangeMessages, Permission.SendTransactional, Permission.ReadJourneys, Permission.ChangeJourneys, Permission.RunJourneys, Permission.ReadCampaigns, Permission.ChangeCampaigns, Permission.SendCampaigns, Permission.WorkTasks],
        ["marketer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ReadSettings, Permission.ChangeTraits, Permission.ChangeAudiences, Permission.ReadContacts, Permission.ReadMessages, Permission.ChangeMessages, Permission.ReadJourneys, Permission.ChangeJourneys, Permission.RunJourneys, Permission.ReadCampaigns, Permission.ChangeCampaigns, Permission.SendCampaigns],
        ["agent"] = [Permission.ReadCustomers, Permission.ChangeCustomers, Permission.ReadContacts, Permission.ReadMessages, Permission.WorkTasks],
        ["associate"] = [Permission.ReadCustomers, Permission.WorkTasks],
        ["analyst"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.Import, Permission.ReadSettings, Permission.ReadJobs, Permission.ChangeTraits, Permission.ChangeAudiences, Permission.ReadContacts, Permission.ReadMessages, Permission.ReadJourneys, Permission.ReadCampaigns],
        ["developer"] = [Permission.ReadCustomers, Permission.ReadEvents, Permission.ChangeEvents, Permission.Import, Permission.ReadSettings, Permission.ChangeSettings, Permission.Operate, Permission.ReadJobs, Permission.ChangeJobs, Permission.ChangeTraits, Permission.ChangeAudiences, Permission.ReadContacts, Permission.ReadMessages, Permission.ChangeMessages, Permission.SendTransactional, Permission.ReadJourneys, Permission.ChangeJourneys, Permission.ReadCampaigns, Permission.ChangeCampaigns],
        [Monitor] = [Permission.Operate],
    };

    public static IReadOnlyCollection<string> All => Allowed.Keys;

    /// <summary>The roles that a person can have.</summary>
    public static IReadOnlyCollection<string> OfPeople { get; } = [.. Allowed.Keys.Where(role => role != Monitor)];

    public static bool Exists(string? role) => role is not null && Allowed.ContainsKey(role);

    /// <summary>What a role may do where nobody has changed it.</summary>
    internal static IReadOnlyList<Permission> PermissionsOf(string role) => Allowed.GetValueOrDefault(role) ?? [];

    /// <summary>The same permissions for somebody who sees some shops or brands only.</summary>
    internal static IEnumerable<Permission> Within(StaffScope? scope, IEnumerable<Permission> permissions) => scope is null ? permissions : permissions.Except(OfAllShops);
}
