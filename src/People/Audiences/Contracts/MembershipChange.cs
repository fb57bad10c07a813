// That a customer came into an audience or left it, told to the stages that come after.
namespace Mitos.People.Audiences.Contracts;

/// <param name="Profile">The customer, as the batch leaves her.</param>
/// <param name="Strand">An identifier of hers: what is kept for her by it stays hers when profiles are joined.</param>
/// <param name="Audience">The number of the audience.</param>
/// <param name="At">When it became true, UTC milliseconds: the event's processing, or the exact moment of what time alone has changed.</param>
/// <param name="Seq">The event of the log that brought it; 0 where none did.</param>
/// <param name="IsCarried">She was in it already under another profile: nothing new has happened to her.</param>
/// <param name="IsPast">The audience is new, or was changed: she fits by what happened before.</param>
public readonly record struct MembershipChange(long Profile, long Strand, int Audience, bool IsEntry, long At, long Seq, bool IsCarried, bool IsPast);
