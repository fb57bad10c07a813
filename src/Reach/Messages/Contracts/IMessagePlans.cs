// The one contract by which other wings have messages sent.
using Mitos.Kernel.Data;

namespace Mitos.Reach.Messages.Contracts;

/// <summary>
/// Rows of the send ledger, written in the transaction of whoever plans: what was planned stands or falls with the journey's step. Nothing else happens
/// there; the dispatcher finds the rows within half a second, or at once behind <see cref="MessageBell.Ring"/>. Safe from any thread.
/// </summary>
public interface IMessagePlans
{
    /// <summary>Plans these messages. A key that is known already does nothing, whatever else has changed, so a repetition is harmless.</summary>
    /// <exception cref="ArgumentException">A plan has no channel, or its key or data are too long: a mistake of the program that plans.</exception>
    void Plan(Session write, IReadOnlyList<MessagePlan> plans);

    /// <summary>Takes back what is not on its way yet; what is being sent or was sent stays, and so does what is unknown.</summary>
    void Cancel(Session write, IReadOnlyList<string> keys);

    /// <summary>
    /// Takes back the next messages of an origin that were planned together behind an instant, with the fallbacks of those that have left: for an origin of
    /// many messages, call after call, each in a transaction of its own.
    /// </summary>
    /// <param name="after">When those of the call before were planned, UTC milliseconds; <see cref="long.MinValue"/> to begin.</param>
    /// <returns>When these were planned, null when there are no more; and how many were taken back.</returns>
    (long? At, int Count) CancelNext(Session write, string originKind, string originId, long after);

    /// <summary>From this commit on no message of the origin leaves by any channel, until <see cref="Resume"/>; those that are due are made to wait as they come.</summary>
    void Pause(Session write, string originKind, string originId);

    /// <summary>Messages of the origin may leave again; those that wait do when <see cref="ResumeNext"/> comes to them.</summary>
    /// <param name="shiftMilliseconds">How much later everything leaves by the pause that is over; 0 for not at all.</param>
    void Resume(Session write, string originKind, string originId, long shiftMilliseconds);

    /// <summary>
    /// Makes the next messages of an origin that is paused wait, those that were planned together behind an instant and have not left: so none of them comes due
    /// meanwhile.
    /// </summary>
    /// <returns>As <see cref="CancelNext"/>; how many wait now.</returns>
    (long? At, int Count) PauseNext(Session write, string originKind, string originId, long after);

    /// <summary>
    /// Lets those go on that were made to wait; nothing is done to others. What was to leave behind the beginning of its pause leaves later by the shifts of all
    /// pauses since, the rest now.
    /// </summary>
    /// <param name="pausedAt">The beginning for messages that wait since a version which did not keep it.</param>
    /// <param name="shiftMilliseconds">The shift for those.</param>
    (long? At, int Count) ResumeNext(Session write, string originKind, string originId, long after, long pausedAt, long shiftMilliseconds);

    /// <summary>The messages of these keys, as far as there are any, in no order.</summary>
    IReadOnlyList<MessageState> Of(Session read, IReadOnlyList<string> keys);
}
