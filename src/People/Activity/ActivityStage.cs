// The pipeline's third stage: counts what happened each day by channel, stage and kind.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Activity;

internal sealed class ActivityStage : IEventStage
{
    private readonly BusinessDay _days = new();

    public int Order => 300;

    public string Name => "activity";

    /// <summary>With the order it counts what happened; with the customers only what is placed elsewhere now.</summary>
    public StagePass Passes => StagePass.Whole;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var counts = new SortedDictionary<(int Day, int Channel, int Stage, int Kind), (long Events, long Orders, long Cents)>();
        foreach (var e in batch.Pass == StagePass.Customers ? [] : batch.Events)
        {
            Count(counts, e, e.Channel, e.Stage, 1);
        }

        foreach (var (e, channel, stage) in batch.Reclassified)
        {
            Count(counts, e, channel, stage, -1);
            Count(counts, e, e.Channel, e.Stage, 1);
        }

        return write => Write(write, counts);
    }

    public void Clear(Session write) => write.Prepare("delete from activity").Execute();

    private void Count(SortedDictionary<(int Day, int Channel, int Stage, int Kind), (long Events, long Orders, long Cents)> counts, Event e, Channel channel, Stage stage, int times)
    {
        if (e.Type == EventType.Fact)
        {
            return;
        }

        var key = (_days.Of(e.OccurredAt), (int)channel, (int)stage, e.KindId);
        var (orders, cents) = OrderAmounts.Of(e);
        var (events, ordersBefore, centsBefore) = counts.GetValueOrDefault(key);
        counts[key] = (events + times, ordersBefore + (times * orders), centsBefore + (times * cents));
    }

    private static void Write(Session write, SortedDictionary<(int Day, int Channel, int Stage, int Kind), (long Events, long Orders, long Cents)> counts)
    {
        var upsert = write.Prepare(
            """
            insert into activity(day, channel, stage, kind, events, orders, revenue_cents) values($1, $2, $3, $4, $5, $6, $7)
            on conflict(day, channel, stage, kind) do update set events = activity.events + excluded.events,
              orders = activity.orders + excluded.orders, revenue_cents = activity.revenue_cents + excluded.revenue_cents
            """);
        foreach (var ((day, channel, stage, kind), (events, orders, cents)) in counts)
        {
            upsert.Bind(1, day).Bind(2, channel).Bind(3, stage).Bind(4, kind).Bind(5, events).Bind(6, orders).Bind(7, cents).Execute();
        }

        // Where everything went elsewhere nothing is left to show.
        var delete = write.Prepare("delete from activity where day = $1 and channel = $2 and stage = $3 and kind = $4 and events = 0");
        foreach (var ((day, channel, stage, kind), _) in counts.Where(count => count.Value.Events < 0))
        {
            delete.Bind(1, day).Bind(2, channel).Bind(3, stage).Bind(4, kind).Execute();
        }
    }
}
