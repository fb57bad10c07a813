// The way to a value inside an event, as people write it: total, products.category, context.campaign.source, $channel.
using System.Text.Json;
using Mitos.Kernel.Events.Arrivals;

namespace Mitos.Kernel.Events.Filtering;

/// <summary>
/// Names with dots between them, from the event's properties on; <c>context.…</c> and <c>traits.…</c> begin there. A list on the way stands for each of
/// its items, so <c>products.price</c> has as many values as the order has products. <c>$channel</c>, <c>$touchpoint</c> and <c>$stage</c> are
/// what Mitos says of the event, <c>$arrival</c> and <c>$arrivalSource</c> how she came to its page (<see cref="Arrival"/>), <c>$shop</c> and <c>$brand</c>
/// which shops and brands it speaks of (<see cref="EventPlace"/>).
/// </summary>
public sealed class PropertyPath
{
    public const int LongestPath = 200;

    /// <summary>Values of one event; an event that has more is cut there.</summary>
    public const int MostValues = 1_000;

    private const int MostNames = 8;
    private static readonly string[] s_found = ["$channel", "$touchpoint", "$stage", "$arrival", "$arrivalSource", "$shop", "$brand"];
    private readonly string[] _names;

    private PropertyPath(string[] names) => _names = names;

    /// <returns>Null when it cannot be one.</returns>
    public static PropertyPath? Parse(string? text)
    {
        if (text is null or { Length: 0 or > LongestPath })
        {
            return null;
        }

        var names = text.Split('.');
        return names.Length > MostNames || names.Any(string.IsNullOrWhiteSpace) || (names[0][0] == '$' && !s_found.Contains(text)) ? null : new PropertyPath(names);
    }

    /// <summary>The values of the event, without what is null; texts, numbers and flags are given, objects are not.</summary>
    public void Read(Event e, List<EventValue> into)
    {
        switch (_names[0])
        {
            case "$channel":
                into.Add(EventValue.Of(e.Channel.Name()));
                break;
            case "$touchpoint":
                into.Add(EventValue.Of(e.Touchpoint.Name()));
                break;
            case "$stage":
                into.Add(EventValue.Of(e.Stage.Name()));
                break;
            case "$arrival" when Arrival.Of(e) is { } arrival:
                into.Add(EventValue.Of(arrival.Kind));
                break;
            case "$arrivalSource" when Arrival.Of(e) is { Source.Length: > 0 } arrival:
                into.Add(EventValue.Of(arrival.Source));
                break;
            case "$arrival" or "$arrivalSource":
                break;
            case "$shop":
                into.AddRange(EventPlace.Of(e.Json).Shops.Select(EventValue.Of));
                break;
            case "$brand":
                into.AddRange(EventPlace.Of(e.Json).Brands.Select(EventValue.Of));
                break;
            case "context" when _names.Length > 1:
                Read(e.Context, 1, into);
                break;
            case "traits" when _names.Length > 1:
                Read(e.Traits, 1, into);
                break;
            default:
                Read(e.Properties, 0, into);
                break;
        }
    }

    /// <summary>The values inside any JSON, all names taken from it on.</summary>
    public void Read(JsonElement json, List<EventValue> into) => Read(json, 0, into);

    private void Read(JsonElement at, int index, List<EventValue> into)
    {
        if (into.Count >= MostValues)
        {
            return;
        }

        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
            {
                Read(item, index, into);
            }
        }
        else if (index == _names.Length)
        {
            if (EventValue.TryRead(at, out var value))
            {
                into.Add(value);
            }
        }
        else if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(_names[index], out var next))
        {
            Read(next, index + 1, into);
        }
    }
}
