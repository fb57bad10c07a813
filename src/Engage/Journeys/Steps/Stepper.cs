// The rules of the way: what one happening makes of one customer in one journey. The same live, in tests and in backtests.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Events;
using Mitos.People.Profiles.Contracts;

namespace Mitos.Engage.Journeys.Steps;

/// <summary>Nothing in, nothing out but values: no clock, no store, no chance but the customer's own.</summary>
/// <param name="Now">UTC milliseconds.</param>
/// <param name="IsPaused">Nobody moves on; what happens is remembered, exits and goals count.</param>
/// <param name="Winners">The arms that have won, by the experiment's node.</param>
internal sealed record StepContext(JourneyPlan Plan, IJourneyCustomer Customer, long Now, bool IsPaused, IReadOnlyDictionary<string, string> Winners);

internal static class Stepper
{
    public const int MostSteps = 2_000;

    /// <summary>Who waits for a paused journey is looked at again after so long, should nobody have told her that it goes on.</summary>
    public const long LookAgain = Hour;

    private const long Hour = 3_600_000;

    /// <summary>A new way, at the entry node; let it begin by <see cref="Happening.Entered"/>.</summary>
    public static JourneyInstance New(JourneyPlan plan, InstanceId id, EventNote? by, long now) => new()
    {
        Id = id,
        Version = plan.Version,
        Node = plan.Entry.Id,
        NodeAt = now,
        Step = 1,
        EnteredAt = now,
        CountsUntil = plan.Graph.Rules.Goal is { } goal ? now + (goal.WindowHours * Hour) : 0,
        State = InstanceState.Empty with { Entry = by },
    };

    public static Stepped Step(StepContext context, JourneyInstance instance, Happening happening)
    {
        var walk = new Walk(context, instance);
        switch (happening)
        {
            case Happening.Happened { Event: var e }:
                Happened(context, walk, e);
                break;
            case Happening.Stopped { Reason: var reason } when instance.IsLive:
                walk.End(reason, 0);
                break;
            case Happening.Entered when instance.IsLive:
                if (!Exits(context, walk))
                {
                    walk.Leave(JourneyNode.Next, "entered", instance.State.Entry?.Seq ?? 0);
                }

                break;
            case Happening.Touched when instance.IsLive:
                if (!Exits(context, walk))
                {
                    walk.Ask();
                }

                break;
            case Happening.Woken when instance.IsLive && instance.WakeAt != 0 && (instance.WakeAt <= context.Now || (instance.IsHeld && !context.IsPaused)):
                Woken(context, walk);
                break;
        }

        return walk.Done();
    }

    /// <summary>She is to go on by another version: at the same node where there is one of the same kind, and else she leaves.</summary>
    public static Stepped Move(StepContext context, JourneyPlan before, JourneyInstance instance)
    {
        var walk = new Walk(context, instance with { Version = context.Plan.Version });
        if (instance.IsLive && context.Plan.Find(instance.Node)?.GetType() != before.Find(instance.Node)?.GetType())
        {
            walk.End("step_gone", 0);
        }
        else if (instance.IsLive && before.Find(instance.Node) != context.Plan.Find(instance.Node))
        {
            walk.Again();
        }

        return walk.Done();
    }

    private static void Happened(StepContext context, Walk walk, Event e)
    {
        var plan = context.Plan;
        if (context.Now <= walk.Instance.CountsUntil)
        {
            Count(walk, e);
            if (walk.Instance.ConvertedAt == 0 && plan.Goal is { } goal && goal.Happens(e, walk.Instance.Id.Key, plan.KeyPath, context.Customer, walk.Instance.State))
            {
                walk.Instance = walk.Instance with { ConvertedAt = context.Now };
                if (walk.Instance.IsLive && plan.Graph.Rules.Goal!.Ends)
                {
                    walk.End($"goal:{e.Kind}", e.Seq);
                }
            }
        }

        if (!walk.Instance.IsLive)
        {
            return;
        }

        foreach (var (name, sign) in plan.Exits)
        {
            if (sign.Happens(e, walk.Instance.Id.Key, plan.KeyPath, context.Customer, walk.Instance.State))
            {
                walk.End($"exit:{name}", e.Seq);
                return;
            }
        }

        if (!Exits(context, walk))
        {
            walk.Hear(e);
        }
    }

    /// <summary>The money of the window, whoever caused it: the same for those who are only watched.</summary>
    private static void Count(Walk walk, Event e)
    {
        var (orders, cents) = OrderAmounts.Of(e);
        if (orders != 0 || cents != 0)
        {
            walk.Instance = walk.Instance with { Orders = walk.Instance.Orders + orders, RevenueCents = walk.Instance.RevenueCents + cents };
        }
    }

    /// <summary>Exit rules that ask how she is, and not what she did.</summary>
    private static bool Exits(StepContext context, Walk walk)
    {
        foreach (var (name, sign) in context.Plan.Exits)
        {
            if (sign.Holds(context.Customer, walk.Instance.State))
            {
                walk.End($"exit:{name}", 0);
                return true;
            }
        }

        return false;
    }

    /// <summary>Judged by how she is now, and not by how she was when the wait began.</summary>
    private static void Woken(StepContext context, Walk walk)
    {
        if (Exits(context, walk))
        {
            return;
        }

        if (context.IsPaused)
        {
            walk.Instance = walk.Instance with { IsHeld = true, WakeAt = context.Now + LookAgain };
            return;
        }

        walk.Instance = walk.Instance with { IsHeld = false };
        if (walk.Instance.State.Pending is { } branch)
        {
            walk.Leave(branch, "resumed", walk.Instance.State.Last?.Seq ?? 0);
        }
        else if (!walk.Ask())
        {
            walk.TimeIsOver();
        }
    }
}
