// Which shops and brands an event speaks of, for those who see some of them only.
using System.Text.Json;

namespace Mitos.Kernel.Events;

/// <param name="Shops">Names and ids of shops; none for what belongs to no shop.</param>
/// <param name="Brands">Of the event itself and of its products; none for what belongs to no brand.</param>
public sealed record EventPlace(IReadOnlyList<string> Shops, IReadOnlyList<string> Brands)
{
    private static readonly string[] ShopNames = ["location", "location_id", "locationId", "store", "store_id", "storeId", "shop", "shop_id", "shopId"];

    /// <param name="json">The whole event as it was sent.</param>
    public static EventPlace Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return new EventPlace([], []);
        }

        var products = properties.TryGetProperty("products", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object) : [];
        return new EventPlace([.. ShopNames.Select(name => Text(properties, name)).OfType<string>()], [.. products.Prepend(properties).Select(one => Text(one, "brand")).OfType<string>()]);
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => text,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
