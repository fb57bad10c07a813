// What goes wrong in the retailer's programs now and then: broken events, differences from the tracking plan, names nobody planned.
using System.Globalization;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>One faulty event, as each of these programs really would send it.</summary>
internal static class Mishaps
{
    /// <summary>Broken ones, which go to quarantine, are the rarest.</summary>
    private static readonly double[] Kinds = [1.2, 0.6, 0.6, 0.5, 0.3, 4, 3, 6, 4];

    /// <summary>Writes numbers with a decimal comma on every machine.</summary>
    private static readonly NumberFormatInfo Greek = new() { NumberDecimalSeparator = "," };

    public static void Tell(Story story)
    {
        switch (story.Chance.Weighted(Kinds))
        {
            case 0:
                SendFlawed(story, Flaw.NoIds, "Product Viewed");
                break;
            case 1:
                SendFlawed(story, Flaw.NoName, "Cart Viewed");
                break;
            case 2:
                SendFlawed(story, Flaw.PropertiesAsText, "Product Added");
                break;
            case 3:
                SendFlawed(story, Flaw.BadTime, "Product Viewed");
                break;
            case 4:
                SendFlawed(story, Flaw.UnknownType, "Product Viewed");
                break;
            case 5:
                RateWithWords(story);
                break;
            case 6:
                ShipWithoutNumber(story);
                break;
            case 7:
                TryOnScreen(story);
                break;
            default:
                AskForStock(story);
                break;
        }
    }

    private static void SendFlawed(Story story, Flaw flaw, string name)
    {
        var product = story.PickProduct();
        story.Spoil(Visit(story), flaw, product.Path, name, new Property("", product), new("currency", "EUR"));
    }

    /// <summary>An old version of the site sends the price with a decimal comma, as a text.</summary>
    private static void RateWithWords(Story story)
    {
        var product = story.PickProduct();
        story.TrackOn(Visit(story), product.Path, "Product Viewed", new("product_id", product.Id), new("name", product.Greek), new("price", string.Create(Greek, $"{product.Price:0.00}")), new("quantity", "ένα"));
    }

    /// <summary>The warehouse hands parcels over before the order number is known.</summary>
    private static void ShipWithoutNumber(Story story) =>
        story.Track(Settings.InWarehouse(story), "Order Shipped", new Property("carrier", "ACS"), new("parcels", story.Chance.Between(1, 3)));

    /// <summary>A new function of the app whose events nobody has planned.</summary>
    private static void TryOnScreen(Story story)
    {
        var product = story.PickProduct();
        story.TrackOn(
            Visit(story), product.Path, "Room Preview Opened", new Property("product_id", product.Id), new("room", story.Chance.Of(["σαλόνι", "κουζίνα", "βεράντα"])),
            new("seconds", story.Chance.Between(4, 180)), new("saved", story.Chance.Happens(0.3)));
    }

    private static void AskForStock(Story story)
    {
        var product = story.PickProduct();
        story.TrackOn(
            Visit(story), product.Path, "Store Stock Checked", new Property("product_id", product.Id), new("location_id", story.Chance.Of(Places.Shops).Id), new("in_stock", story.Chance.Happens(0.7)));
    }

    private static Setting Visit(Story story) => Settings.Browsing(story, story.Who.Devices[0]);
}
