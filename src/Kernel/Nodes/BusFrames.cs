// Messages as PostgreSQL carries them: cut into frames that it takes, and put together again.
using System.Globalization;
using System.Text;
using Mitos.Kernel.Data.Postgres;

namespace Mitos.Kernel.Nodes;

internal sealed record BusMessage(string Topic, string Payload);

/// <summary>A frame is <c>sender part/parts topic</c>, a line break, and a piece of the payload.</summary>
internal static class BusFrames
{
    /// <summary>PostgreSQL takes less than 8,000 bytes; the rest is for the first line.</summary>
    private const int MostBytes = 7_800;

    public static IEnumerable<string> Of(string sender, BusMessage message)
    {
        var parts = Cut(PostgresText.Write(message.Payload));
        return parts.Select((part, index) => string.Create(CultureInfo.InvariantCulture, $"{sender} {index + 1}/{parts.Count} {message.Topic}\n{part}"));
    }

    /// <summary>By runes: half a character, which no database takes, becomes the replacement character.</summary>
    private static List<string> Cut(string text)
    {
        var (parts, part, bytes) = (new List<string>(), new StringBuilder(), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                parts.Add(part.ToString());
                part.Clear();
                bytes = 0;
            }

            part.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        return [.. parts, part.ToString()];
    }
}

/// <summary>Puts frames together. A sender's frames come in its order, so at most one message of each is unfinished.</summary>
internal sealed class BusAssembly(string self)
{
    private readonly Dictionary<string, List<string>> _unfinished = [];

    /// <returns>The message that this frame completes; null while parts are missing, and for this node's own.</returns>
    public BusMessage? Take(string frame)
    {
        var line = frame.IndexOf('\n');
        if (line < 0 || frame[..line].Split(' ') is not [var sender, var count, var topic] || sender == self || count.Split('/') is not [var part, var parts])
        {
            return null;
        }

        if (!_unfinished.TryGetValue(sender, out var pieces) || part == "1")
        {
            _unfinished[sender] = pieces = [];
        }

        pieces.Add(frame[(line + 1)..]);
        if (part != parts)
        {
            return null;
        }

        _unfinished.Remove(sender);
        return pieces.Count.ToString(CultureInfo.InvariantCulture) == parts ? new BusMessage(topic, PostgresText.Read(string.Concat(pieces))) : null;
    }
}
