// The bytes of a profile's entries and exits.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal static class ChangeCodec
{
    private const byte Entry = 0x80;

    public static void Write(PackedWriter writer, IReadOnlyCollection<ChangeRow> changes)
    {
        writer.Number(changes.Count);
        var before = default(ChangeRow);
        foreach (var change in changes)
        {
            writer.Number(change.Audience);
            writer.Byte((byte)((byte)change.Cause | (change.IsEntry ? Entry : 0)));
            writer.Signed(change.At - before.At);
            writer.Signed(change.Seq - before.Seq);
            before = change;
        }
    }

    public static byte[] Write(IReadOnlyCollection<ChangeRow> changes)
    {
        var writer = new PackedWriter();
        Write(writer, changes);
        return writer.Written.ToArray();
    }

    public static void Read(ref PackedReader reader, long profile, List<ChangeRow> into)
    {
        var (at, seq) = (0L, 0L);
        for (var left = reader.Count(); left > 0; left--)
        {
            var audience = reader.Count();
            var what = reader.Byte();
            (at, seq) = (at + reader.Signed(), seq + reader.Signed());
            into.Add(new ChangeRow(profile, at, audience, (what & Entry) != 0, (MembershipCause)(what & ~Entry), seq));
        }
    }
}
