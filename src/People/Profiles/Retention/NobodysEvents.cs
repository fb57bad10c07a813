// Lets go events that belong to nobody: they stand in no thread, so they are looked for in the log.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Settings;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Profiles.Retention;

/// <param name="Version">Of the rules that were in force; under others everything is looked at again.</param>
/// <param name="Positions">By days of the rules, up to where the log was looked through.</param>
internal sealed record NobodysPlaces(int Version, Dictionary<int, long> Positions);

/// <summary>
/// The log is in the order in which events came, so a rule has done with what came before its period, and goes on there the next day: each event is looked at
/// once for each period. What happened long ago and came lately goes when it has been here for its period.
/// </summary>
internal sealed class NobodysEvents(Database database, EventLog log, IIdentityDirectory identity, SettingsStore settings, TimeProvider clock)
{
    private const string Key = "retentionOfNobody";
    private const int Together = 500;

    public async Task RunAsync(RetentionRules rules, CancellationToken cancellationToken)
    {
        var known = settings.Read<NobodysPlaces>(Key) is { } places && places.Version == rules.Version ? places : new NobodysPlaces(rules.Version, []);
        foreach (var days in rules.Rules.Select(rule => rule.Days).Distinct())
        {
            known.Positions[days] = await RunAsync(rules, days, known.Positions.GetValueOrDefault(days), cancellationToken);
            await settings.WriteAsync(Key, known, cancellationToken);
        }
    }

    private async Task<long> RunAsync(RetentionRules rules, int days, long position, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-days).ToUnixTimeMilliseconds();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = log.After(position, Together);
            var old = rows.TakeWhile(row => row.ReceivedAt < before).ToList();
            var nobodys = database.Read(session => old.FindAll(row => row.Type is not EventType.Fact && rules.DaysOf(row.Kind) == days && row.OccurredAt < before && IsNobodys(session, row)));
            if (nobodys.Count > 0)
            {
                await database.WriteAsync(session => nobodys.ForEach(row => EventLog.Erase(session, row)), cancellationToken);
            }

            position = old.Count > 0 ? old[^1].Seq : position;
            if (old.Count < Together)
            {
                return position;
            }
        }
    }

    private bool IsNobodys(Session session, LoggedEvent row) =>
        !row.MessageId.StartsWith("erased:", StringComparison.Ordinal) && identity.ProfileOf(session, row.ToEvent()) is null;
}
