// The computed traits of a strand as bytes.
using System.Runtime.InteropServices;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.People.Profiles.Computed;

internal static class StrandTraitsCodec
{
    [ThreadStatic]
    private static PackedWriter? s_writer;

    public static byte[] Write(StrandTraits traits)
    {
        if (traits.IsEmpty)
        {
            return [];
        }

        var writer = s_writer ??= new PackedWriter();
        writer.Clear();
        writer.Signed(traits.TimerAt);
        writer.Number(traits.Folds.Count);
        foreach (var (number, fold) in traits.Folds)
        {
            writer.Number(number);
            writer.Number(fold.From);
            writer.Signed(fold.MissingUntil);
            Write(writer, fold.Tally);
            writer.Number(fold.Entries.Count);
            fold.Entries.ForEach(entry => Write(writer, entry));
        }

        return writer.Written.ToArray();
    }

    public static StrandTraits Read(ReadOnlySpan<byte> bytes)
    {
        var traits = new StrandTraits();
        if (bytes.IsEmpty)
        {
            return traits;
        }

        var reader = new PackedReader(bytes);
        traits.TimerAt = reader.Signed();
        for (var left = reader.Count(); left > 0; left--)
        {
            var fold = traits.Of(reader.Count());
            fold.From = reader.Number();
            fold.MissingUntil = reader.Signed();
            ReadTally(ref reader, fold.Tally);
            for (var entries = reader.Count(); entries > 0; entries--)
            {
                fold.Entries.Add(ReadEntry(ref reader));
            }
        }

        return traits;
    }

    private static void Write(PackedWriter writer, Tally tally)
    {
        writer.Number(tally.Count);
        Write(writer, tally.Sum);
        Write(writer, tally.Min);
        Write(writer, tally.Max);
        Write(writer, tally.First);
        Write(writer, tally.Last);
        writer.Byte(tally.IsCapped ? (byte)1 : (byte)0);
        writer.Number(tally.Values.Count);
        foreach (var (value, times) in tally.Values)
        {
            writer.Text(value);
            writer.Number(times);
        }
    }

    private static void ReadTally(ref PackedReader reader, Tally tally)
    {
        tally.Count = reader.Number();
        tally.Sum = ReadDecimal(ref reader);
        tally.Min = reader.Byte() != 0 ? ReadDecimal(ref reader) : null;
        tally.Max = reader.Byte() != 0 ? ReadDecimal(ref reader) : null;
        tally.First = reader.Byte() != 0 ? ReadEntry(ref reader) : null;
        tally.Last = reader.Byte() != 0 ? ReadEntry(ref reader) : null;
        tally.IsCapped = reader.Byte() != 0;
        for (var left = reader.Count(); left > 0; left--)
        {
            tally.Values.Add(reader.Text(), reader.Number());
        }
    }

    private static void Write(PackedWriter writer, decimal? value)
    {
        writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } number)
        {
            Write(writer, number);
        }
    }

    private static void Write(PackedWriter writer, TraitEntry? value)
    {
        writer.Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } entry)
        {
            Write(writer, entry);
        }
    }

    private static void Write(PackedWriter writer, TraitEntry entry)
    {
        writer.Signed(entry.At);
        writer.Number(entry.Seq);
        writer.Text(entry.Value.Json ?? "");
        writer.Text(entry.Value.Text ?? "");
    }

    private static TraitEntry ReadEntry(ref PackedReader reader)
    {
        var (at, seq, json, text) = (reader.Signed(), reader.Number(), reader.Text(), reader.Text());
        return new TraitEntry(at, seq, json.Length == 0 ? default : new EventValue(json, text));
    }

    /// <summary>Without zeros behind the point: 12.50 and 12.5 are one number, and one piece of bytes.</summary>
    private static void Write(PackedWriter writer, decimal number) =>
        writer.Bytes(MemoryMarshal.AsBytes(decimal.GetBits(number == 0 ? 0m : number / 1.0000000000000000000000000000m).AsSpan()));

    private static decimal ReadDecimal(ref PackedReader reader)
    {
        var bits = MemoryMarshal.Cast<byte, int>(reader.Bytes());
        return new decimal(bits);
    }
}
