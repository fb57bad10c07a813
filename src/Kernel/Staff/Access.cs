// Judges again whether somebody may still see what she was allowed when her connection began.
namespace Mitos.Kernel.Staff;

/// <summary>For connections that stay open; a request is judged when it comes.</summary>
public sealed class Access
{
    private readonly Sessions _sessions;
    private readonly ApiKeys _keys;

    internal Access(Sessions sessions, ApiKeys keys) => (_sessions, _keys) = (sessions, keys);

    /// <summary>False when the session or key is over, or she may see or do something else than before.</summary>
    public bool IsUnchanged(Caller caller)
    {
        var now = caller.SessionHash is { } session ? _sessions.Again(session) : caller.KeyId is { } key ? _keys.Again(key) : caller;
        return now is not null && now.LacksSecondFactor == caller.LacksSecondFactor && now.Permissions.SequenceEqual(caller.Permissions)
            && StaffScope.Stored(now.Scope) == StaffScope.Stored(caller.Scope);
    }
}
