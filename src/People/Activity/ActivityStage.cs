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

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var counts = new SortedDictionary<(int Day, int Channel, int Stage, int Kind), (long Events, long Orders, long Cents)>();
        foreach (var e in batch.Events)
        {
            if (e.Type == EventType.Fact)
            {
                continue;
            }

            var key = (_days.Of(e.OccurredAt), (int)e.Channel, (int)e.Stage, e.KindId);
            var (orders, cents) = OrderAmounts.Of(e);
            var (events, ordersBefore, centsBefore) = counts.GetValueOrDefault(key);
            counts[key] = (events + 1, ordersBefore + orders, centsBefore + cents);
        }

        return write => Write(write, counts);
    }

    public void Clear(Session write) => write.Prepare("delete from activity").Execute();

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
    }
}
