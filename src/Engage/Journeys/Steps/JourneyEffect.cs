// What a step asks of the world; whoever runs it writes it down in the same transaction.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys.Steps;

/// <param name="Key">The same for the same step of the same way, so that nothing is done twice.</param>
internal abstract record JourneyEffect(string Key);

internal sealed record PlanMessage(string Key, MessageNode Node, int Priority, EventNote? Data) : JourneyEffect(Key);

/// <summary>Messages that have not left yet and are of no use any more.</summary>
internal sealed record CancelMessages(IReadOnlyList<string> Keys) : JourneyEffect("");

internal sealed record AddTask(string Key, TaskNode Node, long DueAt, EventNote? Data) : JourneyEffect(Key);

/// <summary>She has left the task's node otherwise than by its outcome.</summary>
internal sealed record CloseTask(string Key, string Reason) : JourneyEffect(Key);

internal sealed record CallWebhook(string Key, WebhookNode Node, EventNote? Data) : JourneyEffect(Key);

/// <param name="Value">JSON.</param>
internal sealed record SetTrait(string Key, string Trait, string Value) : JourneyEffect(Key);

/// <param name="Properties">By name, JSON.</param>
internal sealed record EmitEvent(string Key, string Event, IReadOnlyDictionary<string, string> Properties) : JourneyEffect(Key);

internal sealed record EnterJourney(string Key, int Journey, EventNote? Data) : JourneyEffect(Key);

/// <summary>One node that she has left.</summary>
/// <param name="Reason">A stable word, and behind a colon what it names: <c>done</c>, <c>event:Order Completed</c>, <c>timeout</c>, <c>condition</c>, <c>chance</c>, <c>exit:bought</c>…</param>
/// <param name="Seq">The event of the log that moved her; 0 where none did.</param>
internal sealed record PathStep(int No, string Node, long EnteredAt, long LeftAt, string? Branch, string Reason, long Seq);

/// <summary>What became of an instance.</summary>
internal sealed record Stepped(JourneyInstance Instance, IReadOnlyList<PathStep> Path, IReadOnlyList<JourneyEffect> Effects);
