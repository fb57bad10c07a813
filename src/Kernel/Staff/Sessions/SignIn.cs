// The ways in: a password with a second factor where there is one, and one-time links.
using Microsoft.AspNetCore.Identity;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

internal sealed class SignIn(StaffStore store, Passwords passwords, SignInAttempts attempts, SecondFactor secondFactor, AuditLog audit, StaffOptions options, TimeProvider clock)
{
    public bool SetupRequired => !store.All().Exists(staff => staff.PasswordHash is not null);

    /// <summary>At the very first start: makes the administrator and answers the token of the one-time link; null later.</summary>
    public async Task<string?> FirstLinkAsync(CancellationToken cancellationToken) => !SetupRequired ? null
        : await LinkAsync(await store.AddFirstAsync("Administrator", Roles.Administrator, Now, cancellationToken), cancellationToken);

    public async Task<string> LinkAsync(int staff, CancellationToken cancellationToken)
    {
        var token = SecretKey.Create("in");
        await store.AddLinkAsync(SecretKey.Hash(token), staff, Now, Now + (long)TimeSpan.FromHours(options.LinkHours).TotalMilliseconds, cancellationToken);
        return token;
    }

    /// <summary>Judges an attempt. An address that nobody has is answered, counted, locked and timed like one that somebody has.</summary>
    public async Task<(StaffRow? Staff, Problem? Problem)> WithPasswordAsync(string email, string password, string? code, CancellationToken cancellationToken)
    {
        var address = email.Trim().ToLowerInvariant();
        var name = SignInAttempts.NameOf(address);
        var attempt = await attempts.CountAsync(name, cancellationToken);
        if (attempt.LockedUntil is { } until)
        {
            return (null, Locked(until));
        }

        var staff = store.FindByEmail(address);
        var verdict = passwords.Verify(staff, password);
        if (staff is null || staff.Disabled || verdict == PasswordVerificationResult.Failed)
        {
            await FailedAsync(staff, attempt, cancellationToken);
            return (null, new Problem(401, "wrong_credentials", "The e-mail or the password is wrong."));
        }

        // Only who has the password learns that there is a second factor.
        if (staff.HasSecondFactor && await secondFactor.CheckAsync(staff, password, code, cancellationToken) is { } problem)
        {
            await FailedAsync(staff, attempt, cancellationToken);
            return (null, problem);
        }

        await attempts.ForgetAsync(name, cancellationToken);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await store.RehashAsync(staff.Id, staff.PasswordHash!, passwords.Hash(password), cancellationToken);
        }

        return (staff, null);
    }

    /// <summary>
    /// Uses a one-time link up. Of somebody with a second factor it asks for a recovery code, because without the password the telephone's codes
    /// cannot be checked; until the code is right the link stays.
    /// </summary>
    public async Task<(StaffRow? Staff, Problem? Problem)> WithLinkAsync(string token, string? code, CancellationToken cancellationToken)
    {
        var hash = SecretKey.Hash(token);
        if (store.PeekLink(hash, Now) is not { } id || store.Find(id) is not { Disabled: false } staff)
        {
            return (null, new Problem(401, "link_used", "This link was used or is too old. Ask for a new one, or restart Mitos if nobody has signed in yet."));
        }

        if (staff.HasSecondFactor)
        {
            var name = SignInAttempts.NameOf(staff.Id);
            var attempt = await attempts.CountAsync(name, cancellationToken);
            if (attempt.LockedUntil is { } until)
            {
                return (null, Locked(until));
            }

            if (!await secondFactor.UseRecoveryCodeAsync(staff, code ?? "", cancellationToken))
            {
                await FailedAsync(staff, attempt, cancellationToken);
                return (null, string.IsNullOrWhiteSpace(code)
                    ? new Problem(401, "recovery_code_required", "This account has a second factor. Send one of its recovery codes with the link, or ask an administrator to remove the second factor.")
                    : SecondFactor.WrongCode());
            }

            await attempts.ForgetAsync(name, cancellationToken);
        }

        return await store.TakeLinkAsync(hash, Now, cancellationToken) == staff.Id ? (staff, null)
            : (null, new Problem(401, "link_used", "This link was used or is too old. Ask for a new one."));
    }

    /// <summary>Judges the password, and the code where <paramref name="code"/> is wanted, of somebody who is signed in and does something weighty.</summary>
    public async Task<Problem?> ConfirmAsync(StaffRow staff, string? password, bool withCode, string? code, CancellationToken cancellationToken)
    {
        var name = SignInAttempts.NameOf(staff.Id);
        var attempt = await attempts.CountAsync(name, cancellationToken);
        if (attempt.LockedUntil is { } until)
        {
            return Locked(until);
        }

        var problem = passwords.Verify(staff, password ?? "") == PasswordVerificationResult.Failed
            ? new Problem(401, "wrong_credentials", "The current password is wrong.")
            : withCode && staff.HasSecondFactor ? await secondFactor.CheckAsync(staff, password ?? "", code, cancellationToken) : null;
        if (problem is null)
        {
            await attempts.ForgetAsync(name, cancellationToken);
        }
        else
        {
            await FailedAsync(staff, attempt, cancellationToken);
        }

        return problem;
    }

    /// <summary>A lock is written down whether or not there is such a person: it is the administrator's to see, and takes equally long.</summary>
    private Task FailedAsync(StaffRow? staff, CountedAttempt attempt, CancellationToken cancellationToken) => attempt.BeginsLock is not { } time ? Task.CompletedTask
        : audit.WriteAsync(new Caller(null, "Mitos", ""), "session.lock", staff is null ? "unknown_address" : $"staff:{staff.Id}", $"{(int)time.TotalMinutes} minutes", cancellationToken);

    private Problem Locked(DateTimeOffset until)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - clock.GetUtcNow()).TotalMinutes));
        return new Problem(429, "too_many_attempts", $"Too many wrong attempts. Wait {minutes} minutes and try again, or ask an administrator to release the account.") { RetryAfterSeconds = minutes * 60 };
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
