// A fast 64-bit hash of texts that is the same on every machine and in every run.
using System.Buffers.Binary;
using System.Text;

namespace Mitos.Kernel.Data;

/// <summary>
/// Folds eight bytes at a time by a full 128-bit multiplication (the construction of wyhash). Not for secrets: whoever uses the number as a key
/// compares the text itself when two keys are equal.
/// </summary>
public static class StableHash
{
    private const ulong First = 0xA0761D6478BD642FUL;
    private const ulong Second = 0xE7037ED1A0B428DBUL;

    /// <param name="seed">Tells apart the uses of one text.</param>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> utf8 = most <= 1_024 ? stackalloc byte[most] : new byte[most];
        return Of(utf8[..Encoding.UTF8.GetBytes(text, utf8)], seed);
    }

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        var hash = seed ^ First;
        var length = (ulong)bytes.Length;
        for (; bytes.Length >= 16; bytes = bytes[16..])
        {
            hash = Fold(BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ Second, BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]) ^ hash);
        }

        Span<byte> rest = stackalloc byte[16];
        bytes.CopyTo(rest);
        hash = Fold(BinaryPrimitives.ReadUInt64LittleEndian(rest) ^ Second, BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]) ^ hash);
        return Fold(hash ^ Second, length ^ First);
    }

    private static ulong Fold(ulong one, ulong other)
    {
        var high = Math.BigMul(one, other, out var low);
        return high ^ low;
    }
}
