// The second factor of a person: checking codes, setting it up, and its recovery codes.
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Staff;

internal sealed class SecondFactor(SecondFactorStore store, TimeProvider clock)
{
    public static Problem WrongCode() => new(401, "wrong_code", "The code is wrong or was used. Wait for the next one, and see that the telephone's clock is right.");

    /// <summary>Checks a code of the telephone, or a recovery code, and uses it up. The password has been checked.</summary>
    public async Task<Problem?> CheckAsync(StaffRow staff, string password, string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return new Problem(401, "second_factor_required", "Send the code of the authenticator app, or a recovery code, as `code`.");
        }

        if (Digits(code) is not { } digits)
        {
            return await UseRecoveryCodeAsync(staff, code, cancellationToken) ? null : WrongCode();
        }

        var secret = SealedSecret.Open(staff.Id, password, staff.TotpSecret!)
            ?? throw new InvalidOperationException("The second factor is not sealed with the password that was checked.");
        return Totp.Match(secret, digits, clock.GetUtcNow()) is { } step && await store.UseStepAsync(staff.Id, step, cancellationToken) ? null : WrongCode();
    }

    public async Task<bool> UseRecoveryCodeAsync(StaffRow staff, string code, CancellationToken cancellationToken) =>
        RecoveryCodes.Hash(staff.Id, code) is { } hash && await store.UseCodeAsync(staff.Id, hash, cancellationToken);

    /// <summary>Makes a secret that is in force once its first code has come.</summary>
    public async Task<byte[]> BeginAsync(StaffRow staff, string password, CancellationToken cancellationToken)
    {
        var secret = Totp.NewSecret();
        await store.SavePendingAsync(staff.Id, SealedSecret.Seal(staff.Id, password, secret), cancellationToken);
        return secret;
    }

    /// <returns>The recovery codes, or why the secret is not in force.</returns>
    public async Task<(List<string>? Codes, Problem? Problem)> CompleteAsync(StaffRow staff, string password, string code, string keptSession, CancellationToken cancellationToken)
    {
        if (staff.TotpPending is not { } pending || SealedSecret.Open(staff.Id, password, pending) is not { } secret)
        {
            return (null, Problem.Invalid("second_factor_not_begun", "Begin again: scan a new picture, and send the code that the app shows."));
        }

        if (Digits(code) is not { } digits || Totp.Match(secret, digits, clock.GetUtcNow()) is not { } step)
        {
            return (null, WrongCode());
        }

        var codes = RecoveryCodes.Create();
        return await store.ConfirmAsync(staff.Id, pending, step, clock.GetUtcNow().ToUnixTimeMilliseconds(), Hashes(staff, codes), keptSession, cancellationToken)
            ? (codes, null) : (null, WrongCode());
    }

    public async Task<List<string>> NewCodesAsync(StaffRow staff, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Create();
        await store.ReplaceCodesAsync(staff.Id, Hashes(staff, codes), cancellationToken);
        return codes;
    }

    private static List<string> Hashes(StaffRow staff, List<string> codes) => [.. codes.Select(code => RecoveryCodes.Hash(staff.Id, code)!)];

    /// <summary>Apps show the digits in two groups, and people type them so.</summary>
    private static string? Digits(string code)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        return typed.Length == Totp.Digits && typed.All(char.IsAsciiDigit) ? typed : null;
    }
}
