// The number of the order that an event speaks of, as customers are found by it.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Text;

namespace Mitos.People.Profiles;

internal static class OrderReference
{
    private const int Longest = 100;

    /// <summary>Folded; null when the event names none.</summary>
    public static string? Of(Event e)
    {
        if (e.Properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if ((e.Properties.TryGetProperty("order_id"u8, out var number) || e.Properties.TryGetProperty("orderId"u8, out number))
            && number.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            var text = Folding.Fold(number.ToString());
            return text.Length is > 0 and <= Longest ? text : null;
        }

        return null;
    }
}
