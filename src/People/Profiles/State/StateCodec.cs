// Profile states as bytes: compact, versioned, and the same bytes for the same state.
using System.Text;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.State;

/// <summary>Version 1: numbers as 7-bit groups (zigzag where they may be negative), texts as length and UTF-8.</summary>
internal static class StateCodec
{
    private const byte Version = 1;

    [ThreadStatic]
    private static MemoryStream? s_buffer;

    /// <summary>The bytes are valid until the next call on the same thread.</summary>
    public static ReadOnlySpan<byte> Write(ProfileState state)
    {
        var buffer = s_buffer ??= new MemoryStream(4_096);
        buffer.SetLength(0);
        using var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true);
        writer.Write(Version);
        writer.Write7BitEncodedInt(state.Tokens.Count);
        foreach (var token in state.Tokens)
        {
            writer.Write(token);
        }

        writer.Write7BitEncodedInt(state.Strands.Count);
        foreach (var strand in state.Strands.Values)
        {
            WriteStrand(writer, strand);
        }

        writer.Flush();
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
    }

    public static ProfileState Read(long key, ReadOnlySpan<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        if (reader.ReadByte() != Version)
        {
            throw new InvalidDataException("The profile was written by another version. Run `mitos rebuild`.");
        }

        var tokens = new string[reader.Read7BitEncodedInt()];
        for (var index = 0; index < tokens.Length; index++)
        {
            tokens[index] = reader.ReadString();
        }

        var state = new ProfileState { Key = key, Tokens = tokens, IsStored = true };
        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            var strand = ReadStrand(reader);
            state.Strands[strand.Node] = strand;
        }

        return state;
    }

    private static void WriteStrand(BinaryWriter writer, Strand strand)
    {
        writer.Write(strand.Node);
        writer.Write(strand.IsDevice);
        writer.Write7BitEncodedInt64(strand.Events);
        writer.Write7BitEncodedInt64(ZigZag(strand.FirstAt));
        writer.Write7BitEncodedInt64(ZigZag(strand.LastAt));
        writer.Write7BitEncodedInt64(strand.LastSeq);
        writer.Write((byte)strand.LastChannel);
        writer.Write((byte)strand.LastStage);
        foreach (var count in strand.ChannelCounts)
        {
            writer.Write7BitEncodedInt(count);
        }

        writer.Write7BitEncodedInt(strand.Orders);
        writer.Write7BitEncodedInt64(ZigZag(strand.OrderCents));
        writer.Write(strand.Currency ?? "");
        writer.Write7BitEncodedInt(strand.Traits.Count);
        foreach (var (name, values) in strand.Traits)
        {
            writer.Write(name);
            writer.Write7BitEncodedInt(values.Count);
            values.ForEach(value => WriteValue(writer, value));
        }

        writer.Write7BitEncodedInt(strand.Consent.Count);
        foreach (var (name, value) in strand.Consent)
        {
            writer.Write(name);
            WriteValue(writer, value);
        }
    }

    private static Strand ReadStrand(BinaryReader reader)
    {
        var strand = new Strand
        {
            Node = reader.ReadInt64(),
            IsDevice = reader.ReadBoolean(),
            Events = reader.Read7BitEncodedInt64(),
            FirstAt = UnZigZag(reader.Read7BitEncodedInt64()),
            LastAt = UnZigZag(reader.Read7BitEncodedInt64()),
            LastSeq = reader.Read7BitEncodedInt64(),
            LastChannel = (Channel)reader.ReadByte(),
            LastStage = (Stage)reader.ReadByte(),
        };
        for (var channel = 0; channel < Channels.Count; channel++)
        {
            strand.ChannelCounts[channel] = reader.Read7BitEncodedInt();
        }

        strand.Orders = reader.Read7BitEncodedInt();
        strand.OrderCents = UnZigZag(reader.Read7BitEncodedInt64());
        strand.Currency = reader.ReadString() is { Length: > 0 } currency ? currency : null;
        for (var traits = reader.Read7BitEncodedInt(); traits > 0; traits--)
        {
            var name = reader.ReadString();
            var values = new List<TraitValue>();
            for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
            {
                values.Add(ReadValue(reader));
            }

            strand.Traits[name] = values;
        }

        for (var left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            strand.Consent[reader.ReadString()] = ReadValue(reader);
        }

        return strand;
    }

    private static void WriteValue(BinaryWriter writer, TraitValue value)
    {
        writer.Write(value.Json);
        writer.Write7BitEncodedInt(value.Source);
        writer.Write7BitEncodedInt64(ZigZag(value.At));
        writer.Write7BitEncodedInt64(value.Seq);
        writer.Write7BitEncodedInt(value.Count);
    }

    private static TraitValue ReadValue(BinaryReader reader) => new(
        reader.ReadString(), reader.Read7BitEncodedInt(), UnZigZag(reader.Read7BitEncodedInt64()), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt());

    private static long ZigZag(long value) => (value << 1) ^ (value >> 63);

    private static long UnZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);
}
