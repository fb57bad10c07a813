// Shows stored bytes as JSON, or as a text where they are none.
using System.Text;
using System.Text.Json;

namespace Mitos.People.Debugger;

internal static class OriginalText
{
    public static JsonElement Json(byte[] payload)
    {
        try
        {
            return JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement;
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(Text(payload));
        }
    }

    /// <summary>Bytes that are no UTF-8 become the replacement character; the stored bytes stay as they came.</summary>
    public static string Text(byte[] payload) => Encoding.UTF8.GetString(payload);
}
