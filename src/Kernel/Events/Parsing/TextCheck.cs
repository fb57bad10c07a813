// Finds texts with half a surrogate pair, so that nobody behind the parser meets one.
using System.Text.Json;

namespace Mitos.Kernel.Events.Parsing;

internal static class TextCheck
{
    /// <summary>True when every text can be read. Escaped surrogates are rare, so nearly all input is answered by one search.</summary>
    public static bool IsSound(JsonElement item, ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0)
        {
            return true;
        }

        try
        {
            Walk(item);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Walk(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Walk(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                {
                    _ = property.Name;
                    Walk(property.Value);
                }

                break;
        }
    }
}
