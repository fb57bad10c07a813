// A call to a provider that speaks JSON, and careful looks into what comes back.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Mitos.Reach.Channels.Http;

internal static class JsonCall
{
    private static readonly JsonSerializerOptions s_plain = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static HttpRequestMessage Post(string url, object body, string? bearer = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(JsonSerializer.Serialize(body, s_plain), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return request;
    }

    /// <summary>The value at a path of names and numbers; nothing where there is none.</summary>
    public static JsonElement At(this JsonElement json, params object[] path)
    {
        foreach (var step in path)
        {
            json = (step, json.ValueKind) switch
            {
                (string name, JsonValueKind.Object) when json.TryGetProperty(name, out var found) => found,
                (int index, JsonValueKind.Array) when index < json.GetArrayLength() => json[index],
                _ => default,
            };
        }

        return json;
    }

    /// <summary>A text, or a number as it was written: providers' ids are larger than what JavaScript counts exactly.</summary>
    public static string? Said(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };

    public static IEnumerable<JsonElement> Each(this JsonElement json) => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : [];

    public static JsonElement? Parsed(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
