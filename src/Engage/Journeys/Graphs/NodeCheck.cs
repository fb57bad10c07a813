// What may be wrong with one node, whatever stands around it.
using Mitos.Engage.Journeys.Steps;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Engage.Journeys.Graphs;

internal static class NodeCheck
{
    private static readonly HashSet<string> s_classes = ["marketing", "service", "transactional"];
    private static readonly HashSet<string> s_taken = [JourneyNode.Next, JourneyNode.Timeout, JourneyNode.Else, JourneyNode.Missing];

    public static IEnumerable<JourneyFault> Faults(JourneyNode node, IJourneyNames names) => (node switch
    {
        EntryNode entry => Entry(entry, names),
        WaitNode wait => [wait.Seconds is < 1 or > WaitNode.LongestSeconds ? ("wait", null, "Wait from a second to 366 days.") : default],
        WaitTimeNode wait => [TimeFault(wait.At), DaysFault(wait.Weekdays)],
        WaitDateNode wait => [TraitFault(wait.Trait), TimeFault(wait.At), OffsetFault(wait.OffsetDays)],
        WaitForNode wait => WaitFor(wait, names),
        BranchNode branch => Branch(branch, names),
        SplitNode split => [ArmsFault(split.Arms)],
        ExperimentNode test => [ArmsFault(test.Arms), test.LeastPerArm is < 10 or > 1_000_000 || test.Confidence is not (>= 0.8 and <= 0.999) ? ("experiment", null, "An arm wins after 10 customers each at the least, with a confidence from 0.8 to 0.999.") : default],
        MessageNode message => Message(message, names),
        TaskNode task => TaskFaults(task),
        WebhookNode webhook => [Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && webhook.Url.Length <= JourneyGraph.LongestText ? default : ("url", null, "Name an address that begins with https://.")],
        TraitNode trait => [TraitFault(trait.Trait), (trait.Value is null) == (trait.From is null) || trait.Value is { Length: > JourneyGraph.LongestText } || (trait.From is not null && PropertyPath.Parse(trait.From) is null) ? ("value", null, "Give a value, or name the property of the event that has it.") : default],
        EmitNode emit => [IsNoName(emit.Event) || emit.Event == TaskEvents.Completed || emit.Properties is { Count: > 20 } || emit.Properties?.Any(one => IsNoName(one.Key) || one.Value is null or { Length: > JourneyGraph.LongestText }) == true ? ("event", null, "Name the event, and at most 20 properties.") : default],
        JumpNode jump => [names.HasJourney(jump.Journey) ? default : ("journey", null, "Choose the journey that goes on.")],
        _ => Enumerable.Empty<(string?, string?, string)>(),
    }).Where(fault => fault.Item1 is not null).Select(fault => new JourneyFault(fault.Item1!, node.Id, fault.Item2, fault.Item3));

    /// <summary>What is wrong with a sign; null when nothing is.</summary>
    public static string? SignFault(IReadOnlyList<string>? events, IReadOnlyList<EventFilter>? filters, JourneyCondition? condition, IJourneyNames names) =>
        events is null or { Count: 0 } && condition is null ? "empty"
        : events is { Count: > 0 } && EventMatch.Faults(events, filters).Any() ? "events"
        : condition is not null && !IsWhole(condition, names, 1) ? "condition"
        : null;

    public static bool IsNoName(string? name) => string.IsNullOrWhiteSpace(name) || name.Length > 100;

    /// <summary>Whether it is complete, and what it names exists.</summary>
    private static bool IsWhole(JourneyCondition? condition, IJourneyNames names, int depth) => condition switch
    {
        TraitCondition trait => TraitFault(trait.Trait).Code is null && Enum.IsDefined(trait.Operator) && new EventFilter("value", trait.Operator, trait.Values).Fault() is null,
        ConsentCondition consent => names.HasPurpose(consent.Purpose),
        AudienceCondition audience => names.HasAudience(audience.Audience),
        EventCondition data => data.Filters is { Count: > 0 and <= EventMatch.MostFilters } && data.Filters.All(filter => filter is not null && filter.Fault() is null),
        GroupCondition group => depth < JourneyCondition.Deepest && group.Conditions is { Count: > 0 and <= JourneyCondition.MostInGroup } && group.Conditions.All(part => IsWhole(part, names, depth + 1)),
        _ => false,
    };

    private static IEnumerable<(string?, string?, string)> Entry(EntryNode entry, IJourneyNames names)
    {
        yield return entry.Trigger switch
        {
            null => ("trigger", null, "Say who enters."),
            EventTrigger trigger => EventMatch.Faults(trigger.Events, trigger.Filters).Any() ? ("trigger", null, "Name the events by which one enters.") : default,
            AudienceTrigger trigger => names.HasAudience(trigger.Audience) ? default : ("audience", null, "Choose an audience that exists."),
            ScheduleTrigger trigger => !names.HasAudience(trigger.Audience) ? ("audience", null, "Choose an audience that exists.")
                : trigger.DayOfMonth is < 1 or > 31 ? ("days", null, "A day of the month is from 1 to 31.") : First(TimeFault(trigger.At), DaysFault(trigger.Weekdays)),
            DateTrigger trigger => First(TraitFault(trigger.Trait), TimeFault(trigger.At), OffsetFault(trigger.OffsetDays)),
            _ => default,
        };
        if (entry.Only is not null && !IsWhole(entry.Only, names, 1))
        {
            yield return ("condition", null, "The condition of the entry is not complete, or names something that does not exist.");
        }
    }

