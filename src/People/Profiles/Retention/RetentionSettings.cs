// The retention rules in force.
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;

namespace Mitos.People.Profiles.Retention;

internal sealed class RetentionSettings(SettingsStore store, Database database, JobService jobs, INodeBus bus, TimeProvider clock)
{
    private const string Key = "retention";
    private readonly Mirror<RetentionRules> _rules = new(bus, "settings.retention", () => store.Read<RetentionRules>(Key) ?? RetentionRules.None, clock);

    public RetentionRules Current => _rules.Value;

    /// <summary>Puts the rules in force; what they let go begins to go at once.</summary>
    public async Task ChangeAsync(RetentionRules rules, string by, CancellationToken cancellationToken)
    {
        var next = rules with { Version = Current.Version + 1 };
        await store.WriteAsync(Key, next, cancellationToken);
        _rules.Changed();
        await database.WriteAsync(session => jobs.Add(session, RetentionJob.Name, new RetentionRun(next.Version), by), cancellationToken);
        jobs.Wake();
    }
}
