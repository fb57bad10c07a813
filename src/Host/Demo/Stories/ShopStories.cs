// What customers do in the shops: come in, buy with their card, spend points.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>Visits of shops. Only holders of a card are known there.</summary>
internal static class ShopStories
{
    public static void Buy(Story story)
    {
        var shop = Places.ShopOf(story.Who.City, story.Chance);
        var till = Settings.AtTill(story);
        Enter(story, shop);
        AccountStories.ShowCard(story, till, shop);

        var order = new Order(Basket(story), 0, null, 0) { IsReceipt = true };
        story.Later(300, 2400).Track(
            till, "Order Completed", new Property("", order), new("", shop), new("till", story.Chance.Between(1, 4)),
            new("payment_method", story.Chance.Happens(0.7) ? "card" : "cash"));
        AfterSaleStories.EarnPoints(story, order, till);
        if (story.Chance.Happens(0.1))
        {
            story.Later(1, 5).Track(till, "Loyalty Points Redeemed", new Property("points", story.Chance.Between(1, 8) * 50), new("", shop));
        }

        AfterSaleStories.Survey(story.Aside(), order, 0.1);
        GiveBack(story, till, order, shop);
    }

    /// <summary>Comes in with the app in the pocket and buys nothing.</summary>
    public static void LookIn(Story story) => Enter(story, Places.ShopOf(story.Who.City, story.Chance));

    /// <summary>The app notices its shop; whoever has no app comes in unseen.</summary>
    private static void Enter(Story story, Shop shop)
    {
        if (story.Who.Devices.Find(device => device.IsInstalled) is { } phone)
        {
            story.Track(Settings.Browsing(story, phone), "Store Visited", new Property("", shop), new("method", "beacon"));
        }
    }

    private static void GiveBack(Story story, Setting till, Order order, Shop shop)
    {
        if (story.Chance.Happens(0.03))
        {
            var reason = story.Chance.Of(["damaged", "wrong_size", "changed_mind"]);
            story.NextWorkingDay(1, 12).Track(till, "Return Requested", new Property("order_id", order), new("reason", reason), new("", shop));
            story.Later(60, 300).Track(till, "Order Refunded", new Property("", order), new("", shop));
        }
    }

    private static List<Line> Basket(Story story)
    {
        var lines = new List<Line>();
        var count = 1 + story.Chance.Weighted([0.35, 0.3, 0.2, 0.15]);
        for (var index = 0; index < count; index++)
        {
            var product = story.PickProduct();
            if (!lines.Exists(line => line.Product == product))
            {
                lines.Add(new Line(product, product.Price < 20 ? story.Chance.Between(1, 3) : 1));
            }
        }

        return lines;
    }
}
