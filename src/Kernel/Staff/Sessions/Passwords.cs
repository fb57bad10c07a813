// Hashing and comparing passwords; what nobody has costs as much time as what is wrong.
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Mitos.Kernel.Staff;

internal sealed class Passwords
{
    /// <summary>PBKDF2 with HMAC-SHA-512; the count is OWASP's advice for it.</summary>
    public const int Iterations = 210_000;

    /// <summary>Longer texts are nobody's password and only cost time.</summary>
    public const int Longest = 500;
    private readonly PasswordHasher<StaffRow> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string _nobodysHash;

    public Passwords() => _nobodysHash = _hasher.HashPassword(new StaffRow(), "nobody");

    public string Hash(string password) => _hasher.HashPassword(new StaffRow(), password);

    /// <summary>Takes as long for nobody, and for somebody without a password, as for a wrong one.</summary>
    public PasswordVerificationResult Verify(StaffRow? staff, string password)
    {
        var verdict = _hasher.VerifyHashedPassword(new StaffRow(), staff?.PasswordHash ?? _nobodysHash, password.Length > Longest ? "" : password);
        return staff?.PasswordHash is null || password.Length > Longest ? PasswordVerificationResult.Failed : verdict;
    }
}
