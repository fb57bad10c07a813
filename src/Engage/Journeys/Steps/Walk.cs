// One step's walk from node to node, up to the next one that waits.
using System.Globalization;
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Steps;

internal sealed class Walk(StepContext context, JourneyInstance instance)
{
    private readonly List<PathStep> _path = [];
    private readonly List<JourneyEffect> _effects = [];
    private string? _task;

    public JourneyInstance Instance { get; set; } = instance;

    private JourneyNode? Node => context.Plan.Find(Instance.Node);

    public Stepped Done() => new(Instance, _path, _effects);

    /// <summary>She did something; if her node waits for it she goes on.</summary>
    public void Hear(Event e)
    {
        switch (Node)
        {
            case WaitForNode wait when Heard(wait, e) is { } branch:
                Instance = Instance with { State = Instance.State with { Last = Notes.Of(e) } };
                GoOn(branch, $"event:{e.Kind}", e.Seq);
                break;
            case WaitForNode wait when wait.ResetOn?.Contains(e.Kind) == true && IsMine(e) && Instance.State is { Resets: < WaitForNode.MostResets, Pending: null }:
                Instance = Instance with { State = Instance.State with { Resets = Instance.State.Resets + 1, Until = context.Now + (wait.TimeoutSeconds * 1_000) } };
                SetWake();
                break;
            case TaskNode task when e.Kind == TaskEvents.Completed && Text(e, TaskEvents.Task) == Instance.KeyOf("task") && Text(e, TaskEvents.Outcome) is { } outcome && task.Outcomes.Contains(outcome):
                _task = Instance.KeyOf("task");
                Instance = Instance with { State = Instance.State with { Last = Notes.Of(e) } };
                GoOn(outcome, $"event:{e.Kind}", e.Seq);
                break;
            default:
                Ask();
                break;
        }
    }

    /// <summary>Whether something that she waits for is so now; then she goes on.</summary>
    public bool Ask()
    {
        if (Node is not WaitForNode wait || Instance.State.Pending is not null)
        {
            return false;
        }

        var signs = context.Plan.SignsOf(wait);
        for (var index = 0; index < signs.Length; index++)
        {
            if (signs[index].Holds(context.Customer, Instance.State))
            {
                GoOn(wait.For[index].Name, "condition", 0);
                return true;
            }
        }

        SetWake();
        return false;
    }

    /// <summary>Her time is over, if it is; else she was woken to be asked.</summary>
    public void TimeIsOver()
    {
        if (Instance.State.Until > context.Now)
        {
            SetWake();
            return;
        }

        switch (Node)
        {
            case WaitForNode or TaskNode:
                Leave(JourneyNode.Timeout, "timeout", 0);
                break;
            case { Waits: true }:
                Leave(JourneyNode.Next, "time", 0);
                break;
        }
    }

    /// <summary>The node she is in was changed: its time is counted anew from when she came to it.</summary>
    public void Again()
    {
        if (Node is { } node && UntilOf(node, Instance.NodeAt) is { } until)
        {
            Instance = Instance with { State = Instance.State with { Until = until } };
            SetWake();
        }
    }

    public void End(string reason, long seq)
    {
        Note(null, reason, seq);
        if (Node is TaskNode && Instance.KeyOf("task") != _task)
        {
            _effects.Add(new CloseTask(Instance.KeyOf("task"), reason));
        }

        if (Instance.State.Plans.Count > 0 && reason != "end")
        {
            _effects.Add(new CancelMessages(Instance.State.Plans));
        }

        Instance = Instance with
        {
            Status = InstanceStatus.Ended,
            EndedAt = context.Now,
            Reason = reason,
            WakeAt = 0,
            IsHeld = false,
            State = Instance.State with { Pending = null, Until = 0, Last = null, Plans = [] },
        };
    }

