// Where a visit came from, by campaign, click id or the page before.
using System.Text.Json;
using Mitos.Kernel.Events;
using Mitos.Kernel.Events.Arrivals;

namespace Mitos.Kernel.Tests.Events.Arrivals;

public sealed class ArrivalTests
{
    private const string Here = "https://www.shop.gr/papoutsia";

    [Theory]
    [InlineData("https://www.google.gr/", "search", "google")]
    [InlineData("https://www.google.com/search?q=x", "search", "google")]
    [InlineData("https://mail.google.com/mail/u/0/", "email", "gmail")]
    [InlineData("https://gemini.google.com/app", "assistant", "gemini")]
    [InlineData("https://chatgpt.com/", "assistant", "chatgpt")]
    [InlineData("https://www.perplexity.ai/search/1", "assistant", "perplexity")]
    [InlineData("https://l.facebook.com/l.php?u=x", "social", "facebook")]
    [InlineData("https://t.co/abc", "social", "x")]
    [InlineData("https://www.skroutz.gr/s/1/x.html", "comparison", "skroutz")]
    [InlineData("https://duckduckgo.com/", "search", "duckduckgo")]
    [InlineData("https://search.yahoo.com/", "search", "yahoo")]
    [InlineData("https://blog.example/a", "referral", "blog.example")]
    [InlineData("https://notgoogle.example/", "referral", "notgoogle.example")]
    [InlineData("", "direct", "")]
    public void The_page_before_tells_who_sent_her(string referrer, string kind, string source) => Assert.Equal(new Arrival(kind, source), Of(Here, referrer));

    [Theory]
    [InlineData("https://www.shop.gr/kalathi")]
    [InlineData("https://shop.gr/")]
    [InlineData("https://pay.shop.gr/done")]
    public void A_page_of_the_same_site_is_no_arrival(string referrer) => Assert.Null(Of(Here, referrer));

    [Theory]
    [InlineData("utm_source=google&utm_medium=cpc", "paid_search", "google")]
    [InlineData("utm_source=facebook&utm_medium=paid_social", "paid_social", "facebook")]
    [InlineData("utm_source=facebook&utm_medium=social", "social", "facebook")]
    [InlineData("utm_source=skroutz&utm_medium=cpc", "comparison", "skroutz")]
    [InlineData("utm_source=newsletter&utm_medium=email", "email", "newsletter")]
    [InlineData("utm_source=moosend&utm_medium=E-Mail", "email", "moosend")]
    [InlineData("utm_source=routee&utm_medium=sms", "message", "routee")]
    [InlineData("utm_source=adman&utm_medium=cpm", "display", "adman")]
    [InlineData("utm_source=linkwise&utm_medium=affiliate", "affiliate", "linkwise")]
    [InlineData("utm_source=partner&utm_medium=cpc", "paid", "partner")]
    [InlineData("utm_source=chatgpt.com", "assistant", "chatgpt")]
    [InlineData("gclid=abc", "paid_search", "google")]
    [InlineData("msclkid=abc&x=1", "paid_search", "bing")]
    [InlineData("fbclid=abc", "social", "facebook")]
    public void The_address_tells_it_before_the_page_before_does(string query, string kind, string source) =>
        Assert.Equal(new Arrival(kind, source), Of($"{Here}?{query}#top", "https://www.bing.com/"));

    [Fact]
    public void The_campaign_of_the_context_stands_before_the_address()
    {
        var e = Event("""{"page": {"url": "https://www.shop.gr/?utm_source=x&utm_medium=cpc"}, "campaign": {"source": "Google", "medium": "organic"}}""");
        Assert.Equal(new Arrival("search", "google"), Arrival.Of(e));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"page": {"url": 3, "referrer": []}}""")]
    [InlineData("""{"page": "x", "campaign": "y"}""")]
    public void What_has_no_trace_of_a_page_is_no_arrival(string context) => Assert.Null(Arrival.Of(Event(context)));

    [Theory]
    [InlineData("not an address", "https://www.google.com/")]
    [InlineData("https://www.shop.gr/?%zz&=&&utm_source", "also not one")]
    public void Odd_addresses_throw_nothing(string url, string referrer) => _ = Of(url, referrer);

    private static Arrival? Of(string url, string referrer) => Arrival.Of(Event(JsonSerializer.Serialize(new { page = new { url, referrer } })));

    private static Event Event(string context) => new()
    {
        Type = EventType.Page, MessageId = "m", Source = 1, OccurredAt = 1, ReceivedAt = 1, Json = default, Context = JsonDocument.Parse(context).RootElement,
    };
}
