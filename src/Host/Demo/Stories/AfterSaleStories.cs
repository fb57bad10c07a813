// What follows an order: dispatch or pick-up, a survey, a review, a question, a return.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>The way of an order after it was placed.</summary>
internal static class AfterSaleStories
{
    /// <param name="visit">The visit in which it was ordered; a review is written on the same device.</param>
    public static void Follow(Story story, Setting visit, Order order, bool isPickup)
    {
        if (story.Who.Email is not null)
        {
            story.Later(5, 60).Track(
                Settings.ByMail(story), "Email Delivered", new Property("email_id", "order-confirmation"), new("order_id", order));
        }

        if (story.Chance.Happens(0.12))
        {
            AskAbout(story.Aside().NextWorkingDay(1, 2), order);
        }

        if (isPickup)
        {
            PickUp(story, order);
        }
        else
        {
            Deliver(story, order);
        }

        EarnPoints(story, order, Settings.InWarehouse(story));
        Judge(story, visit, order);
    }

    public static void EarnPoints(Story story, Order order, Setting setting)
    {
        if (story.Who.HasCardYet)
        {
            story.Later(2, 10).Track(setting, "Loyalty Points Earned", new Property("points", order.Points), new("order_id", order));
        }
    }

    /// <summary>One question by e-mail or SMS: how likely is she to recommend the shop.</summary>
    public static void Survey(Story story, Order order, double probability)
    {
        if (!story.Chance.Happens(probability))
        {
            return;
        }

        var setting = story.Who.Email is not null ? Settings.ByMail(story) : Settings.BySms(story);
        var score = story.Chance.Weighted([2, 1, 1, 1, 1, 2, 3, 7, 14, 22, 30]);
        story.Later(3600, 90_000).Track(
            setting, "Survey Answered", new Property("survey_id", "nps-after-purchase"), new("type", "nps"), new("score", score), new("order_id", order));
    }

    private static void Deliver(Story story, Order order)
    {
        var warehouse = Settings.InWarehouse(story);
        var tracking = $"SPX{story.Chance.Between(100_000_000, 999_999_999)}";
        story.NextWorkingDay(0, 2).Track(
            warehouse, "Order Shipped", new Property("order_id", order), new("carrier", "courier"), new("tracking_number", tracking));
        if (story.Who.Mobile is not null)
        {
            var text = story.Aside().Later(60, 600);
            text.Track(Settings.BySms(text), "SMS Delivered", new Property("template", "order-shipped"), new("order_id", order));
            if (story.Chance.Happens(0.25))
            {
                text.Later(60, 5000).Track(Settings.BySms(text), "SMS Link Clicked", new Property("template", "order-shipped"), new("order_id", order));
            }
        }

        story.NextWorkingDay(1, 3).Track(
            warehouse, "Order Delivered", new Property("order_id", order), new("carrier", "courier"), new("tracking_number", tracking));
    }

    private static void PickUp(Story story, Order order)
    {
        var shop = Places.ShopOf(story.Who.City, story.Chance);
        var warehouse = Settings.InWarehouse(story);
        story.NextWorkingDay(0, 2).Track(warehouse, "Order Ready for Pickup", new Property("order_id", order), new("", shop));
        story.NextWorkingDay(0, 3).Track(warehouse, "Order Picked Up", new Property("order_id", order), new("", shop));
    }

    private static void Judge(Story story, Setting visit, Order order)
    {
        Survey(story.Aside().NextWorkingDay(1, 3), order, 0.22);
        var product = story.Chance.Of(order.Lines).Product;
        var review = Phrases.Reviews[story.Chance.Weighted([0.35, 0.25, 0.2, 0.1, 0.06, 0.04])];
        if (story.Chance.Happens(0.09) && visit.Device is not null)
        {
            story.Aside().NextWorkingDay(3, 12).TrackOn(
                visit, product.Path, "Product Reviewed", new Property("product_id", product.Id), new("rating", review.Stars),
                new("review_body", story.Who.SpeaksGreek ? review.Greek : review.English), new("order_id", order));
        }

        if (story.Chance.Happens(0.06))
        {
            GiveBack(story.NextWorkingDay(2, 10), visit, order);
        }
    }

    private static void GiveBack(Story story, Setting visit, Order order)
    {
        var reason = story.Chance.Of(["damaged", "wrong_size", "not_as_described", "changed_mind"]);
        story.TrackOn(visit, "/el/account/returns", "Return Requested", new Property("order_id", order), new("reason", reason));
        story.NextWorkingDay(3, 7).Track(Settings.InWarehouse(story), "Order Refunded", new Property("", order), new("reason", reason));
    }

    private static void AskAbout(Story story, Order order)
    {
        if (story.Who.Mobile is not null && story.Chance.Happens(0.55))
        {
            ServiceStories.Call(story, order);
        }
        else if (story.Who.Devices.Count > 0)
        {
            ServiceStories.Chat(story, order);
        }
    }
}
