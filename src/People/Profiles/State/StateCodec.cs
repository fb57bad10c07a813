// Profile states as bytes: compact, versioned, and the same bytes for the same state.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.People.Profiles.State;

/// <summary>
/// What most events do not touch, the traits and consents of a strand and the search keys, are pieces of bytes that are read only when they are asked
/// for: they stay a part of what the profile was read from. Version 2 has
/// computed traits; a profile without them is written as version 1, which an older node of the same store can read.
/// </summary>
internal static class StateCodec
{
    private const byte Plain = 1;
    private const byte WithComputed = 2;

    [ThreadStatic]
    private static PackedWriter? s_state;

    [ThreadStatic]
    private static PackedWriter? s_values;

    /// <summary>The bytes are valid until the next call on the same thread.</summary>
    public static ReadOnlySpan<byte> Write(ProfileState state)
    {
        var writer = s_state ??= new PackedWriter();
        writer.Clear();
        var hasComputed = false;
        foreach (var strand in state.Strands.Values)
        {
            hasComputed |= strand.ComputedBytes().Length > 0;
        }

        writer.Byte(hasComputed ? WithComputed : Plain);
        writer.Append(state.TokenBytes().Span);
        writer.Number(state.Strands.Count);
        foreach (var strand in state.Strands.Values)
        {
            WriteStrand(writer, strand);
            if (hasComputed)
            {
                writer.Bytes(strand.ComputedBytes().Span);
            }
        }

        return writer.Written;
    }

    /// <param name="bytes">Nobody changes them while the profile is used.</param>
    public static ProfileState Read(long key, ReadOnlyMemory<byte> bytes)
    {
        var reader = new PackedReader(bytes.Span);
        var version = Version(ref reader);
        var tokensFrom = bytes.Length - reader.Left;
        for (var left = reader.Count(); left > 0; left--)
        {
            reader.Bytes();
        }

        var state = new ProfileState { Key = key, IsStored = true };
        state.SetTokenBytes(bytes[tokensFrom..^reader.Left]);
        var strands = reader.Count();
        state.Strands.Capacity = strands;
        for (; strands > 0; strands--)
        {
            var strand = ReadStrand(ref reader);
            strand.SetValueBytes(Piece(ref reader, bytes));
            if (version == WithComputed)
            {
                strand.SetComputedBytes(Piece(ref reader, bytes));
            }

            state.Strands.Add(strand.Node, strand);
        }

        return state;
    }

    /// <summary>Only the search keys, which stand first.</summary>
    public static string[] ReadTokens(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackedReader(bytes);
        Version(ref reader);
        return ReadTokens(ref reader);
    }

    /// <summary>The search keys by themselves: how many, and each.</summary>
    public static byte[] WriteTokens(IReadOnlyList<string> tokens)
    {
        var writer = s_values ??= new PackedWriter();
        writer.Clear();
        writer.Number(tokens.Count);
        foreach (var token in tokens)
        {
            writer.Text(token);
        }

        return writer.Written.ToArray();
    }

    public static string[] ReadTokens(ref PackedReader reader)
    {
        var tokens = new string[reader.Count()];
        for (var index = 0; index < tokens.Length; index++)
        {
            tokens[index] = reader.Text();
        }

        return tokens;
    }

    /// <summary>The traits and consents of a strand as bytes.</summary>
    public static byte[] WriteValues(SortedList<string, List<TraitValue>> traits, SortedList<string, TraitValue> consent)
    {
        if (traits.Count == 0 && consent.Count == 0)
        {
            return [];
        }

        var writer = s_values ??= new PackedWriter();
        writer.Clear();
        writer.Number(traits.Count);
        foreach (var (name, values) in traits)
        {
            writer.Text(name);
            writer.Number(values.Count);
            foreach (var value in values)
            {
                WriteValue(writer, value);
            }
        }

        writer.Number(consent.Count);
        foreach (var (name, value) in consent)
        {
            writer.Text(name);
            WriteValue(writer, value);
        }

        return writer.Written.ToArray();
    }

    public static void ReadValues(ReadOnlySpan<byte> bytes, SortedList<string, List<TraitValue>> traits, SortedList<string, TraitValue> consent)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        var reader = new PackedReader(bytes);
        for (var left = reader.Count(); left > 0; left--)
        {
            var name = reader.Text();
            var values = new List<TraitValue>();
            for (var count = reader.Count(); count > 0; count--)
            {
                values.Add(ReadValue(ref reader));
            }

            traits.Add(name, values);
        }

        for (var left = reader.Count(); left > 0; left--)
        {
            consent.Add(reader.Text(), ReadValue(ref reader));
        }
    }

    private static byte Version(ref PackedReader reader) => reader.Byte() is var version and (Plain or WithComputed)
        ? version
        : throw new InvalidDataException("The profile was written by another version. Run `mitos rebuild`.");

    private static ReadOnlyMemory<byte> Piece(ref PackedReader reader, ReadOnlyMemory<byte> of)
    {
        var length = reader.Bytes().Length;
        var end = of.Length - reader.Left;
        return of[(end - length)..end];
    }

    private static void WriteStrand(PackedWriter writer, Strand strand)
    {
        writer.Fixed(strand.Node);
        writer.Byte(strand.IsDevice ? (byte)1 : (byte)0);
        writer.Number(strand.Events);
        writer.Signed(strand.FirstAt);
        writer.Signed(strand.LastAt);
        writer.Number(strand.LastSeq);
        writer.Byte((byte)strand.LastChannel);
        writer.Byte((byte)strand.LastStage);
        foreach (var count in strand.ChannelCounts)
        {
            writer.Number(count);
        }

        writer.Number(strand.Orders);
        writer.Signed(strand.OrderCents);
        writer.Text(strand.Currency ?? "");
        writer.Bytes(strand.ValueBytes().Span);
    }

    private static Strand ReadStrand(ref PackedReader reader)
    {
        var strand = new Strand
        {
            Node = reader.Fixed(),
            IsDevice = reader.Byte() != 0,
            Events = reader.Number(),
            FirstAt = reader.Signed(),
            LastAt = reader.Signed(),
            LastSeq = reader.Number(),
            LastChannel = (Channel)reader.Byte(),
            LastStage = (Stage)reader.Byte(),
        };
        for (var channel = 0; channel < Channels.Count; channel++)
        {
            strand.ChannelCounts[channel] = reader.Count();
        }

        strand.Orders = reader.Count();
        strand.OrderCents = reader.Signed();
        strand.Currency = reader.Text() is { Length: > 0 } currency ? string.Intern(currency) : null;
        return strand;
    }

    private static void WriteValue(PackedWriter writer, TraitValue value)
    {
        writer.Text(value.Json);
        writer.Number(value.Source);
        writer.Signed(value.At);
        writer.Number(value.Seq);
        writer.Number(value.Count);
    }

    private static TraitValue ReadValue(ref PackedReader reader) => new(reader.Text(), reader.Count(), reader.Signed(), reader.Number(), reader.Count());
}
