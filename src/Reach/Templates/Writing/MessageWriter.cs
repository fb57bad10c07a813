// Writes a template for a customer, whole or not at all: what is missing or broken keeps the message back.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Consent.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Liquid;

namespace Mitos.Reach.Templates.Writing;

/// <param name="Faults">Of the texts of this channel and language; with any of them it is never sent.</param>
internal sealed record TemplateTrial(OutgoingContent Content, IReadOnlyList<TemplateFault> Faults);

internal sealed class MessageWriter(TemplateCache templates, MessageDataReader data, IBrand brand, IConsentLinks links, IIdentityDirectory identity, TrackedLinks tracked, ShortLinks shortLinks, TimeProvider clock) : IMessageWriter
{
    public void Ask(Session read, long profile)
    {
        data.Ask(read, profile);
        identity.IdOf(read, profile);
    }

    public WrittenMessage Write(Session read, WriteRequest request)
    {
        if (templates.Published(request.Template) is not ({ } compiled, var version))
        {
            return WrittenMessage.Unfit("template_missing", $"No template “{request.Template}” is published.");
        }

        var publicUrl = brand.Current.PublicUrl;
        var (preferences, unsubscribe, confirm) = (links.NewToken(), links.NewToken(), links.NewToken());
        var preferencesUrl = $"{publicUrl}/p/preferences/{preferences}";
        var unsubscribeUrl = request.Purpose is null ? "" : $"{publicUrl}/p/unsubscribe/{unsubscribe}";
        var values = data.Read(read, request.Profile, null, request.Data, preferencesUrl, unsubscribeUrl, ToConfirm.In(request.Data) is null ? "" : $"{publicUrl}/p/confirm/{confirm}");
        if (compiled.Content.For(request.Channel, values.Language) is not var (language, content))
        {
            return WrittenMessage.Unfit("template_missing", $"The template “{request.Template}” says nothing for {request.Channel}.");
        }

        var isTracked = request.IsTracked && publicUrl.Length > 0 && tracked.CanTrack;
        string Link(string address) => isTracked && address.StartsWith("http", StringComparison.Ordinal) && !address.StartsWith(publicUrl + "/p/", StringComparison.Ordinal) ? publicUrl + tracked.Path(request.TryId, address) : address;
        IReadOnlyList<ShortLink> shortened = [];
        string Shorten(string text)
        {
            (text, shortened) = request.IsTracked ? ShortLinks.Shorten(text, publicUrl, request.TryId) : (text, []);
            return text;
        }

        var pen = new Pen(compiled, values, language, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var written = new ContentWriter(pen, brand.Current, Link, Shorten, preferencesUrl, unsubscribeUrl, isTracked ? publicUrl + TrackedLinks.PixelPath(request.TryId) : null)
            .Write(request.Channel, language, content, request.Data);
        if (pen.Reason is { } reason)
        {
            return WrittenMessage.Unfit(reason, pen.Detail);
        }

        var (usesPreferences, usesUnsubscribe, usesConfirm) = (Holds(written, preferences), request.Channel == ChannelWords.Email || Holds(written, unsubscribe), Holds(written, confirm));
        if (publicUrl.Length == 0 && (usesPreferences || usesConfirm || (usesUnsubscribe && request.Purpose is not null)))
        {
            return WrittenMessage.Unfit("public_url_missing", "The message holds links, and nobody has said yet where customers reach this Mitos.");
        }

        var id = identity.IdOf(read, request.Profile);
        void Keep(Session write)
        {
            shortLinks.Keep(write, shortened);
            if (id is not { } person)
            {
                return;
            }

            if (usesPreferences)
            {
                links.KeepPreferences(write, preferences, person);
            }

            if (usesConfirm && ToConfirm.In(request.Data) is { } asked)
            {
                links.KeepConfirmation(write, confirm, person, asked.Purpose, asked.Channel);
            }

            if (usesUnsubscribe && request.Purpose is { } purpose)
            {
                links.KeepUnsubscribe(write, unsubscribe, person, purpose, request.ConsentChannel);
            }
        }

        return new WrittenMessage(written, version, request.Purpose is null ? null : unsubscribeUrl, null, null, Keep);
    }

    /// <summary>As a customer would get it, with links that lead nowhere: for a preview, and for a test to one's own address.</summary>
    public static TemplateTrial? Try(MessageData values, CompiledTemplate compiled, string channel, string? asked, BrandProfile brand, long now, JsonElement? given)
    {
        if (compiled.Content.For(channel, asked ?? values.Language) is not var (language, content) || (asked is not null && language != asked))
        {
            return null;
        }

        var pen = new Pen(compiled, values with { Language = language }, language, now);
        var written = new ContentWriter(pen, brand, address => address, text => text, $"{brand.PublicUrl}/p/preferences/…", $"{brand.PublicUrl}/p/unsubscribe/…", null).Write(channel, language, content, given);
        return new TemplateTrial(written, [.. compiled.FaultsOf($"{language}.{ChannelWords.PartOf(channel)}"), .. pen.Faults]);
    }

    private static bool Holds(OutgoingContent content, string token) =>
        content.Text.Contains(token, StringComparison.Ordinal) || content.Html?.Contains(token, StringComparison.Ordinal) == true || content.Url?.Contains(token, StringComparison.Ordinal) == true;
}
