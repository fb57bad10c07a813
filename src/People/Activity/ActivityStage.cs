// The pipeline's third stage: counts what happened each day by channel, stage and kind.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Activity;

internal sealed class ActivityStage : IEventStage
{
    private readonly BusinessDay _days = new();
    private readonly SortedDictionary<(int Day, int Channel, int Stage, int Kind), (long Events, long Orders, long Cents)> _counts = [];

    public int Order => 300;

    public string Name => "activity";

    public void Prepare(EventBatch batch, Session read)
    {
        _counts.Clear();
        foreach (var e in batch.Events)
        {
            if (e.Type == EventType.Fact)
            {
                continue;
            }

            var key = (_days.Of(e.OccurredAt), (int)e.Channel, (int)e.Stage, e.KindId);
            var (orders, cents) = OrderAmounts.Of(e);
            var (events, ordersBefore, centsBefore) = _counts.GetValueOrDefault(key);
            _counts[key] = (events + 1, ordersBefore + orders, centsBefore + cents);
        }
    }

    public void Write(EventBatch batch, Session write)
    {
        var upsert = write.Prepare(
            """
            insert into activity(day, channel, stage, kind, events, orders, revenue_cents) values($1, $2, $3, $4, $5, $6, $7)
            on conflict(day, channel, stage, kind) do update set events = activity.events + excluded.events,
              orders = activity.orders + excluded.orders, revenue_cents = activity.revenue_cents + excluded.revenue_cents
            """);
        foreach (var ((day, channel, stage, kind), (events, orders, cents)) in _counts)
        {
            upsert.Bind(1, day).Bind(2, channel).Bind(3, stage).Bind(4, kind).Bind(5, events).Bind(6, orders).Bind(7, cents).Execute();
        }
    }

    public void Forget() => _counts.Clear();

    public void Clear(Session write) => write.Prepare("delete from activity").Execute();
}
