// The retailer's advertisements and newsletters over a year.
namespace Mitos.Host.Demo.Data;

/// <summary>An advertisement that brings people to the site.</summary>
internal sealed record Advert(string Name, string Source, string Medium, string Network);

/// <summary>A newsletter, sent once on its day.</summary>
/// <param name="Month">The month in which it goes out.</param>
/// <param name="Coupon">The code it offers, if any.</param>
internal sealed record Newsletter(string Id, int Month, int Day, string Subject, string EnglishSubject, string? Coupon);

/// <summary>All campaigns.</summary>
internal static class Campaigns
{
    public static readonly Advert[] Adverts =
    [
        new("brand-search", "google", "cpc", "search"),
        new("shopping-feed", "google", "cpc", "shopping"),
        new("garden-spring", "facebook", "paid_social", "facebook"),
        new("home-stories", "instagram", "paid_social", "instagram"),
        new("retargeting-cart", "criteo", "display", "display"),
        new("price-comparison", "skroutz", "cpc", "marketplace"),
    ];

    public static readonly Newsletter[] Newsletters =
    [
        new("nl-01-sales", 1, 12, "Εκπτώσεις έως −50% σε όλο το σπίτι", "Up to 50% off for the whole home", "XEIMONAS"),
        new("nl-02-linen", 2, 8, "Λευκά είδη που κρατούν χρόνια", "Linen that lasts for years", null),
        new("nl-03-garden", 3, 15, "Η άνοιξη ξεκινά από τη βεράντα", "Spring starts on the balcony", "ANOIXI10"),
        new("nl-04-easter", 4, 5, "Το πασχαλινό τραπέζι", "The Easter table", null),
        new("nl-05-garden", 5, 10, "Ελιές και λεμονιές σε γλάστρα", "Olive and lemon trees in pots", null),
        new("nl-06-summer", 6, 7, "Καλοκαίρι έξω", "Summer outdoors", "KALOKAIRI"),
        new("nl-07-sales", 7, 13, "Θερινές εκπτώσεις", "Summer sales", "THEROS20"),
        new("nl-09-back", 9, 6, "Επιστροφή στο σπίτι", "Back home", null),
        new("nl-10-kitchen", 10, 11, "Μαγειρευτά του φθινοπώρου", "Autumn stews", "KATSAROLA"),
        new("nl-11-black", 11, 27, "Black Friday στο Σπιτάνθι", "Black Friday at Spitanthi", "BLACK25"),
        new("nl-12-christmas", 12, 1, "Ανοίξαμε τα χριστουγεννιάτικα", "Christmas is here", null),
        new("nl-12-gifts", 12, 14, "Δώρα έως 20 €", "Gifts up to €20", "DORO5"),
    ];
}
