// Reads the parts of a packed row from its bytes, in the order in which they were written.
using System.Buffers.Binary;
using System.Text;

namespace Mitos.Kernel.Data;

public ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    /// <summary>Bytes that were not read yet.</summary>
    public readonly int Left => _left.Length;

    public byte Byte()
    {
        var value = _left[0];
        _left = _left[1..];
        return value;
    }

    public long Fixed()
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(_left);
        _left = _left[8..];
        return value;
    }

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return (long)value;
            }
        }
    }

    public int Count() => checked((int)Number());

    public long Signed()
    {
        var value = (ulong)Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Count();
        var value = _left[..length];
        _left = _left[length..];
        return value;
    }
}
