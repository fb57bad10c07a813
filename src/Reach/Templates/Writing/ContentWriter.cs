// Puts the texts of a template together as each channel wants them.
using System.Text.Json;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Templates.Writing;

/// <param name="link">Makes of an address the one that stands in the message.</param>
/// <param name="shorten">Makes of the addresses in a text ones of a few letters.</param>
/// <param name="pixel">The picture whose loading says that an e-mail was opened; null for none.</param>
internal sealed class ContentWriter(Pen pen, BrandProfile brand, Func<string, string> link, Func<string, string> shorten, string preferences, string unsubscribe, string? pixel)
{
    public OutgoingContent Write(string channel, string language, LanguageContent content, JsonElement? data)
    {
        switch (channel)
        {
            case ChannelWords.Email:
                var place = $"{language}.email";
                var subject = OneLine(pen.Say($"{place}.subject", false));
                var (html, text) = new EmailWriter(brand, language, pen.Say, link, pen.Find).Write(place, content.Email!, subject, preferences, unsubscribe, pixel);
                return new OutgoingContent(language, subject, text, html, null, null, null);
            case ChannelWords.Sms:
                var sms = shorten(pen.Say($"{language}.sms.text", false).Trim());
                return new OutgoingContent(language, null, content.Sms!.Capitals && language == "el" ? SmsText.Capitals(sms) : sms, null, null, null, null);
            case ChannelWords.Push:
                return new OutgoingContent(language, OneLine(pen.Say($"{language}.push.title", false)), pen.Say($"{language}.push.body", false).Trim(), null, Address($"{language}.push.url"), null, null);
            case ChannelWords.Webhook:
                return new OutgoingContent(language, null, content.Webhook?.Body is { Length: > 0 } ? pen.Say($"{language}.webhook.body", false) : data?.GetRawText() ?? "{}", null, null, null, null);
            default:
                var chat = content.Chat!;
                var template = chat.Template is null ? null : new ProviderTemplate(chat.Template.Name, chat.Template.Language,
                    [.. chat.Template.Parameters.Select((_, index) => OneLine(pen.Say($"{language}.chat.template.parameters[{index}]", false)))]);
                return new OutgoingContent(language, null, pen.Say($"{language}.chat.text", false).Trim(), null, Address($"{language}.chat.url"), chat.Button is null ? null : OneLine(pen.Say($"{language}.chat.button", false)), template);
        }
    }

    private string? Address(string place) => LightMarkup.SafeAddress(pen.Say(place, false)) is { } address ? link(address) : null;

    /// <summary>A header and a title have one line; whatever the data says.</summary>
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
