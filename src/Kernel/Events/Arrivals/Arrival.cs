// How a customer came to a page: by a search, a paid one, a message, another site, an assistant, or by herself.
using System.Text.Json;

namespace Mitos.Kernel.Events.Arrivals;

/// <summary>Where a visit came from, told by the campaign of the address, the click id that an advertising network adds, or the page before.</summary>
/// <param name="Kind">One of <see cref="ArrivalKind"/>.</param>
/// <param name="Source">The name of who sent her: <c>google</c>, <c>skroutz</c>, <c>chatgpt</c>, the campaign's source, or the other site's host; empty for <c>direct</c>.</param>
public readonly record struct Arrival(string Kind, string Source)
{
    /// <summary>Clicks that networks mark, with who does.</summary>
    private static readonly (string Parameter, string Kind, string Source)[] s_clicks =
    [
        ("gclid", ArrivalKind.PaidSearch, "google"), ("gbraid", ArrivalKind.PaidSearch, "google"), ("wbraid", ArrivalKind.PaidSearch, "google"), ("msclkid", ArrivalKind.PaidSearch, "bing"),
        ("dclid", ArrivalKind.Display, "google"), ("ttclid", ArrivalKind.PaidSocial, "tiktok"), ("li_fat_id", ArrivalKind.PaidSocial, "linkedin"), ("twclid", ArrivalKind.PaidSocial, "x"),
        ("fbclid", ArrivalKind.Social, "facebook"), ("igshid", ArrivalKind.Social, "instagram"),
    ];

    /// <summary>The arrival of an event that has the traces of a page; null for one that has none, and for a page reached from the same site.</summary>
    public static Arrival? Of(Event e)
    {
        var page = Object(e.Context, "page");
        var url = Text(page, "url") ?? (e.Type == EventType.Page ? Text(e.Properties, "url") : null);
        var referrer = Text(page, "referrer") ?? (e.Type == EventType.Page ? Text(e.Properties, "referrer") : null);
        var campaign = Object(e.Context, "campaign");
        if (url is null && referrer is null && campaign.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var query = Query(url, Text(page, "search") ?? (e.Type == EventType.Page ? Text(e.Properties, "search") : null));
        var source = Text(campaign, "source") ?? query.GetValueOrDefault("utm_source") ?? "";
        var medium = Text(campaign, "medium") ?? query.GetValueOrDefault("utm_medium") ?? "";
        if (source.Length + medium.Length > 0)
        {
            return OfCampaign(source.ToLowerInvariant(), medium.ToLowerInvariant());
        }

        foreach (var (parameter, kind, network) in s_clicks)
        {
            if (query.ContainsKey(parameter))
            {
                return new Arrival(kind, network);
            }
        }

        return OfReferrer(Host(referrer), Host(url));
    }

    /// <summary>By the words that are usual in campaigns (those of GA4's default channel groups, and their Greek habits of writing).</summary>
    private static Arrival OfCampaign(string source, string medium)
    {
        var known = Referrers.Find(source);
        var (kind, name) = (known?.Kind, known?.Source ?? source);
        var isPaid = (medium.Contains("cp", StringComparison.Ordinal) && medium != "cpm") || medium.StartsWith("paid", StringComparison.Ordinal) || medium is "ppc" or "retargeting";
        if (isPaid)
        {
            return new Arrival(OfPaid(kind, medium), name);
        }

        return new Arrival(medium switch
        {
            "email" or "e-mail" or "e_mail" or "e mail" or "newsletter" => ArrivalKind.Email,
            "sms" or "viber" => ArrivalKind.Message,
            "push" or "notification" or "web-push" => ArrivalKind.Push,
            "affiliate" or "affiliates" => ArrivalKind.Affiliate,
            "display" or "banner" or "cpm" or "interstitial" or "expandable" => ArrivalKind.Display,
            "social" or "social-network" or "social-media" or "social network" or "social media" or "sm" => ArrivalKind.Social,
            "organic" => ArrivalKind.Search,
            _ => source is "email" or "e-mail" or "newsletter" ? ArrivalKind.Email : kind ?? ArrivalKind.Referral,
        }, name);
    }

    private static string OfPaid(string? kind, string medium) => kind switch
    {
        ArrivalKind.Comparison => ArrivalKind.Comparison,
        ArrivalKind.Social => ArrivalKind.PaidSocial,
        ArrivalKind.Search when !medium.Contains("social", StringComparison.Ordinal) => ArrivalKind.PaidSearch,
        _ => medium.Contains("social", StringComparison.Ordinal) ? ArrivalKind.PaidSocial : ArrivalKind.Paid,
    };

    private static Arrival? OfReferrer(string? from, string? here)
    {
        if (from is null or { Length: 0 })
        {
            return new Arrival(ArrivalKind.Direct, "");
        }

        if (here is not null && (from == here || from.EndsWith($".{Registered(here)}", StringComparison.Ordinal) || from == Registered(here)))
        {
            return null;
        }

        return Referrers.Find(from) is { } known ? new Arrival(known.Kind, known.Source) : new Arrival(ArrivalKind.Referral, from);
    }

    /// <summary>The site of a host, without <c>www</c>, <c>m</c> and such: good enough to tell one's own shops from others' sites.</summary>
    private static string Registered(string host)
    {
        var parts = host.Split('.');
        var kept = parts.Length > 2 && parts[^2] is "com" or "co" or "org" or "gov" or "edu" ? 3 : 2;
        return string.Join('.', parts[Math.Max(0, parts.Length - kept)..]);
    }

    private static string? Host(string? url) => url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host.ToLowerInvariant() : url is { Length: > 0 } ? "" : null;

    private static Dictionary<string, string> Query(string? url, string? search)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var from = url?.IndexOf('?') is >= 0 and var at ? url[(at + 1)..] : search?.TrimStart('?') ?? "";
        foreach (var pair in from.Split('#')[0].Split('&', StringSplitOptions.RemoveEmptyEntries).Take(50))
        {
            var parts = pair.Split('=', 2);
            found.TryAdd(Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1].Replace('+', ' ')) : "");
        }

        return found;
    }

    private static JsonElement Object(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : default;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>The kinds of arrival; the words are shown and compared.</summary>
public static class ArrivalKind
{
    public const string Search = "search";
    public const string PaidSearch = "paid_search";
    public const string Social = "social";
    public const string PaidSocial = "paid_social";
    public const string Paid = "paid";
    public const string Display = "display";
    public const string Email = "email";
    public const string Message = "message";
    public const string Push = "push";
    public const string Affiliate = "affiliate";

    /// <summary>A site that compares prices.</summary>
    public const string Comparison = "comparison";

    /// <summary>An AI assistant named the page.</summary>
    public const string Assistant = "assistant";
    public const string Referral = "referral";

    /// <summary>The address was typed, or nothing tells.</summary>
    public const string Direct = "direct";
}
