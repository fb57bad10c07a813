// One-time passwords against the examples of RFC 6238, base 32 against those of RFC 4648, and what keeps a secret.
using System.Text;
using Mitos.Kernel.Staff;

namespace Mitos.Kernel.Tests.Staff;

public sealed class TotpTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_rfc_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Secrets_are_written_in_the_base_32_of_rfc_4648(string text, string written) => Assert.Equal(written, Totp.Text(Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(-61, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(61, false)]
    public void A_telephone_may_be_half_a_minute_off(int seconds, bool matches)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = Totp.Code(Secret, Totp.StepOf(now.AddSeconds(seconds)));
        Assert.Equal(matches ? Totp.StepOf(now.AddSeconds(seconds)) : null, Totp.Match(Secret, code, now));
    }

    [Fact]
    public void A_sealed_secret_opens_with_the_password_of_its_owner_only()
    {
        var secret = Totp.NewSecret();
        var sealedBytes = SealedSecret.Seal(7, "ένας μακρύς κωδικός", secret);
        Assert.Equal(secret, SealedSecret.Open(7, "ένας μακρύς κωδικός", sealedBytes));
        Assert.Null(SealedSecret.Open(7, "ένας μακρύς κωδικος", sealedBytes));
        Assert.Null(SealedSecret.Open(8, "ένας μακρύς κωδικός", sealedBytes));
        Assert.Equal(-1, sealedBytes.AsSpan().IndexOf(secret));
        sealedBytes[^1] ^= 1;
        Assert.Null(SealedSecret.Open(7, "ένας μακρύς κωδικός", sealedBytes));
    }

    [Fact]
    public void Recovery_codes_are_ten_differ_and_are_known_however_they_are_typed()
    {
        var codes = RecoveryCodes.Create();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}$", code));
        Assert.Equal(RecoveryCodes.Hash(1, codes[0]), RecoveryCodes.Hash(1, codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        Assert.NotEqual(RecoveryCodes.Hash(1, codes[0]), RecoveryCodes.Hash(2, codes[0]));
        Assert.Null(RecoveryCodes.Hash(1, codes[0][..^1]));
    }

    [Fact]
    public void The_picture_is_the_code_of_its_text()
    {
        // Version 1 has 21 squares, and a quiet zone of four on each side; the three corners hold the finder pattern, 7 wide.
        var (path, size) = QrPicture.Of("mitos");
        Assert.Equal(29, size);
        Assert.StartsWith("M4 4h7v1h-7z", path, StringComparison.Ordinal);
        Assert.Contains("M18 4h7v1h-7z", path, StringComparison.Ordinal);
        Assert.Contains("M4 24h7v1h-7z", path, StringComparison.Ordinal);
        Assert.NotEqual(path, QrPicture.Of("mitot").Path);
    }
}
