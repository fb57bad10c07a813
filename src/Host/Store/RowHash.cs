// A number for a row that is the same on every engine.
using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Mitos.Kernel.Data;

namespace Mitos.Host;

/// <summary>Hashes the values with their lengths, so that no two different rows look alike by where a value ends.</summary>
internal static class RowHash
{
    private const ulong Seed = 0x6D6F_7665;

    public static ulong Of(Statement row, IReadOnlyList<ColumnKind> kinds)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        for (var column = 0; column < kinds.Count; column++)
        {
            if (row.IsNull(column))
            {
                Write(bytes, -1, []);
                continue;
            }

            switch (kinds[column])
            {
                case ColumnKind.Text:
                    var text = Encoding.UTF8.GetBytes(row.Text(column));
                    Write(bytes, text.Length, text);
                    break;
                case ColumnKind.Bytes:
                    var blob = row.Blob(column);
                    Write(bytes, blob.Length, blob);
                    break;
                default:
                    Write(bytes, row.Int64(column), []);
                    break;
            }
        }

        return StableHash.Of(bytes.WrittenSpan, Seed);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long number, ReadOnlySpan<byte> value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(8), number);
        bytes.Advance(8);
        bytes.Write(value);
    }
}
