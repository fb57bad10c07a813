// Signing in and out: passwords, sessions, one-time links, and the keys of programs.
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

internal sealed class StaffService(StaffStore store, StaffOptions options, TimeProvider clock)
{
    /// <summary>PBKDF2 with HMAC-SHA-512; the count is OWASP's advice for it.</summary>
    private const int HashIterations = 210_000;
    private const int MostAttempts = 10;
    private static readonly TimeSpan AttemptWindow = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeyTouch = TimeSpan.FromMinutes(1);
    private readonly PasswordHasher<StaffRow> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }));
    private readonly string? _environmentKeyHash = options.ApiKey is { Length: > 0 } key ? SecretKey.Hash(key) : null;
    private readonly string _unknownUserHash = new PasswordHasher<StaffRow>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations }))
        .HashPassword(new StaffRow(), "nobody");

    public bool SetupRequired => !store.All().Exists(staff => staff.PasswordHash is not null);

    /// <summary>At the very first start: makes the administrator and answers the token of the one-time link; null later.</summary>
    public async Task<string?> FirstLinkAsync(CancellationToken cancellationToken)
    {
        if (!SetupRequired)
        {
            return null;
        }

        return await LinkAsync(await store.AddFirstAsync("Administrator", Roles.Administrator, Now, cancellationToken), cancellationToken);
    }

    public async Task<string> LinkAsync(int staff, CancellationToken cancellationToken)
    {
        var token = SecretKey.Create("in");
        await store.AddLinkAsync(SecretKey.Hash(token), staff, Now + (long)TimeSpan.FromHours(options.LinkHours).TotalMilliseconds, cancellationToken);
        return token;
    }

    public async Task<(StaffRow? Staff, Problem? Problem)> CheckPasswordAsync(string email, string password, CancellationToken cancellationToken)
    {
        var key = email.Trim().ToLowerInvariant();
        var name = SecretKey.Hash(key);

        // Counted before the password is looked at, so that many at once, on any nodes, are not more.
        if (await store.CountAttemptAsync(name, AttemptWindow, cancellationToken) > MostAttempts)
        {
            return (null, new Problem(429, "too_many_attempts", "Too many wrong passwords. Wait five minutes and try again."));
        }

        var staff = store.FindByEmail(key);

        // An unknown address takes as long as a wrong password, so that nobody learns who works here.
        var verdict = _hasher.VerifyHashedPassword(new StaffRow(), staff?.PasswordHash ?? _unknownUserHash, password);
        if (staff is null || staff.Disabled || staff.PasswordHash is null || verdict == PasswordVerificationResult.Failed)
        {
            return (null, new Problem(401, "wrong_credentials", "The e-mail or the password is wrong."));
        }

        await store.ForgetAttemptsAsync(name, cancellationToken);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await store.SaveAsync(staff with { PasswordHash = _hasher.HashPassword(staff, password) }, cancellationToken);
        }

        return (staff, null);
    }

    public async Task<StaffRow?> TakeLinkAsync(string token, CancellationToken cancellationToken) =>
        await store.TakeLinkAsync(SecretKey.Hash(token), Now, cancellationToken) is { } id && store.Find(id) is { Disabled: false } staff ? staff : null;

    public async Task<(string Token, DateTimeOffset ExpiresAt)> StartSessionAsync(StaffRow staff, CancellationToken cancellationToken)
    {
        var token = SecretKey.Create("se");
        var expires = clock.GetUtcNow().AddDays(options.SessionDays);
        await store.AddSessionAsync(SecretKey.Hash(token), staff.Id, Now, expires.ToUnixTimeMilliseconds(), cancellationToken);
        return (token, expires);
    }

    public StaffRow? FindSession(string token) => store.FindBySession(SecretKey.Hash(token), Now);

    public Task EndSessionAsync(string token, CancellationToken cancellationToken) => store.EndSessionAsync(SecretKey.Hash(token), cancellationToken);

    /// <summary>What a page must send back in a header to prove that it could read our cookie.</summary>
    public static string CsrfOf(string sessionToken) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("csrf:" + sessionToken)))[..40];

    public async Task<Problem?> SetPasswordAsync(StaffRow staff, string? current, string password, string? email, string? name, CancellationToken cancellationToken)
    {
        if (staff.PasswordHash is not null && _hasher.VerifyHashedPassword(staff, staff.PasswordHash, current ?? "") == PasswordVerificationResult.Failed)
        {
            return new Problem(401, "wrong_credentials", "The current password is wrong.");
        }

        if (password.Length < options.MinPasswordLength)
        {
            return Problem.Field("password", $"A password has at least {options.MinPasswordLength} characters.");
        }

        var address = (email ?? staff.Email)?.Trim().ToLowerInvariant();
        if (address is null || !address.Contains('@') || address.Length > 254)
        {
            return Problem.Field("email", "Give your e-mail address; you sign in with it.");
        }

        if (store.FindByEmail(address) is { } other && other.Id != staff.Id)
        {
            return Problem.Field("email", "Somebody else signs in with this address.");
        }

        await store.SaveAsync(staff with
        {
            Email = address,
            Name = string.IsNullOrWhiteSpace(name) ? staff.Name : name.Trim(),
            PasswordHash = _hasher.HashPassword(staff, password),
            LastSeenAt = Now,
        }, cancellationToken);
        return null;
    }

    public async Task<Caller?> FindKeyAsync(string key, CancellationToken cancellationToken)
    {
        var hash = SecretKey.Hash(key);
        if (_environmentKeyHash is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(_environmentKeyHash)))
        {
            return new Caller(null, "MITOS_API_KEY", Roles.Administrator);
        }

        if (store.Keys().Find(row => row.KeyHash == hash) is not { } found)
        {
            return null;
        }

        var before = Now - (long)KeyTouch.TotalMilliseconds;
        if ((found.LastUsedAt ?? 0) < before)
        {
            await store.TouchKeyAsync(found.Id, Now, before, cancellationToken);
        }

        return new Caller(null, $"key {found.Name}", found.Role);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