    /// <summary>Leaves the node by a branch and walks on to the next one that waits.</summary>
    public void Leave(string branch, string reason, long seq)
    {
        while (true)
        {
            if (context.Plan.To(Instance.Node, branch) is not { } to || Instance.Step >= Stepper.MostSteps)
            {
                // A published version leads everywhere; only one that goes in circles for very long comes here.
                End(Instance.Step >= Stepper.MostSteps ? "too_many_steps" : "leads_nowhere", seq);
                return;
            }

            if (Node is TaskNode && Instance.KeyOf("task") != _task)
            {
                _effects.Add(new CloseTask(Instance.KeyOf("task"), reason));
            }

            Note(branch, reason, seq);
            Instance = Instance with
            {
                Node = to,
                NodeAt = context.Now,
                Step = Instance.Step + 1,
                WakeAt = 0,
                State = Instance.State with { Pending = null, Until = 0, Resets = 0 },
            };
            if (Enter() is not { } next)
            {
                return;
            }

            (branch, reason) = next;
            seq = 0;
        }
    }

    /// <summary>Goes on now, or as soon as the journey does.</summary>
    private void GoOn(string branch, string reason, long seq)
    {
        if (context.IsPaused)
        {
            Instance = Instance with { IsHeld = true, WakeAt = context.Now + Stepper.LookAgain, State = Instance.State with { Pending = branch } };
        }
        else
        {
            Leave(branch, reason, seq);
        }
    }

    /// <summary>She has come to a node. Null when she stays there, or has left; else the branch by which she goes on at once, and why.</summary>
    private (string Branch, string Reason)? Enter()
    {
        switch (Node)
        {
            case EndNode:
                End("end", 0);
                return null;
            case JumpNode jump:
                _effects.Add(new EnterJourney(Instance.KeyOf("jump"), jump.Journey, Instance.State.Last ?? Instance.State.Entry));
                End($"jump:{jump.Journey}", 0);
                return null;
            case BranchNode branch:
                return (Choose(branch), "condition");
            case SplitNode split:
                return (Arm(split.Id, split.Arms), "chance");
            case ExperimentNode experiment:
                return context.Winners.GetValueOrDefault(experiment.Id) is { } winner && experiment.Branches.Contains(winner) ? (Chosen(experiment.Id, winner), "winner") : (Arm(experiment.Id, experiment.Arms), "chance");
            case { Waits: true } waiting:
                return Wait(waiting);
            default:
                Act();
                return (JourneyNode.Next, "done");
        }
    }

    private void Act()
    {
        var state = Instance.State;
        switch (Node)
        {
            case MessageNode message:
                var key = Instance.KeyOf("journey");
                _effects.Add(new PlanMessage(key, message, context.Plan.Graph.Rules.Priority, state.Last ?? state.Entry));
                Instance = Instance with { State = state with { Plans = [.. state.Plans.TakeLast(InstanceState.MostPlans - 1), key] } };
                break;
            case WebhookNode webhook:
                _effects.Add(new CallWebhook(Instance.KeyOf("webhook"), webhook, state.Last ?? state.Entry));
                break;
            case TraitNode trait when (trait.Value is { } text ? ValueOf(text) : Notes.Value(state.Entry, trait.From)) is { } value:
                _effects.Add(new SetTrait(Instance.KeyOf("trait"), trait.Trait, value));
                break;
            case EmitNode emit:
                var properties = (emit.Properties ?? new Dictionary<string, string>()).ToDictionary(one => one.Key, one => ValueOf(one.Value));
                properties[Notes.Hops] = (Notes.HopsOf(state.Entry) + 1).ToString(CultureInfo.InvariantCulture);
                _effects.Add(new EmitEvent(Instance.KeyOf("emit"), emit.Event, properties));
                break;
        }
    }

    /// <summary>Stays in the node, unless there is nothing to wait for.</summary>
    private (string Branch, string Reason)? Wait(JourneyNode node)
    {
        if (UntilOf(node, context.Now) is not { } until)
        {
            return (JourneyNode.Missing, "no_date");
        }

        Instance = Instance with { State = Instance.State with { Until = until } };
        if (node is TaskNode task)
        {
            _effects.Add(new AddTask(Instance.KeyOf("task"), task, until, Instance.State.Entry));
        }
        else if (node is WaitForNode wait)
        {
            var signs = context.Plan.SignsOf(wait);
            var already = Array.FindIndex(signs, sign => sign.Holds(context.Customer, Instance.State));
            if (already >= 0)
            {
                return (wait.For[already].Name, "condition");
            }
        }

        SetWake();
        return null;
    }