    private static IEnumerable<(string?, string?, string)> WaitFor(WaitForNode wait, IJourneyNames names)
    {
        yield return wait.TimeoutSeconds is < 1 or > WaitNode.LongestSeconds ? ("wait", null, "Wait from a second to 366 days at the most.") : default;
        yield return wait.For is null or { Count: 0 or > WaitForNode.MostBranches } || wait.For.Any(branch => branch is null) || NamesFault(wait.For.Select(branch => branch.Name))
            ? ("branches", null, $"Wait for 1 to {WaitForNode.MostBranches} things, each with a name of its own.") : default;
        foreach (var branch in (wait.For ?? []).Where(branch => branch is not null && SignFault(branch.Events, branch.Filters, branch.Condition, names) is not null))
        {
            yield return ("sign", branch.Name, $"“{branch.Name}” needs events or a condition, complete and of things that exist.");
        }

        yield return wait.ResetOn is { Count: > EventMatch.MostKinds } ? ("trigger", null, "Too many events begin the wait anew.") : default;
    }

    private static IEnumerable<(string?, string?, string)> Branch(BranchNode branch, IJourneyNames names)
    {
        yield return branch.When is null or { Count: 0 or > BranchNode.MostBranches } || branch.When.Any(one => one is null) || NamesFault(branch.When.Select(one => one.Name))
            ? ("branches", null, $"From 1 to {BranchNode.MostBranches} conditions, each with a name of its own.") : default;
        foreach (var one in (branch.When ?? []).Where(one => one is not null && !IsWhole(one.Condition, names, 1)))
        {
            yield return ("sign", one.Name, $"The condition of “{one.Name}” is not complete, or names something that does not exist.");
        }
    }

    private static IEnumerable<(string?, string?, string)> Message(MessageNode message, IJourneyNames names)
    {
        yield return message.Channels is null or { Count: 0 or > MessageNode.MostChannels } || message.Channels.Any(channel => channel is null || channel.FallbackAfterMinutes is < 1 or > 7 * 24 * 60 || channel.Unless is not ("delivered" or "opened"))
            || message.Channels.DistinctBy(channel => channel.Channel).Count() < message.Channels.Count ? ("channels", null, "Choose the channels in the order in which they are tried, each once.") : default;
        yield return s_classes.Contains(message.Class ?? "") ? default : ("class", null, "A message is marketing, service or transactional.");
        yield return names.HasPurpose(message.Purpose ?? "") ? default : ("purpose", null, "Choose a purpose of consent.");
        yield return message.ExpiresSeconds is < 60 or > WaitNode.LongestSeconds ? ("wait", null, "A message is of use for a minute at the least.") : default;
        foreach (var channel in (message.Channels ?? []).Where(channel => channel is not null && !names.HasTemplate(message.Template ?? "", channel.Channel)))
        {
            yield return ("template", channel.Channel, $"No published template “{message.Template}” has content for {channel.Channel}.");
        }
    }

    private static IEnumerable<(string?, string?, string)> TaskFaults(TaskNode task)
    {
        yield return IsNoName(task.Title) || task.Instructions is { Length: > JourneyGraph.LongestText } || IsNoName(task.Role) ? ("task", null, "Say what is to be done, and by which role.") : default;
        yield return task.Outcomes is null or { Count: 0 or > TaskNode.MostOutcomes } || NamesFault(task.Outcomes) ? ("branches", null, $"From 1 to {TaskNode.MostOutcomes} outcomes, each with a name of its own.") : default;
        yield return task.TimeoutSeconds is < 60 or > WaitNode.LongestSeconds ? ("wait", null, "A task is open for a minute at the least.") : default;
    }

    private static (string? Code, string? Detail, string Sentence) ArmsFault(IReadOnlyList<SplitArm> arms) =>
        arms is null or { Count: < 2 or > SplitNode.MostArms } || arms.Any(arm => arm is null || arm.Weight is < 1 or > 10_000) || NamesFault(arms.Select(arm => arm.Name))
            ? ("arms", null, $"From 2 to {SplitNode.MostArms} arms, each with a name of its own and a weight from 1.") : default;

    private static (string? Code, string? Detail, string Sentence) TimeFault(string? at) => LocalTimes.Time(at) is null ? ("time", null, "A time of day is written as 10:30.") : default;

    private static (string? Code, string? Detail, string Sentence) DaysFault(IReadOnlyList<int>? days) => days?.Any(day => day is < 1 or > 7) == true ? ("days", null, "Days are from 1, Monday, to 7, Sunday.") : default;

    private static (string? Code, string? Detail, string Sentence) OffsetFault(int days) => days is < -366 or > 366 ? ("offset", null, "At most 366 days before or after.") : default;

    private static (string? Code, string? Detail, string Sentence) TraitFault(string? trait) => IsNoName(trait) ? ("trait", null, "Name a trait.") : default;

    private static (string?, string?, string) First(params (string? Code, string? Detail, string Sentence)[] faults) => Array.Find(faults, fault => fault.Code is not null);

    private static bool NamesFault(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Exists(name => IsNoName(name) || s_taken.Contains(name)) || all.Distinct().Count() < all.Count;
    }
}
