// Where an event happened, what it touched and which stage of the journey it belongs to, by default rules.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Arrivals;
using Mitos.Kernel.Events.Vocabulary;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Profiles;

/// <summary>
/// The tracking plan says it for known events. For the channel of the rest, in this order: what the event itself names
/// (<c>properties.channel</c>), the kind of its source, and the traces of a device or page in its context.
/// </summary>
internal static class Classification
{
    private static readonly (string Word, Touchpoint Touchpoint, Stage Stage)[] Words =
    [
        ("refund", Touchpoint.Return, Stage.Use), ("return", Touchpoint.Return, Stage.Use),
        ("checkout", Touchpoint.Checkout, Stage.Purchase), ("payment", Touchpoint.Checkout, Stage.Purchase),
        ("purchase", Touchpoint.Order, Stage.Purchase), ("order", Touchpoint.Order, Stage.Purchase),
        ("cart", Touchpoint.Cart, Stage.Consideration), ("search", Touchpoint.Search, Stage.Consideration),
        ("review", Touchpoint.Review, Stage.Loyalty), ("survey", Touchpoint.Survey, Stage.Loyalty),
        ("loyalty", Touchpoint.Loyalty, Stage.Loyalty), ("refer", Touchpoint.Loyalty, Stage.Loyalty),
        ("call", Touchpoint.Call, Stage.Use), ("chat", Touchpoint.Chat, Stage.Use), ("ticket", Touchpoint.Chat, Stage.Use),
        ("install", Touchpoint.Other, Stage.Awareness), ("campaign", Touchpoint.Ad, Stage.Awareness),
        ("signed", Touchpoint.SignIn, Stage.Consideration), ("login", Touchpoint.SignIn, Stage.Consideration),
        ("product", Touchpoint.Product, Stage.Consideration), ("view", Touchpoint.Page, Stage.Consideration),
    ];

    public static void Classify(Event e, SourceKind source)
    {
        var known = e.Type is EventType.Track or EventType.Fact ? EventVocabulary.Find(e.Name!) : null;
        e.Channel = known?.Channel ?? ChannelOf(e, source);
        (e.Touchpoint, e.Stage) = e.Type switch
        {
            EventType.Track or EventType.Fact when known is not null => (known.Touchpoint, known.Stage),
            EventType.Track => ByWords(e.Name!),
            EventType.Page or EventType.Screen => (Touchpoint.Page, IsArrival(e) ? Stage.Awareness : Stage.Consideration),
            _ => (Touchpoint.Profile, Stage.None),
        };
        if (e is { Source: 0, Touchpoint: Touchpoint.Chat })
        {
            // A message that Mitos itself sent touches her where its channel is.
            e.Touchpoint = e.Channel switch { Channel.Email => Touchpoint.Email, Channel.Sms => Touchpoint.Sms, Channel.Push => Touchpoint.Push, _ => Touchpoint.Chat };
        }

        if (e is { Channel: Channel.Store, Touchpoint: Touchpoint.Order })
        {
            e.Touchpoint = Touchpoint.Till;
        }
    }

    private static Channel ChannelOf(Event e, SourceKind source)
    {
        if (e.Properties.ValueKind == JsonValueKind.Object && e.Properties.TryGetProperty("channel"u8, out var named)
            && named.ValueKind == JsonValueKind.String && Channels.TryParse(named.GetString(), out var channel))
        {
            return channel;
        }

        return source switch
        {
            SourceKind.Web => Channel.Web,
            SourceKind.App => Channel.App,
            SourceKind.Store or SourceKind.Kiosk => Channel.Store,
            SourceKind.CallCentre => Channel.Phone,
            SourceKind.Social => Channel.Social,
            SourceKind.Email => Channel.Email,
            SourceKind.Chat => Channel.Chat,
            _ => ByContext(e),
        };
    }

    private static Channel ByContext(Event e)
    {
        if (e.Type == EventType.Screen)
        {
            return Channel.App;
        }

        if (e.Type == EventType.Page)
        {
            return Channel.Web;
        }

        if (e.Context.ValueKind != JsonValueKind.Object)
        {
            return Channel.Other;
        }

        if (e.Context.TryGetProperty("app"u8, out _) || (e.Context.TryGetProperty("device"u8, out var device)
            && device.ValueKind == JsonValueKind.Object && device.TryGetProperty("token"u8, out _)))
        {
            return Channel.App;
        }

        return e.Context.TryGetProperty("page"u8, out _) ? Channel.Web : Channel.Other;
    }

    private static (Touchpoint Touchpoint, Stage Stage) ByWords(string name)
    {
        foreach (var (word, touchpoint, stage) in Words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return (touchpoint, stage);
            }
        }

        return (Touchpoint.Other, Stage.None);
    }

    /// <summary>A page reached from a campaign or from another site.</summary>
    private static bool IsArrival(Event e) => Arrival.Of(e) is { Kind: not ArrivalKind.Direct };
}
