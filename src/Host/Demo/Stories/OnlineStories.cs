// What customers do on the site and in the app: look around, fill a cart, order, or leave it.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>Visits of the site and the app.</summary>
internal static class OnlineStories
{
    /// <summary>Comes, looks at a few things, leaves.</summary>
    public static void Browse(Story story, Newsletter? newsletter = null)
    {
        var visit = Arrivals.Arrive(story, newsletter);
        LookAround(story, visit, story.Chance.Between(1, 4));
    }

    /// <summary>Comes, chooses, orders; then the order takes its way.</summary>
    public static void Buy(Story story, Newsletter? newsletter = null)
    {
        var visit = Arrivals.Arrive(story, newsletter);
        var lines = FillCart(story, visit);
        CheckOut(story, visit, lines, newsletter?.Coupon);
    }

    /// <summary>Fills a cart and leaves; a reminder brings some of them back.</summary>
    public static void AbandonCart(Story story)
    {
        var visit = Arrivals.Arrive(story, null);
        var lines = FillCart(story, visit);
        story.Later(20, 90).TrackOn(visit, "/el/cart", "Cart Viewed", new Property("", lines), new("cart_id", visit.CartId));
        if (story.Who.Email is not null && visit.UserId is not null)
        {
            MailStories.RemindOfCart(story, visit, lines);
        }
    }

    public static void CheckOut(Story story, Setting visit, IReadOnlyList<Line> lines, string? coupon)
    {
        story.Later(15, 60).TrackOn(visit, "/el/cart", "Cart Viewed", new Property("", lines), new("cart_id", visit.CartId));
        AccountStories.MakeKnown(story, visit);
        var value = lines.Sum(line => line.Product.Price * line.Quantity);
        story.Later(10, 60).TrackOn(visit, "/el/checkout", "Checkout Started", new Property("", lines), new("cart_id", visit.CartId), new("value", value), new("currency", "EUR"));
        if (coupon is not null)
        {
            story.Later(10, 30).TrackOn(visit, "/el/checkout", "Coupon Applied", new Property("coupon_id", coupon), new("discount", 10));
        }

        var isPickup = story.Who.LivesInGreece ? story.Chance.Happens(0.25) : story.Chance.Happens(0.8);
        var order = new Order(lines, coupon is null ? 0 : 0.1m, coupon, isPickup || value >= 60 ? 0 : 4.90m);
        story.Later(60, 240).TrackOn(
            visit, "/el/checkout/done", "Order Completed", new Property("", order), new("cart_id", visit.CartId),
            new("payment_method", story.Chance.Of(["card", "card", "iris", "cash_on_delivery"])),
            new("delivery", isPickup ? "pickup" : "courier"));
        AfterSaleStories.Follow(story.Aside(), visit, order, isPickup);
    }

    private static void LookAround(Story story, Setting visit, int products)
    {
        if (story.Chance.Happens(0.25))
        {
            story.Later(5, 40).TrackOn(visit, "/el/search", "Products Searched", new Property("query", story.Chance.Of(Phrases.Searches)));
        }

        for (var seen = 0; seen < products; seen++)
        {
            var product = story.PickProduct();
            if (seen == 0)
            {
                story.Later(5, 60).See(visit, $"/el/{product.Category}", product.GreekCategory, new Property("category", product.Category));
            }

            View(story, visit, product);
        }
    }

    private static void View(Story story, Setting visit, Product product)
    {
        story.Later(5, 60).TrackOn(visit, product.Path, "Product Viewed", new Property("", product), new("currency", "EUR"));
        if (story.Chance.Happens(0.05))
        {
            story.Later(5, 60).TrackOn(visit, product.Path, "Product Added to Wishlist", new Property("", product));
        }
    }

    private static List<Line> FillCart(Story story, Setting visit)
    {
        LookAround(story, visit, story.Chance.Between(0, 2));
        visit.CartId = $"C-{story.Who.Number}-{story.At / 1000}";
        var lines = new List<Line>();
        var count = 1 + story.Chance.Weighted([0.45, 0.3, 0.15, 0.1]);
        for (var index = 0; index < count; index++)
        {
            var product = story.PickProduct();
            if (lines.Exists(line => line.Product == product))
            {
                continue;
            }

            var line = new Line(product, product.Price < 20 ? story.Chance.Between(1, 3) : 1);
            View(story, visit, product);
            story.Later(5, 40).TrackOn(
                visit, product.Path, "Product Added", new Property("", product), new("cart_id", visit.CartId), new("quantity", line.Quantity), new("currency", "EUR"));
            lines.Add(line);
        }

        return lines;
    }
}
