// What a condition on a property of an event holds for, and which conditions are refused.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Filtering;

namespace Mitos.Kernel.Tests.Events.Filtering;

public sealed class EventFilterTests
{
    private const string Order = """
        {"total": 49.90, "coupon": "ΚΑΛΟΚΑΊΡΙ", "gift": true, "shop": null, "products": [{"name": "Παπούτσι", "price": "12.5"}, {"name": "Καπέλο", "price": 37.4}]}
        """;

    [Theory]
    [InlineData("total", FilterOperator.Is, "49.9", true)]
    [InlineData("total", FilterOperator.Above, "49.9", false)]
    [InlineData("total", FilterOperator.AtLeast, "49.9", true)]
    [InlineData("total", FilterOperator.Below, "50", true)]
    [InlineData("total", FilterOperator.AtMost, "49.8", false)]
    [InlineData("coupon", FilterOperator.Is, "καλοκαιρι", true)]
    [InlineData("coupon", FilterOperator.Contains, "καιρί", true)]
    [InlineData("coupon", FilterOperator.IsNot, "Καλοκαίρι", false)]
    [InlineData("coupon", FilterOperator.Above, "1", false)]
    [InlineData("gift", FilterOperator.Is, "true", true)]
    [InlineData("products.name", FilterOperator.Is, "καπελο", true)]
    [InlineData("products.name", FilterOperator.IsNot, "καπελο", false)]
    [InlineData("products.name", FilterOperator.IsNot, "ζώνη", true)]
    [InlineData("products.price", FilterOperator.Above, "37", true)]
    [InlineData("products.price", FilterOperator.Below, "12", false)]
    [InlineData("shop", FilterOperator.Present, null, false)]
    [InlineData("shop", FilterOperator.Absent, null, true)]
    [InlineData("products", FilterOperator.Present, null, false)]
    [InlineData("products.name", FilterOperator.Present, null, true)]
    [InlineData("$channel", FilterOperator.Is, "store", true)]
    [InlineData("context.campaign.source", FilterOperator.Is, "newsletter", true)]
    [InlineData("traits.city", FilterOperator.Contains, "πατρ", true)]
    public void A_filter_holds_for_what_its_property_says(string property, FilterOperator asked, string? value, bool holds)
    {
        var filter = new EventFilter(property, asked, value is null ? null : [value]);
        Assert.Null(filter.Fault());
        Assert.Equal(holds, filter.Compile()(Event()));
    }

    [Theory]
    [InlineData("", FilterOperator.Present, null)]
    [InlineData("a..b", FilterOperator.Present, null)]
    [InlineData("$source", FilterOperator.Present, null)]
    [InlineData("a.b.c.d.e.f.g.h.i", FilterOperator.Present, null)]
    [InlineData("total", FilterOperator.Is, null)]
    [InlineData("total", FilterOperator.Is, "")]
    [InlineData("total", FilterOperator.Above, "many")]
    [InlineData("total", FilterOperator.Present, "1")]
    public void A_filter_that_cannot_be_asked_says_why(string property, FilterOperator asked, string? value) =>
        Assert.NotNull(new EventFilter(property, asked, value is null ? null : [value]).Fault());

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1e2", "100")]
    [InlineData("\"\\u0391\\u03b2\"", "\"Αβ\"")]
    [InlineData("\"<b>\"", "\"<b>\"")]
    [InlineData("false", "false")]
    public void The_same_value_has_the_same_form_however_it_was_written(string json, string form)
    {
        Assert.True(EventValue.TryRead(JsonDocument.Parse(json).RootElement, out var value));
        Assert.Equal(form, value.Json);
    }

    [Theory]
    [InlineData("0.1234567", "0.123457")]
    [InlineData("1000000000000001", null)]
    [InlineData("\" 12 \"", "12")]
    [InlineData("\"12 €\"", null)]
    public void A_number_is_rounded_to_a_millionth_and_bounded(string json, string? number)
    {
        EventValue.TryRead(JsonDocument.Parse(json).RootElement, out var value);
        Assert.Equal(number is null ? null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), value.Number);
    }

    private static Event Event() => new()
    {
        Type = EventType.Track, MessageId = "m", Source = 1, Name = "Order Completed", OccurredAt = 1, ReceivedAt = 1, Json = default,
        Properties = JsonDocument.Parse(Order).RootElement, Context = JsonDocument.Parse("""{"campaign": {"source": "newsletter"}}""").RootElement,
        Traits = JsonDocument.Parse("""{"city": "Πάτρα"}""").RootElement, Channel = Channel.Store,
    };
}
