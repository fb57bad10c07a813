// The live connections of this node, each with whoever began it: one whose rights have changed since is cut, and comes again with those of now.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Mitos.Kernel.Staff;

namespace Mitos.Host.Live;

internal sealed class LiveConnections
{
    private readonly ConcurrentDictionary<string, (HubCallerContext Context, Caller Caller)> _open = new();
    private readonly Access _access;

    public LiveConnections(Access access, AccessChanges changes)
    {
        _access = access;
        changes.Changed += staff => Judge(caller => staff is null || caller.StaffId == staff);
    }

    public void Add(HubCallerContext context, Caller caller) => _open[context.ConnectionId] = (context, caller);

    public void Remove(string connection) => _open.TryRemove(connection, out _);

    /// <summary>Judges all of them: a change may have gone by while a node did not hear, and sessions and keys end by themselves.</summary>
    public void JudgeAll() => Judge(_ => true);

    private void Judge(Func<Caller, bool> concerns)
    {
        foreach (var (context, caller) in _open.Values)
        {
            if (concerns(caller) && !_access.IsUnchanged(caller))
            {
                context.Abort();
            }
        }
    }
}
