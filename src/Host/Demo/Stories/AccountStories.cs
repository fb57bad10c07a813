// How the retailer gets to know who somebody is: sign-up, sign-in, a guest's form, a card.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>The moments that join identifiers.</summary>
internal static class AccountStories
{
    /// <summary>Signs in or up on a device, or, as a guest, fills in the form of the checkout.</summary>
    /// <param name="isGuestKnown">Whether those without an account leave their address here.</param>
    public static void MakeKnown(Story story, Setting visit, bool isGuestKnown = true)
    {
        var who = story.Who;
        if (visit.UserId is not null)
        {
            return;
        }

        if (who.UserId is null)
        {
            if (isGuestKnown)
            {
                story.Later(20, 120).Identify(visit, Settings.SiteTraits(story));
                SayConsent(story, visit);
                ConnectHandles(story, visit);
            }

            return;
        }

        var isNew = !who.HasAccountYet;
        who.HasAccountYet = true;
        visit.UserId = who.UserId;
        visit.Device!.SignedIn = who;
        story.Later(15, 60).Identify(visit, Settings.SiteTraits(story));
        story.TrackOn(visit, "/el/account", isNew ? "Signed Up" : "Signed In", new Property("method", story.Chance.Happens(0.8) ? "email" : "google"));
        SayConsent(story, visit);
        ConnectHandles(story, visit);
    }

    /// <summary>Shows the loyalty card at the till, or takes one; the first time the cashier asks for name and number.</summary>
    public static void ShowCard(Story story, Setting till, Shop shop)
    {
        var who = story.Who;
        if (!who.IsKnownAtTill)
        {
            who.IsKnownAtTill = true;
            story.Identify(till, Settings.TillTraits(who));
            SayConsent(story, till);
        }

        if (!who.HasCardYet)
        {
            who.HasCardYet = true;
            story.Track(till, "Loyalty Card Issued", new Property("loyalty_id", who.LoyaltyId), new("", shop));
            story.Later(30, 120);
        }
    }

    /// <summary>Under the form stand boxes: the channels on which she wants to hear of news. She is asked once.</summary>
    private static void SayConsent(Story story, Setting setting)
    {
        var who = story.Who;
        if (who.HasSaidConsent)
        {
            return;
        }

        // A chance of its own: how she ticks changes nothing else of her year.
        who.HasSaidConsent = true;
        var ticks = new Chance(Chance.Mix((ulong)who.Number ^ 0xC0));
        foreach (var (channel, share) in new[] { ("email", who.Email is null ? 0 : who.IsSubscriber ? 1 : 0.1), ("sms", who.Mobile is null ? 0 : 0.5), ("chat", who.Mobile is null ? 0 : 0.35) })
        {
            if (ticks.Happens(share))
            {
                story.Track(setting, "Consent Changed", new Property("purpose", "marketing"), new("channel", channel), new("status", "granted"), new("method", "form"));
            }
        }
    }

    /// <summary>Connects her social accounts with what the site now knows of her.</summary>
    private static void ConnectHandles(Story story, Setting visit)
    {
        foreach (var handle in story.Who.HasConnectedHandles ? [] : story.Who.Handles)
        {
            var connected = new Setting
            {
                Source = visit.Source,
                Who = story.Who,
                AnonymousId = visit.AnonymousId,
                UserId = visit.UserId,
                Device = visit.Device,
                Handle = handle,
            };
            story.Later(5, 30).Identify(connected, []);
        }

        story.Who.HasConnectedHandles = true;
    }
}
