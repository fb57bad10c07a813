// The bytes of a profile's entries and exits.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal static class ChangeCodec
{
    private const byte Entry = 0x80;

    [ThreadStatic]
    private static PackedWriter? s_writer;

    /// <summary>How many, and each.</summary>
    /// <param name="packed">Those that are packed already: as many as <paramref name="count"/> says.</param>
    public static void Write(PackedWriter writer, ReadOnlySpan<byte> packed, int count, List<ChangeRow> added)
    {
        writer.Number(count + added.Count);
        writer.Append(packed);
        var (at, seq) = added.Count == 0 ? default : EndOf(packed, count);
        foreach (var change in added)
        {
            writer.Number(change.Audience);
            writer.Byte((byte)((byte)change.Cause | (change.IsEntry ? Entry : 0)));
            writer.Signed(change.At - at);
            writer.Signed(change.Seq - seq);
            (at, seq) = (change.At, change.Seq);
        }
    }

    public static byte[] Write(List<ChangeRow> changes)
    {
        var writer = s_writer ??= new PackedWriter();
        writer.Clear();
        Write(writer, [], 0, changes);
        return writer.Written.ToArray();
    }

    public static List<ChangeRow> Read(ReadOnlySpan<byte> counted, long profile)
    {
        var reader = new PackedReader(counted);
        var count = reader.Count();
        return Read(counted[^reader.Left..], count, profile);
    }

    public static List<ChangeRow> Read(ReadOnlySpan<byte> packed, int count, long profile)
    {
        var reader = new PackedReader(packed);
        var found = new List<ChangeRow>(count);
        var (at, seq) = (0L, 0L);
        for (var left = count; left > 0; left--)
        {
            var audience = reader.Count();
            var what = reader.Byte();
            (at, seq) = (at + reader.Signed(), seq + reader.Signed());
            found.Add(new ChangeRow(profile, at, audience, (what & Entry) != 0, (MembershipCause)(what & ~Entry), seq));
        }

        return found;
    }

    /// <summary>The instant and the place in the log of the last one, to which the next is told.</summary>
    private static (long At, long Seq) EndOf(ReadOnlySpan<byte> packed, int count)
    {
        var reader = new PackedReader(packed);
        var (at, seq) = (0L, 0L);
        for (var left = count; left > 0; left--)
        {
            reader.Number();
            reader.Byte();
            (at, seq) = (at + reader.Signed(), seq + reader.Signed());
        }

        return (at, seq);
    }
}
