// Writes the parts of a packed row into one growing buffer.
using System.Buffers.Binary;
using System.Text;

namespace Mitos.Kernel.Data;

/// <summary>Numbers as 7-bit groups (zigzag where they may be negative), texts as length and UTF-8.</summary>
public sealed class PackedWriter
{
    private byte[] _buffer = new byte[4_096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Fixed(long value) => BinaryPrimitives.WriteInt64LittleEndian(Room(8), value);

    public void Signed(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    public void Number(long value) => Number((ulong)value);

    public void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, Room(Encoding.UTF8.GetByteCount(value)));
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        value.CopyTo(Room(value.Length));
    }

    /// <summary>As they are, without their length.</summary>
    public void Append(ReadOnlySpan<byte> value) => value.CopyTo(Room(value.Length));

    private void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Byte((byte)(value | 0x80));
        }

        Byte((byte)value);
    }

    private Span<byte> Room(int bytes)
    {
        if (Length + bytes > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + bytes));
        }

        Length += bytes;
        return _buffer.AsSpan(Length - bytes, bytes);
    }
}
