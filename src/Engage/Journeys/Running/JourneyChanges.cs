// What a batch changes of ways, worked out and waiting to be written.
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Steps;
using Mitos.Engage.Journeys.Tasks;
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Reach.Messages.Contracts;

namespace Mitos.Engage.Journeys.Running;

internal sealed class JourneyChanges(long now)
{
    private const int Shards = 8;
    private readonly List<JourneyInstance> _instances = [];
    private readonly List<InstanceId> _gone = [];
    private readonly List<(InstanceId Id, PathStep Step)> _path = [];
    private readonly List<EntryRefusal> _refusals = [];
    private readonly List<EntryRequest> _requests = [];
    private readonly List<EntryRequest> _kept = [];
    private readonly List<MessagePlan> _plans = [];
    private readonly List<string> _cancelled = [];
    private readonly List<JourneyTask> _tasks = [];
    private readonly List<(string Id, string Reason)> _closed = [];
    private readonly List<OutboxRow> _outbox = [];
    private readonly List<long> _erased = [];
    private readonly Dictionary<(int Journey, string Node, string Branch), long> _passed = [];

    public JourneyTimers Timers { get; } = new(now);

    public bool PlansMessages => _plans.Count > 0;

    public bool FillsOutbox => _outbox.Count > 0;

    public bool IsEmpty => Timers.IsEmpty && _instances.Count + _gone.Count + _path.Count + _refusals.Count + _requests.Count + _kept.Count + _plans.Count + _cancelled.Count + _erased.Count == 0;

    public void Add(CustomerWays ways, IReadOnlyList<JourneyInstance> before, HashSet<long> due)
    {
        _instances.AddRange(ways.Changed);
        _gone.AddRange(ways.Gone);
        _path.AddRange(ways.Path);
        _refusals.AddRange(ways.Refusals);
        _kept.AddRange(ways.Kept);
        foreach (var (id, effect) in ways.Effects)
        {
            Add(id, effect);
        }

        foreach (var (id, step) in ways.Path)
        {
            var key = (id.Journey, step.Node, step.Branch ?? step.Reason.Split(':')[0]);
            _passed[key] = _passed.GetValueOrDefault(key) + 1;
        }

        foreach (var strand in ways.All.Concat(before).Select(one => one.Id.Strand).Distinct())
        {
            Timers.Change(strand, before.Where(one => one.Id.Strand == strand), ways.All.Where(one => one.Id.Strand == strand), due.Contains(strand));
        }
    }

    public void Done(EntryRequest request) => _requests.Add(request);

    public void Erase(long strand, IReadOnlyList<JourneyInstance> before)
    {
        _erased.Add(strand);
        _cancelled.AddRange(before.SelectMany(one => one.State.Plans));
        Timers.Change(strand, before, [], due: false);
    }

    public void Write(Session write, IMessagePlans messages)
    {
        _gone.ForEach(id => InstanceRows.Delete(write, id));
        InstanceRows.Save(write, _instances);
        InstanceRows.AddPath(write, _path);
        InstanceRows.Count(write, _passed, _instances.Count == 0 ? 0 : LeaseNames.PartOf(_instances[0].Id.Strand) % Shards);
        RequestRows.Save(write, _refusals.GroupBy(one => (one.Strand, one.Journey)).Select(group => group.Last()));
        _requests.ForEach(request => RequestRows.Delete(write, request));
        RequestRows.Keep(write, _kept);
        messages.Plan(write, _plans);
        messages.Cancel(write, _cancelled);
        TaskRows.Add(write, _tasks);
        TaskRows.Close(write, _closed, now);
        OutboxRows.Add(write, _outbox);
        Timers.Write(write);
        _erased.ForEach(strand => InstanceRows.Erase(write, strand));
    }

    private void Add(InstanceId id, JourneyEffect effect)
    {
        switch (effect)
        {
            case PlanMessage plan:
                _plans.Add(Message(id, plan));
                break;
            case CancelMessages cancel:
                _cancelled.AddRange(cancel.Keys);
                break;
            case AddTask task:
                _tasks.Add(new JourneyTask(task.Key, id.Strand, id.Journey, task.Node.Id, task.Node.Title, task.Node.Instructions, task.Node.Role, task.Node.Outcomes, Notes.Place(task.Data), now, task.DueAt));
                break;
            case CloseTask close:
                _closed.Add((close.Key, close.Reason.Split(':')[0]));
                break;
            case CallWebhook call:
                _outbox.Add(OutboxRow.Call(call.Key, id, call.Node, call.Data, now));
                break;
            case SetTrait trait:
                _outbox.Add(OutboxRow.Identify(trait.Key, id, trait.Trait, trait.Value, now));
                break;
            case EmitEvent emit:
                _outbox.Add(OutboxRow.Track(emit.Key, id, emit.Event, emit.Properties, now));
                break;
        }
    }

    private MessagePlan Message(InstanceId id, PlanMessage plan) => new(
        plan.Key, id.Strand, plan.Node.Template, plan.Node.Purpose, Enum.Parse<MessageClass>(plan.Node.Class, ignoreCase: true),
        [.. plan.Node.Channels.Select(channel => new ChannelTry(channel.Channel, channel.FallbackAfterMinutes, channel.Unless))], plan.Priority, now,
        plan.Node.ExpiresSeconds is { } seconds ? now + (seconds * 1_000) : null, new MessageOrigin("journey", $"{id.Journey}", plan.Node.Id), Notes.Properties(plan.Data));
}
