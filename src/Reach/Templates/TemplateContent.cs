// What a template says on each channel, in each language.
using System.Text.Json.Serialization;

namespace Mitos.Reach.Templates;

/// <summary>A part of an e-mail. Which fields count depends on the kind; all texts are Liquid, and take light markup: **bold**, [text](address), lines that begin with a hyphen.</summary>
/// <param name="Kind"><c>heading</c>, <c>text</c>, <c>image</c>, <c>button</c>, <c>columns</c>, <c>products</c>, <c>divider</c> or <c>footer</c>.</param>
/// <param name="Text">Of a heading, a text, a button; the address of the business in a footer.</param>
/// <param name="Url">Where a button or an image leads.</param>
/// <param name="Image">The address of a picture.</param>
/// <param name="Alt">What a picture shows, for those who do not see it.</param>
/// <param name="List">Of products: where they are in the data, such as <c>event.products</c>.</param>
/// <param name="Limit">Of products: how many at most.</param>
/// <param name="Columns">Two or three of them, each a list of blocks without columns.</param>
public sealed record EmailBlock(
    string Kind, string? Text = null, string? Url = null, string? Image = null, string? Alt = null, string? List = null, int? Limit = null, IReadOnlyList<IReadOnlyList<EmailBlock>>? Columns = null);

/// <param name="Preheader">The line that a mailbox shows behind the subject.</param>
public sealed record EmailContent(string Subject, string? Preheader, IReadOnlyList<EmailBlock> Blocks);

/// <param name="Capitals">Whether Greek is written in capitals without accents, which a telephone counts as half as long.</param>
public sealed record SmsContent(string Text, bool Capitals = false);

public sealed record PushContent(string Title, string Body, string? Url = null);

/// <summary>For Viber, WhatsApp, Messenger and Telegram.</summary>
/// <param name="Template">A template of WhatsApp's own, needed where she has not written within a day.</param>
public sealed record ChatContent(string Text, string? Button = null, string? Url = null, WhatsAppTemplate? Template = null);

/// <param name="Parameters">Each Liquid.</param>
public sealed record WhatsAppTemplate(string Name, string Language, IReadOnlyList<string> Parameters);

/// <param name="Body">Liquid that makes JSON; what is sent when there is none is the message's data.</param>
public sealed record WebhookContent(string? Body);

/// <summary>One language.</summary>
public sealed record LanguageContent(EmailContent? Email = null, SmsContent? Sms = null, PushContent? Push = null, ChatContent? Chat = null, WebhookContent? Webhook = null)
{
    [JsonIgnore]
    public IEnumerable<string> Channels =>
        new[]
        {
            (Email is not null, ChannelWords.Email), (Sms is not null, ChannelWords.Sms), (Push is not null, ChannelWords.Push), (Webhook is not null, ChannelWords.Webhook),
        }.Where(one => one.Item1).Select(one => one.Item2).Concat(Chat is null ? [] : ChannelWords.Chats);
}

/// <summary>By language: <c>el</c>, <c>en</c>.</summary>
public sealed record TemplateContent(IReadOnlyDictionary<string, LanguageContent> Languages)
{
    public static readonly IReadOnlyList<string> AllLanguages = ["el", "en"];

    /// <summary>Her own language where the channel has it, else the one that there is.</summary>
    public (string Language, LanguageContent Content)? For(string channel, string language)
    {
        foreach (var candidate in AllLanguages.OrderByDescending(one => one == language))
        {
            if (Languages.TryGetValue(candidate, out var content) && content.Channels.Contains(channel))
            {
                return (candidate, content);
            }
        }

        return null;
    }
}

/// <summary>How the channels are called.</summary>
internal static class ChannelWords
{
    public const string Email = "email";
    public const string Sms = "sms";
    public const string Push = "push";
    public const string Webhook = "webhook";
    public static readonly IReadOnlyList<string> Chats = ["viber", "whatsapp", "messenger", "telegram"];
    public static readonly IReadOnlyList<string> All = [Email, Sms, Push, .. Chats, Webhook];

    /// <summary>The part of a content that a channel reads: chat apps share one.</summary>
    public static string PartOf(string channel) => Chats.Contains(channel) ? "chat" : channel;
}
