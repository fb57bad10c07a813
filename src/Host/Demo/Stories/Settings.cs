// The settings in which a customer is met: what each source of the retailer knows of her and sends along.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>Makes the settings of each source, and the traits that forms and tills ask for.</summary>
internal static class Settings
{
    public static Setting Browsing(Story story, Device device, Advert? advert = null, Newsletter? newsletter = null) => new()
    {
        Source = device.Model.IsApp ? "app" : "site",
        Who = story.Who,
        AnonymousId = device.AnonymousId,
        UserId = device.SignedIn == story.Who ? story.UserId : null,
        Device = device,
        Advert = advert,
        Newsletter = newsletter,
    };

    public static Setting AtTill(Story story) => new()
    {
        Source = "tills",
        Who = story.Who,
        AnonymousId = story.Who.TillId,
        Contacts = [new("loyaltyId", story.Who.LoyaltyId)],
    };

    public static Setting OnThePhone(Story story) => new()
    {
        Source = "call-centre",
        Who = story.Who,
        AnonymousId = story.Who.CallerId,
        Contacts = [new("phone", story.Who.Mobile ?? story.Who.Landline)],
    };

    public static Setting InChat(Story story, Device device) => new()
    {
        Source = "chat",
        Who = story.Who,
        AnonymousId = device.AnonymousId,
        UserId = device.SignedIn == story.Who ? story.UserId : null,
        Device = device,
        Contacts = story.Who.Email is { } email ? [new("email", email)] : [],
    };

    public static Setting OnNetwork(Story story, Handle handle) => new()
    {
        Source = handle.Network == "viber" ? "chat" : "social",
        Who = story.Who,
        AnonymousId = $"{handle.Network}-{handle.Id}",
        Handle = handle,
        Contacts = handle.Network == "viber"
            ? [.. NameTraits(story.Who.SiteName), new("phone", story.Who.Mobile)]
            : NameTraits(story.Who.SiteName),
    };

    public static Setting ByMail(Story story, Newsletter? newsletter = null) => new()
    {
        Source = "mailing",
        Who = story.Who,
        AnonymousId = story.UserId is null ? story.Who.BackOfficeId : null,
        UserId = story.UserId,
        Newsletter = newsletter,
        Contacts = [new("email", story.Who.Email)],
    };

    public static Setting BySms(Story story) => new()
    {
        Source = "mailing",
        Who = story.Who,
        AnonymousId = story.UserId is null ? story.Who.BackOfficeId : null,
        UserId = story.UserId,
        Contacts = [new("phone", story.Who.Mobile)],
    };

    public static Setting InWarehouse(Story story) => new()
    {
        Source = "warehouse",
        Who = story.Who,
        AnonymousId = story.UserId is null ? story.Who.BackOfficeId : null,
        UserId = story.UserId,
    };

    public static IReadOnlyList<Property> NameTraits(FullName name) => [new("firstName", name.First), new("lastName", name.Last)];

    /// <summary>What she fills in on the site.</summary>
    public static IReadOnlyList<Property> SiteTraits(Story story)
    {
        var who = story.Who;
        var traits = new List<Property>
        {
            new("firstName", who.SiteName.First),
            new("lastName", who.SiteName.Last),
            new("email", who.Email),
            new("phone", PhoneOnSite(who)),
            new("language", who.SpeaksGreek ? "el" : "en"),
        };
        if (story.UserId is not null)
        {
            traits.Add(new("birthday", who.Birthday));
            traits.Add(new("gender", who.IsWoman ? "female" : "male"));
        }

        if (who.LivesInGreece)
        {
            traits.Add(new("", who.Address));
        }

        if (who.HasCardYet && story.UserId is not null)
        {
            traits.Add(new("loyaltyId", who.LoyaltyId));
        }

        return traits;
    }

    /// <summary>What the cashier types when she takes a card.</summary>
    public static IReadOnlyList<Property> TillTraits(Customer who) =>
    [
        new("firstName", who.TillName.First),
        new("lastName", who.TillName.Last),
        new("phone", who.Mobile is { } mobile && mobile.StartsWith("+30", StringComparison.Ordinal) ? mobile[3..] : who.Mobile),
        new("email", who.Email),
        new("loyaltyId", who.LoyaltyId),
        new("city", who.City.Greek),
    ];

    /// <summary>Everyone writes a number in a way of her own.</summary>
    private static string? PhoneOnSite(Customer who) => who.Mobile is not { } mobile ? null : (who.Number % 4) switch
    {
        0 => mobile,
        1 when who.LivesInGreece => $"{mobile[3..6]} {mobile[6..9]} {mobile[9..]}",
        2 => $"00{mobile[1..]}",
        _ => who.LivesInGreece ? mobile[3..] : mobile,
    };
}
