// The numbers of the home page, read from the counts of each day.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Log;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Activity;

public sealed record TodayView(long Events, long ActiveProfiles, long NewProfiles, long Orders, decimal Revenue, string Currency);

public sealed record DayView(string Day, long Events, long NewProfiles, IReadOnlyDictionary<string, long> ByChannel);

public sealed record ChannelEventsView(string Channel, long Events);

public sealed record StageEventsView(string Stage, long Events);

public sealed record NamedEventsView(string Name, long Events);

public sealed record HomeView(
    StatsView Stats, TodayView Today, IReadOnlyList<DayView> Days, IReadOnlyList<ChannelEventsView> Channels, IReadOnlyList<StageEventsView> Stages,
    IReadOnlyList<NamedEventsView> TopEvents);

internal sealed class HomeReader(Database database, StatsReader stats, EventKinds kinds, IProfileCounts profiles, TimeProvider clock)
{
    private const int MostTopEvents = 12;
    private readonly BusinessDay _days = new();

    public HomeView Read(int days)
    {
        int today;
        lock (_days)
        {
            today = _days.Of(clock.GetUtcNow().ToUnixTimeMilliseconds());
        }

        var first = today - days + 1;
        using var session = database.OpenRead();
        var rows = session.Connection.Query<(long Day, long Channel, long Stage, long Kind, long Events, long Orders, long Cents)>(
            "select day, channel, stage, kind, events, orders, revenue_cents from activity where day >= @first and day <= @today", new { first, today }).AsList();
        var newProfiles = profiles.NewByDay(session, [.. Enumerable.Range(first, days + 1).Select(BusinessDay.StartOf)]);
        var now = rows.Where(row => row.Day == today).ToList();
        return new HomeView(
            stats.Stats(),
            new TodayView(now.Sum(row => row.Events), profiles.ActiveSince(session, BusinessDay.StartOf(today)), newProfiles[^1], now.Sum(row => row.Orders), now.Sum(row => row.Cents) / 100m, "EUR"),
            [.. Enumerable.Range(0, days).Select(index => Day(first + index, rows, newProfiles[index]))],
            [.. rows.GroupBy(row => row.Channel).Select(group => new ChannelEventsView(((Channel)group.Key).Name(), group.Sum(row => row.Events))).OrderByDescending(one => one.Events)],
            [.. rows.GroupBy(row => row.Stage).OrderBy(group => group.Key).Select(group => new StageEventsView(((Stage)group.Key).Name(), group.Sum(row => row.Events)))],
            [.. rows.GroupBy(row => row.Kind).Select(group => new NamedEventsView(kinds.NameOf((int)group.Key), group.Sum(row => row.Events))).OrderByDescending(one => one.Events).Take(MostTopEvents)]);
    }

    private static DayView Day(int day, List<(long Day, long Channel, long Stage, long Kind, long Events, long Orders, long Cents)> rows, long newProfiles)
    {
        var own = rows.Where(row => row.Day == day).ToList();
        return new DayView(BusinessDay.ToText(day), own.Sum(row => row.Events), newProfiles,
            own.GroupBy(row => row.Channel).ToDictionary(group => ((Channel)group.Key).Name(), group => group.Sum(row => row.Events)));
    }
}
