// Time-based one-time passwords (RFC 6238): six digits that a telephone and the server work out of a shared secret and the time.
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mitos.Kernel.Staff;

/// <summary>HMAC-SHA-1, six digits, thirty seconds: what every authenticator app does.</summary>
internal static class Totp
{
    public const int Digits = 6;

    /// <summary>RFC 4226 advises 160 bits.</summary>
    private const int SecretBytes = 20;
    private const int StepSeconds = 30;

    /// <summary>A telephone's clock may be so many steps off, either way.</summary>
    private const int Drift = 1;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepOf(DateTimeOffset at) => Math.DivRem(at.ToUnixTimeSeconds(), StepSeconds).Quotient;

    /// <param name="digits">RFC 6238's own examples have eight.</param>
    public static string Code(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 in the only form that all authenticator apps know; an HMAC does not need what SHA-1 has lost.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & int.MaxValue;
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is; null when it is none of those that are good now. Every candidate is compared, in constant time.</summary>
    public static long? Match(byte[] secret, string code, DateTimeOffset now)
    {
        var given = Encoding.UTF8.GetBytes(code);
        long? found = null;
        for (var step = StepOf(now) - Drift; step <= StepOf(now) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Code(secret, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>Base 32 (RFC 4648) without padding, as apps take it when the picture cannot be scanned.</summary>
    public static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var one in secret)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            while (held >= 5)
            {
                held -= 5;
                text.Append(Letters[(bits >> held) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return held == 0 ? text.ToString() : text.Append(Letters[(bits << (5 - held)) & 31]).ToString();
    }

    /// <summary>What the picture says (the key URI format of the authenticator apps).</summary>
    public static string Address(byte[] secret, string account) =>
        $"otpauth://totp/Mitos:{Uri.EscapeDataString(account)}?secret={Text(secret)}&issuer=Mitos&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}
