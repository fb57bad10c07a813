// Newsletters and reminders, and what their readers do with them.
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>E-mail to customers.</summary>
internal static class MailStories
{
    /// <summary>One newsletter to one customer: if she has not unsubscribed, delivered, perhaps opened, perhaps clicked, perhaps bought from.</summary>
    public static void Receive(Story story, Newsletter newsletter)
    {
        if (!story.Who.IsSubscriber)
        {
            return;
        }

        var mail = Settings.ByMail(story, newsletter);
        Property[] about =
        [
            new("email_id", newsletter.Id),
            new("email_subject", story.Who.SpeaksGreek ? newsletter.Subject : newsletter.EnglishSubject),
        ];
        story.Later(0, 1800).Track(mail, "Email Delivered", about);
        if (!story.Chance.Happens(0.34))
        {
            return;
        }

        story.Later(300, 60_000).Track(mail, "Email Opened", about);
        if (story.Chance.Happens(0.015))
        {
            story.Who.IsSubscriber = false;
            story.Later(5, 30).Track(mail, "Unsubscribed", about);
            story.Track(mail, "Consent Changed", new Property("purpose", "marketing"), new("channel", "email"), new("status", "denied"), new("method", "unsubscribe"));
        }
        else if (story.Chance.Happens(0.18) && story.Who.Devices.Count > 0)
        {
            story.Later(5, 60).Track(mail, "Email Link Clicked", [.. about, new("link_url", "https://www.spitanthi.example/el")]);
            if (story.Chance.Happens(0.25))
            {
                OnlineStories.Buy(story.Later(2, 5), newsletter);
            }
            else
            {
                OnlineStories.Browse(story.Later(2, 5), newsletter);
            }
        }
    }

    /// <summary>The reminder of a cart left behind, some hours later.</summary>
    public static void RemindOfCart(Story story, Setting visit, IReadOnlyList<Line> lines)
    {
        var mail = Settings.ByMail(story);
        var about = new Property("email_id", "cart-reminder");
        story.Later(3 * 3600, 5 * 3600).Track(mail, "Email Delivered", about);
        if (story.Chance.Happens(0.45))
        {
            story.Later(300, 20_000).Track(mail, "Email Opened", about);
            if (story.Chance.Happens(0.4))
            {
                story.Later(5, 60).Track(mail, "Email Link Clicked", about, new("link_url", "https://www.spitanthi.example/el/cart"));
                OnlineStories.CheckOut(story.Later(2, 10), visit, lines, null);
            }
        }
    }
}
