// Something for a person to do about a customer, because a journey says so.
using Mitos.Kernel.Events;

namespace Mitos.Engage.Journeys.Tasks;

/// <param name="Id">Stable; the event of its completion names it.</param>
/// <param name="Role">In whose list it stands.</param>
/// <param name="Place">The shops and brands of the event by which she entered, for staff who see some only.</param>
internal sealed record JourneyTask(
    string Id, long Strand, int Journey, string Node, string Title, string? Instructions, string Role, IReadOnlyList<string> Outcomes, EventPlace Place, long CreatedAt, long DueAt)
{
    public const string Open = "open";
    public const string Done = "done";

    /// <summary>She has left the node otherwise, by the passing of time or by leaving the journey.</summary>
    public const string Closed = "closed";

    public string Status { get; init; } = Open;

    public string? Outcome { get; init; }

    public string? Note { get; init; }

    public string? TakenBy { get; init; }

    public string? DoneBy { get; init; }

    public long ChangedAt { get; init; }
}
