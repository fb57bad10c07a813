// Reads what the first version wrote of an identifier's audiences; it is written in today's form with her next event.
using Mitos.Kernel.Data;

namespace Mitos.People.Audiences.State;

internal static class OlderSignals
{
    public const byte Version = 1;

    public static StrandSignals Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        reader.Byte();
        var signals = new StrandSignals(reader.Count()) { Owes = reader.Byte() != 0 };
        for (var left = reader.Count(); left > 0; left--)
        {
            ReadFold(ref reader, signals.Of(reader.Count()));
        }

        return signals;
    }

    private static void ReadFold(ref PackedReader reader, SignalFold fold)
    {
        fold.Count = reader.Number();
        var (first, last) = (ReadEntry(ref reader), ReadEntry(ref reader));
        if (fold.Count > 0)
        {
            (fold.First, fold.Last) = (first, last);
        }

        for (var left = reader.Count(); left > 0; left--)
        {
            fold.Entries.Add(ReadEntry(ref reader));
        }
    }

    private static SignalEntry ReadEntry(ref PackedReader reader) => new(reader.Signed(), reader.Number(), reader.Number());
}
