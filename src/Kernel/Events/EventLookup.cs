// What became of a message: stored, a duplicate, in quarantine, still waiting, or never seen.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.Kernel.Events;

/// <summary>The answer about one message; at most one of the two is given.</summary>
/// <param name="Duplicates">How often the same message came again.</param>
public sealed record EventFate(LoggedEvent? Stored, QuarantinedInput? Quarantined, int Duplicates);

/// <summary>Finds messages by their id, over all sources and all time.</summary>
public sealed class EventLookup(Database database, MessageKeys keys, EventLog log, QuarantineStore quarantine)
{
    private const int LongestId = 300;

    /// <returns>Null when nothing with this id has been processed.</returns>
    public EventFate? Find(string messageId, IEnumerable<int> sources)
    {
        if (messageId.Length is 0 or > LongestId)
        {
            return null;
        }

        using var session = database.OpenRead();
        foreach (var source in sources)
        {
            if (keys.Find(session, source, messageId) is { } seq && log.Find(session, seq) is { } stored)
            {
                return new EventFate(stored, null, Duplicates(session, seq));
            }
        }

        return quarantine.FindMessage(messageId) is [var newest, ..] ? new EventFate(null, newest, 0) : null;
    }

    private static int Duplicates(Session session, long seq)
    {
        var select = session.Prepare("select times from duplicate where seq = $1").Bind(1, seq);
        var times = select.Step() ? select.Int32(0) : 0;
        select.Reset();
        return times;
    }
}
