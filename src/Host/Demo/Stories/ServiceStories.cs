// Talks with the retailer: calls, chats, and what people write on social media.
using System.Globalization;
using Mitos.Host.Demo.Data;

namespace Mitos.Host.Demo.Stories;

/// <summary>Conversations.</summary>
internal static class ServiceStories
{
    private static readonly string[] Agents = ["Ελπίδα", "Στάθης", "Μαργαρίτα", "Πέτρος", "Ιωάννα"];

    public static void Call(Story story, Order? order = null) => Call(story, Settings.OnThePhone(story), order);

    /// <summary>A call from a given number.</summary>
    public static void Call(Story story, Setting line, Order? order = null)
    {
        var call = new Property("call_id", Id(story, "c"));
        var wait = story.Chance.Between(5, 240);
        story.Track(line, "Call Started", call, new("direction", "inbound"), new("queue", story.Who.SpeaksGreek ? "el" : "en"));
        if (!story.Who.IsKnownOnPhone)
        {
            story.Who.IsKnownOnPhone = true;
            story.Aside().Later(wait, wait + 30).Identify(line, [.. line.Contacts, .. Settings.NameTraits(story.Who.TillName)]);
        }

        var talk = story.Chance.Between(60, 720);
        story.Later(wait + talk, wait + talk).Track(
            line, "Call Ended",
            [call, new("reason", order is null ? story.Chance.Of(Phrases.CallReasons) : "order_status"), new("wait_seconds", wait),
             new("duration_seconds", talk), new("agent", story.Chance.Of(Agents)), .. About(order)]);
        if (story.Chance.Happens(0.3))
        {
            story.Later(600, 4000).Track(
                line, "Survey Answered", new Property("survey_id", "csat-call"), new("type", "csat"),
                new("score", 1 + story.Chance.Weighted([1, 1, 2, 5, 8])), call);
        }
    }

    public static void Chat(Story story, Order? order = null)
    {
        var chat = Settings.InChat(story, story.Chance.Of(story.Who.Devices));
        var conversation = new Property("conversation_id", Id(story, "v"));
        story.TrackOn(chat, "/el/help", "Chat Started", [conversation, .. About(order)]);
        Talk(story, chat, conversation, "webchat", story.Chance.Between(1, 3));
        story.Later(20, 200).TrackOn(chat, "/el/help", "Chat Ended", conversation, new("agent", story.Chance.Of(Agents)));
        if (story.Chance.Happens(0.3))
        {
            story.Later(5, 60).TrackOn(
                chat, "/el/help", "Survey Answered", new Property("survey_id", "csat-chat"), new("type", "csat"),
                new("score", 1 + story.Chance.Weighted([1, 1, 2, 5, 8])), conversation);
        }
    }

    /// <summary>Says something in public, or writes to the shop's page.</summary>
    public static void Post(Story story)
    {
        var handle = story.Chance.Of(story.Who.Handles);
        var network = Settings.OnNetwork(story, handle);
        if (handle.Network == "viber" || story.Chance.Happens(0.4))
        {
            Talk(story, network, new("conversation_id", Id(story, "v")), handle.Network, story.Chance.Between(1, 2));
            return;
        }

        var mention = story.Chance.Of(Phrases.Mentions);
        story.Track(
            network, story.Chance.Happens(0.5) ? "Social Mention Created" : "Social Comment Created", new Property("network", handle.Network),
            new("post_id", Id(story, "p")), new("text", story.Who.SpeaksGreek ? mention.Greek : mention.English), new("sentiment", mention.Sentiment));
    }

    private static void Talk(Story story, Setting setting, Property conversation, string channel, int turns)
    {
        var isGreek = story.Who.SpeaksGreek;
        for (var turn = 0; turn < turns; turn++)
        {
            var question = story.Chance.Of(Phrases.Questions);
            var answer = story.Chance.Of(Phrases.Answers);
            story.Later(5, 90).Track(
                setting, "Message Received", conversation, new("channel", channel), new("text", isGreek ? question.Greek : question.English));
            story.Later(20, 240).Track(
                setting, "Message Sent", conversation, new("channel", channel), new("text", isGreek ? answer.Greek : answer.English),
                new("agent", story.Chance.Of(Agents)));
        }
    }

    private static IReadOnlyList<Property> About(Order? order) => order is null ? [] : [new("order_id", order)];

    private static string Id(Story story, string letter) =>
        letter + (story.Chance.Next() >> 24).ToString("x10", CultureInfo.InvariantCulture);
}
