// How customers come to the site or the app: by an advertisement, a newsletter, a push notification or by themselves.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>The first moments of a visit.</summary>
internal static class Arrivals
{
    public static Setting Arrive(Story story, Newsletter? newsletter)
    {
        var device = story.Chance.Of(story.Who.Devices);
        var advert = newsletter is null && !device.Model.IsApp && story.Chance.Happens(0.3) ? story.Chance.Of(Campaigns.Adverts) : null;
        var visit = Settings.Browsing(story, device, advert, newsletter);
        if (device.Model.IsApp)
        {
            OpenApp(story, visit, device);
        }
        else if (advert is not null)
        {
            story.TrackOn(visit, "/el", "Ad Clicked", new Property("campaign", advert.Name), new("network", advert.Network));
            story.Later(1, 4);
        }

        if (newsletter is not null)
        {
            // The link of a newsletter carries the reader's address, so the site knows who has come.
            story.Identify(visit, [new("email", story.Who.Email)]);
        }

        story.See(visit, "/el", "Αρχική");
        ClickBanner(story, visit);
        if (visit.UserId is null && story.Chance.Happens(device.Model.IsApp ? 0.8 : 0.3))
        {
            AccountStories.MakeKnown(story.Later(10, 40), visit, isGuestKnown: false);
        }

        return visit;
    }

    private static void OpenApp(Story story, Setting visit, Device device)
    {
        if (!device.IsInstalled)
        {
            device.IsInstalled = true;
            story.Track(visit, "App Installed", new Property("version", "4.8.1"));
            story.Later(3, 20);
        }
        else if (device.PushToken is not null && story.Chance.Happens(0.3))
        {
            story.Track(visit, "Push Notification Opened", new Property("campaign_id", "push-weekend"), new("title", "Νέα της εβδομάδας"));
            story.Later(1, 3);
        }
    }

    /// <summary>The banner on the home page, which shows the season's offer.</summary>
    private static void ClickBanner(Story story, Setting visit)
    {
        if (story.Chance.Happens(0.08))
        {
            story.Later(3, 20).TrackOn(
                visit, "/el", "Promotion Clicked", new Property("promotion_id", $"home-{story.Month:00}"), new("name", "Προσφορές του μήνα"), new("position", "home_top"));
        }
    }
}