    /// <summary>When a wait that began at an instant ends; null when it names a date that is not there, or is over.</summary>
    private long? UntilOf(JourneyNode node, long since) => node switch
    {
        WaitNode wait => since + (wait.Seconds * 1_000),
        WaitForNode wait => since + (wait.TimeoutSeconds * 1_000),
        TaskNode task => since + (task.TimeoutSeconds * 1_000),
        // Who comes round to it again at its own hour waits for the next one.
        WaitTimeNode wait => LocalTimes.Next(LocalTimes.Time(wait.At)!.Value, wait.Weekdays, context.Customer.Zone, _path.Exists(step => step.Node == wait.Id) ? since + 1 : since),
        WaitDateNode wait => LocalTimes.Date(context.Customer.Trait(wait.Trait), context.Customer.Zone) is { } date
            && LocalTimes.At(date.PlusDays(wait.OffsetDays), LocalTimes.Time(wait.At)!.Value, context.Customer.Zone) is var at && at >= since ? at : null,
        _ => since,
    };

    /// <summary>The next instant at which time alone may move her.</summary>
    private void SetWake()
    {
        var wake = Instance.State.Until;
        foreach (var trait in context.Plan.TraitsAsked(Node))
        {
            wake = context.Customer.TraitChangesAt(trait) is { } at && at > context.Now ? Math.Min(wake, at) : wake;
        }

        Instance = Instance with { WakeAt = wake };
    }

    private string? Heard(WaitForNode wait, Event e)
    {
        var signs = context.Plan.SignsOf(wait);
        var index = Instance.State.Pending is not null ? -1 : Array.FindIndex(signs, sign => sign.Happens(e, Instance.Id.Key, context.Plan.KeyPath, context.Customer, Instance.State));
        return index < 0 ? null : wait.For[index].Name;
    }

    private string Choose(BranchNode branch)
    {
        var conditions = context.Plan.ConditionsOf(branch);
        var index = Array.FindIndex(conditions, condition => condition?.Holds(context.Customer, Instance.State) == true);
        return index < 0 ? JourneyNode.Else : branch.When[index].Name;
    }

    /// <summary>The arm that chance chose for her before stays hers when she comes by again.</summary>
    private string Arm(string node, IReadOnlyList<SplitArm> arms) =>
        Instance.State.Arms.GetValueOrDefault(node) is { } known && arms.Any(arm => arm.Name == known) ? known : Chosen(node, Chance.Arm([.. arms.Select(arm => (arm.Name, arm.Weight))], Chance.Of(context.Customer.Id, node, $"{context.Plan.Journey}")));

    private string Chosen(string node, string arm)
    {
        Instance = Instance with { State = Instance.State with { Arms = new Dictionary<string, string>(Instance.State.Arms) { [node] = arm } } };
        return arm;
    }

    private bool IsMine(Event e) => context.Plan.KeyPath is not { } path || JourneyPlan.KeyOf(e, path) == Instance.Id.Key;

    private void Note(string? branch, string reason, long seq) => _path.Add(new PathStep(Instance.Step, Instance.Node, Instance.NodeAt, context.Now, branch, reason, seq));

    private static string? Text(Event e, string property)
    {
        var found = new List<EventValue>();
        PropertyPath.Parse(property)!.Read(e, found);
        return found.Count > 0 ? found[0].Text : null;
    }

    /// <summary>What an author wrote, as JSON: a number and a flag are what they look like, and the rest is text; so are numbers with zeros before them.</summary>
    private static string ValueOf(string text) => text is "true" or "false" || (decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text)
        ? text : JsonSerializer.Serialize(text);
}
