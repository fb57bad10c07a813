// How many customers are in each audience: what is counted with every change, and what an older store counted by rows.
using System.Collections.Concurrent;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

/// <summary>For any thread.</summary>
internal sealed class AudienceSizes
{
    /// <summary>Nobody writes them any more, so they are counted once.</summary>
    private readonly ConcurrentDictionary<int, long> _older = new();

    public long Of(Session session, int audience) => _older.GetOrAdd(audience, _ => MembershipRows.OlderSize(session, audience)) + MembershipRows.Size(session, audience);
}
