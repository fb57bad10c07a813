// Types and names of events: of the same bytes the same string, as long as it is met often.
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Mitos.Kernel.Events.Parsing;

/// <summary>Bounded: a word may put another one out, and then it is made again. For any thread.</summary>
internal static class CommonWords
{
    private const int Slots = 1_024;
    private const int Longest = 100;
    private static readonly Known?[] s_known = new Known?[Slots];

    /// <param name="value">A JSON string.</param>
    public static string? Of(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (raw.Length > Longest)
        {
            return EventFields.Trimmed(value);
        }

        var hash = default(HashCode);
        hash.AddBytes(raw);
        ref var slot = ref s_known[(uint)hash.ToHashCode() % Slots];
        var known = Volatile.Read(ref slot);
        if (known is null || !raw.SequenceEqual(known.Raw))
        {
            known = new Known(raw.ToArray(), EventFields.Trimmed(value));
            Volatile.Write(ref slot, known);
        }

        return known.Text;
    }

    /// <param name="Raw">As it stands in the JSON, with its quotes and escapes.</param>
    private sealed record Known(byte[] Raw, string? Text);
}
