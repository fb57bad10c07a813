// One look over a request body before it is accepted: is it sound JSON, how many events does it hold, and whose are they?
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mitos.Kernel.Events.Parsing;

namespace Mitos.People.Collect;

/// <summary>What a body holds, found in one pass without building anything.</summary>
internal struct BodyScan
{
    public const int MaxDepth = 64;
    private const int ReaderDepth = 1_000;

    /// <summary>Why the body cannot be accepted, or null.</summary>
    public Refusal? Refusal;
    public string? WriteKey;
    public bool IsBatch;
    public int Events;
    public int EventsWithoutIds;
    public int LargestEvent;

    public static BodyScan Of(ReadOnlySpan<byte> body)
    {
        var scan = new BodyScan();
        if (!Utf8.IsValid(body))
        {
            scan.Refusal = new Refusal(Reasons.InvalidUtf8, "the body is not UTF-8");
            return scan;
        }

        try
        {
            scan.Read(body);
        }
        catch (JsonException exception)
        {
            scan.Refusal = new Refusal(Reasons.InvalidJson, $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");
        }

        catch (InvalidOperationException)
        {
            scan.Refusal = new Refusal(Reasons.InvalidUtf8, "a name holds half a character (an unpaired surrogate)");
        }

        return scan;
    }

    private void Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ReaderDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            Skip(ref reader);
            Refusal = new Refusal(Reasons.NotAnObject, "the body is not a JSON object");
            return;
        }

        var hasId = false;
        while (reader.Read())
        {
            if (reader.CurrentDepth > MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                Refusal = new Refusal(Reasons.TooDeep, $"more than {MaxDepth} levels");
            }

            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            if (reader.ValueTextEquals("batch"u8))
            {
                ReadBatch(ref reader);
            }
            else if (reader.ValueTextEquals("writeKey"u8))
            {
                reader.Read();
                WriteKey = reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : null;
            }
            else if (reader.ValueTextEquals("userId"u8) || reader.ValueTextEquals("anonymousId"u8))
            {
                reader.Read();
                hasId |= IsId(ref reader);
            }
        }

        if (!IsBatch)
        {
            Events = 1;
            EventsWithoutIds = hasId ? 0 : 1;
            LargestEvent = body.Length;
        }
    }

    private void ReadBatch(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        IsBatch = true;
        var (start, hasId) = (0L, false);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 1))
        {
            if (reader.CurrentDepth > MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                Refusal = new Refusal(Reasons.TooDeep, $"more than {MaxDepth} levels");
            }
            else if (reader.CurrentDepth == 2 && reader.TokenType == JsonTokenType.StartObject)
            {
                (start, hasId) = (reader.TokenStartIndex, false);
            }
            else if (reader.CurrentDepth == 2 && reader.TokenType == JsonTokenType.EndObject)
            {
                Events++;
                EventsWithoutIds += hasId ? 0 : 1;
                LargestEvent = Math.Max(LargestEvent, (int)(reader.BytesConsumed - start));
            }
            else if (reader.CurrentDepth == 2 && reader.TokenType is not JsonTokenType.EndArray and not JsonTokenType.StartArray)
            {
                Events++;
            }
            else if (reader.CurrentDepth == 3 && reader.TokenType == JsonTokenType.PropertyName
                && (reader.ValueTextEquals("userId"u8) || reader.ValueTextEquals("anonymousId"u8)))
            {
                reader.Read();
                hasId |= IsId(ref reader);
            }
        }
    }

    private static bool IsId(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.HasValueSequence || !reader.ValueSpan.IsEmpty,
        JsonTokenType.Number => true,
        _ => false,
    };

    private static string? TextOf(ref Utf8JsonReader reader)
    {
        // An escaped half of a surrogate pair is no text; such a key belongs to nobody.
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static void Skip(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }
}
