// The pages on which a customer speaks for herself: preferences, one-click unsubscribe (RFC 8058), and the confirmation of a yes.
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

/// <summary>
/// Whoever holds the link may do what it is for, and nothing else: no session, no cookie, no script. A page that is only fetched changes nothing, because
/// mail programs and scanners fetch every link; the change is a POST.
/// </summary>
internal static class PreferenceEndpoints
{
    private const int LongestBrowser = 300;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("/p").ExcludeFromDescription();
        pages.MapGet("/preferences/{token}", ShowPreferences).IsOpen();
        pages.MapPost("/preferences/{token}", ChangePreferencesAsync).IsOpen();
        pages.MapGet("/unsubscribe/{token}", (string token, HttpContext http, ConsentLinks links, PurposeSettings purposes) => Ask(LinkKind.Unsubscribe, token, http, links, purposes)).IsOpen();
        pages.MapPost("/unsubscribe/{token}", (string token, HttpContext http, ConsentLinks links, ConsentService service, PurposeSettings purposes, CancellationToken cancellationToken) =>
            SayAsync(LinkKind.Unsubscribe, token, http, links, service, purposes, cancellationToken)).IsOpen();
        pages.MapGet("/confirm/{token}", (string token, HttpContext http, ConsentLinks links, PurposeSettings purposes) => Ask(LinkKind.Confirm, token, http, links, purposes)).IsOpen();
        pages.MapPost("/confirm/{token}", (string token, HttpContext http, ConsentLinks links, ConsentService service, PurposeSettings purposes, CancellationToken cancellationToken) =>
            SayAsync(LinkKind.Confirm, token, http, links, service, purposes, cancellationToken)).IsOpen();
    }

    private static IResult ShowPreferences(string token, HttpContext http, ConsentLinks links, ConsentService service, PurposeSettings purposes)
    {
        var page = new PreferencePage(Language(http));
        return links.Find(token, LinkKind.Preferences) is { } link && service.Find(link.Profile) is { } profile
            ? Show(http, page.Preferences(purposes.Current, service.Read(profile), http.Request.Query.ContainsKey("saved")))
            : Show(http, page.Ended(), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ChangePreferencesAsync(string token, HttpContext http, ConsentLinks links, ConsentService service, PurposeSettings purposes, CancellationToken cancellationToken)
    {
        if (links.Find(token, LinkKind.Preferences) is not { } link || service.Find(link.Profile) is not { } profile)
        {
            return Show(http, new PreferencePage(Language(http)).Ended(), StatusCodes.Status404NotFound);
        }

        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(cancellationToken) : FormCollection.Empty;
        var chosen = form.ContainsKey("none") ? [] : form["yes"].OfType<string>().ToHashSet();
        foreach (var now in service.Read(profile).Where(one => purposes.Find(one.Purpose) is { } purpose && PreferencePage.IsAsked(purpose, one.Channel)))
        {
            var wanted = chosen.Contains(PreferencePage.Field(now.Purpose, now.Channel)) ? ConsentStatus.Granted : ConsentStatus.Denied;
            if (wanted != now.Status)
            {
                // She holds a link that only she got, so what she says here needs no other confirmation.
                await service.ChangeAsync(link.Profile, new ConsentChange(now.Purpose, now.Channel, wanted,
                    wanted == ConsentStatus.Granted ? ConsentMethod.DoubleOptIn : ConsentMethod.Preferences, "customer", Evidence(http)), cancellationToken);
            }
        }

        return TypedResults.Redirect($"/p/{LinkKind.Preferences}/{token}?lang={Language(http)}&saved=1");
    }

    private static IResult Ask(string kind, string token, HttpContext http, ConsentLinks links, PurposeSettings purposes)
    {
        var page = new PreferencePage(Language(http));
        return links.Find(token, kind) is { } link && purposes.Find(link.Purpose ?? "") is { } purpose
            ? Show(http, kind == LinkKind.Confirm ? page.Confirm(purpose, link.Channel) : page.Unsubscribe(purpose, link.Channel))
            : Show(http, page.Ended(), StatusCodes.Status404NotFound);
    }

    /// <summary>Mail programs post <c>List-Unsubscribe=One-Click</c> here, without her; the button of the page posts the same.</summary>
    private static async Task<IResult> SayAsync(
        string kind, string token, HttpContext http, ConsentLinks links, ConsentService service, PurposeSettings purposes, CancellationToken cancellationToken)
    {
        var page = new PreferencePage(Language(http));
        if (links.Find(token, kind) is not { } link || purposes.Find(link.Purpose ?? "") is not { } purpose || service.Find(link.Profile) is null)
        {
            return Show(http, page.Ended(), StatusCodes.Status404NotFound);
        }

        var isYes = kind == LinkKind.Confirm;
        await service.ChangeAsync(link.Profile, new ConsentChange(purpose.Key, link.Channel, isYes ? ConsentStatus.Granted : ConsentStatus.Denied,
            isYes ? ConsentMethod.DoubleOptIn : ConsentMethod.Unsubscribe, "customer", Evidence(http)), cancellationToken);
        await links.UsedAsync(token, cancellationToken);
        return Show(http, isYes ? page.Confirmed(purpose, link.Channel) : page.Unsubscribed(purpose, link.Channel));
    }

    private static object Evidence(HttpContext http)
    {
        var browser = http.Request.Headers.UserAgent.ToString();
        return new { ip = http.Connection.RemoteIpAddress?.ToString(), userAgent = browser.Length <= LongestBrowser ? browser : browser[..LongestBrowser], page = http.Request.Path.Value!.Split('/')[2] };
    }

    /// <summary>As the link says, else as her browser prefers: Greek, or English for everybody else.</summary>
    private static string Language(HttpContext http)
    {
        if (http.Request.Query["lang"].ToString() is ("el" or "en") and var said)
        {
            return said;
        }

        var preferred = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.ToString();
        return preferred is null || preferred.StartsWith("el", true, CultureInfo.InvariantCulture) ? "el" : "en";
    }

    private static IResult Show(HttpContext http, string html, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";

        // The address holds the token: no other site may learn it.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Content(html, "text/html; charset=utf-8", null, status);
    }
}
