// Beginning, finding and ending sessions.
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mitos.Kernel.Staff;

internal sealed class Sessions(SessionStore store, StaffStore staff, RoleSettings roles, AccessChanges access, StaffOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(1);

    /// <summary>Always a new token: whatever the browser had before is ended, so that nobody can plant a session to be signed in.</summary>
    public async Task StartAsync(HttpContext http, StaffRow member, bool byLink, CancellationToken cancellationToken)
    {
        if (http.Request.Cookies[StaffMiddleware.SessionCookie] is { Length: > 0 } before)
        {
            await store.EndAsync(SecretKey.Hash(before), cancellationToken);
        }

        var (token, now, expires) = (SecretKey.Create("se"), clock.GetUtcNow(), clock.GetUtcNow().AddDays(options.SessionDays));
        await store.AddAsync(new SessionRow(SecretKey.Hash(token), member.Id, Device.Of(http.Request.Headers.UserAgent.ToString()), Device.Shortened(http.Connection.RemoteIpAddress),
            now.ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), expires.ToUnixTimeMilliseconds(), byLink), cancellationToken);
        http.Response.Cookies.Append(StaffMiddleware.SessionCookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Expires = expires, Path = "/" });
        http.Response.Cookies.Append(StaffMiddleware.CsrfCookie, CsrfOf(token), new CookieOptions { SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Expires = expires, Path = "/" });
    }

    /// <summary>Whose session this token is, now; null when it is nobody's.</summary>
    public async Task<Caller?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var hash = SecretKey.Hash(token);
        if (store.Find(hash, now) is not { } row || CallerOf(row) is not { } caller)
        {
            return null;
        }

        var before = now - (long)Touch.TotalMilliseconds;
        if (row.LastSeenAt < before)
        {
            await store.TouchAsync(row, now, before, cancellationToken);
        }

        return caller;
    }

    /// <summary>The caller of a session as she is now; null when the session is over.</summary>
    public Caller? Again(string hash) => store.Find(hash, clock.GetUtcNow().ToUnixTimeMilliseconds()) is { } row ? CallerOf(row) : null;

    public SessionRow? Find(string hash) => store.Find(hash, clock.GetUtcNow().ToUnixTimeMilliseconds());

    public List<SessionRow> Of(int member) => store.Of(member, clock.GetUtcNow().ToUnixTimeMilliseconds());

    public async Task<bool> EndAsync(int member, string hash, CancellationToken cancellationToken)
    {
        var ended = await store.EndAsync(hash, cancellationToken);
        access.ChangedFor(member);
        return ended;
    }

    public async Task<int> EndOthersAsync(int member, string kept, CancellationToken cancellationToken)
    {
        var ended = await store.EndOthersAsync(member, kept, cancellationToken);
        access.ChangedFor(member);
        return ended;
    }

    /// <summary>What a page must send back in a header to prove that it could read our cookie.</summary>
    public static string CsrfOf(string sessionToken) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("csrf:" + sessionToken)))[..40];

    /// <summary>What her role allows, within the shops and brands she sees.</summary>
    public IReadOnlyList<Permission> PermissionsOf(StaffRow member) => [.. Roles.Within(member.Limits, roles.PermissionsOf(member.Role))];

    public bool LacksSecondFactor(StaffRow member) => !member.HasSecondFactor && roles.Of(member.Role).SecondFactorRequired;

    private Caller? CallerOf(SessionRow row) => staff.Find(row.Staff) is not { Disabled: false } member ? null : new Caller(member.Id, member.AuditName, member.Role)
    {
        Permissions = PermissionsOf(member), Scope = member.Limits, LacksSecondFactor = LacksSecondFactor(member), SessionHash = row.Hash,
    };
}
