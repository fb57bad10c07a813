// What an administrator has changed of the roles: who reads contacts in full, and who must have a second factor.
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;

namespace Mitos.Kernel.Staff;

/// <param name="ReadsContacts">Whether the role has <see cref="Permission.ReadContacts"/>.</param>
/// <param name="SecondFactorRequired">Whether people of the role do nothing before they have set up a second factor.</param>
internal sealed record RoleRule(bool ReadsContacts, bool SecondFactorRequired);

internal sealed class RoleSettings(SettingsStore store, INodeBus bus, TimeProvider clock)
{
    private const string Key = "roles";
    private readonly Mirror<RoleRules> _rules = new(bus, "settings.roles", () => store.Read<RoleRules>(Key) ?? new RoleRules(), clock);

    public RoleRule Of(string role) =>
        _rules.Value.Roles.GetValueOrDefault(role) ?? new RoleRule(Roles.PermissionsOf(role).Contains(Permission.ReadContacts), false);

    /// <summary>What the role may do, in the order of the permissions.</summary>
    public IReadOnlyList<Permission> PermissionsOf(string role)
    {
        var permissions = Roles.PermissionsOf(role).Where(permission => permission != Permission.ReadContacts);

        // An administrator could take back what she gave away, so the role has everything.
        return role == Roles.Administrator || (role != Roles.Monitor && Of(role).ReadsContacts) ? [.. permissions.Append(Permission.ReadContacts).Order()] : [.. permissions];
    }

    public async Task ChangeAsync(string role, RoleRule rule, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, new RoleRules { Roles = new Dictionary<string, RoleRule>(_rules.Reload().Roles) { [role] = rule } }, cancellationToken);
        _rules.Changed();
    }

    private sealed record RoleRules
    {
        public IReadOnlyDictionary<string, RoleRule> Roles { get; init; } = new Dictionary<string, RoleRule>();
    }
}
