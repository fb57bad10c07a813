// Shows that the demonstration is the same for a seed, keeps its promises of size and order, and could be a real shop.
using System.Security.Cryptography;
using System.Text.Json;
using Mitos.Host.Demo;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Vocabulary;
using Mitos.Kernel.Text;

namespace Mitos.Host.Tests.Demo;

public sealed class DemoYearTests
{
    private static readonly DateTimeOffset End = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly DemoYear Year = new(7, End);

    private static readonly Lazy<List<(DemoEvent Event, JsonElement Json)>> Parsed = new(() =>
        [.. Year.Events().Select(one => (one, JsonDocument.Parse(one.Json).RootElement))]);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = HashOf(new DemoYear(3, End).Events());
        Assert.Equal(first, HashOf(new DemoYear(3, End).Events()));
        Assert.NotEqual(first, HashOf(new DemoYear(4, End).Events()));
    }

    [Fact]
    public void The_days_after_the_year_are_the_same_for_a_seed_too() =>
        Assert.Equal(HashOf(Year.Live(End).Take(3000)), HashOf(new DemoYear(7, End).Live(End).Take(3000)));

    [Fact]
    public void A_year_has_about_190_000_events_in_order_of_time()
    {
        Assert.InRange(Parsed.Value.Count, 150_000, 200_000);
        var previous = End.AddDays(-366);
        foreach (var (one, json) in Parsed.Value)
        {
            Assert.InRange(one.At, previous, End);
            Assert.True(Refusal(one) is not null || one.At == json.GetProperty("timestamp").GetDateTimeOffset());
            previous = one.At;
        }
    }

    [Fact]
    public void Nearly_every_event_is_one_that_collection_accepts_and_no_messageId_comes_twice()
    {
        var ids = new HashSet<string>();
        Assert.All(Parsed.Value, one => Assert.True(ids.Add(one.Json.GetProperty("messageId").GetString()!)));
        Assert.InRange(Parsed.Value.Count(one => Refusal(one.Event) is not null), 50, 200);
        foreach (var (one, json) in Parsed.Value.Where(one => Refusal(one.Event) is null))
        {
            Assert.Contains(json.GetProperty("type").GetString(), new[] { "track", "identify", "page", "screen" });
            Assert.True(json.TryGetProperty("userId", out _) || json.TryGetProperty("anonymousId", out _));
            Assert.Equal(Text(json, "type") == "track", json.TryGetProperty("event", out _));
            Assert.True(one.Json.Length < 32 * 1024);
        }
    }

    [Fact]
    public void Every_source_and_kind_of_event_that_a_retailer_has_is_there()
    {
        string[] sources = ["site", "app", "tills", "call-centre", "social", "mailing", "chat", "warehouse"];
        Assert.Equal(sources.Order(), Parsed.Value.Select(one => one.Event.Source).Distinct().Order());
        string[] kinds =
        [
            "Product Viewed", "Product Added", "Cart Viewed", "Checkout Started", "Order Completed", "Order Refunded", "Coupon Applied",
            "Product Reviewed", "Email Delivered", "Email Opened", "Email Link Clicked", "Unsubscribed", "Store Visited",
            "Order Ready for Pickup", "Order Picked Up", "Order Shipped", "Order Delivered", "Call Started", "Call Ended", "Chat Started",
            "Chat Ended", "Message Received", "Message Sent", "Survey Answered", "Loyalty Points Earned", "Loyalty Points Redeemed",
            "Loyalty Card Issued", "Social Mention Created", "Social Comment Created", "Ad Clicked", "Promotion Clicked", "Signed Up",
            "Signed In", "Return Requested", "Push Notification Opened", "App Installed", "SMS Delivered", "SMS Link Clicked",
        ];
        Assert.Empty(kinds.Except(Parsed.Value.Select(one => Text(one.Json, "event")!)));
    }

    [Fact]
    public void Orders_have_plausible_totals_that_their_lines_add_up_to()
    {
        var orders = Parsed.Value.Where(one => Text(one.Json, "event") == "Order Completed").ToList();
        foreach (var (_, json) in orders)
        {
            var order = json.GetProperty("properties");
            var lines = order.GetProperty("products").EnumerateArray()
                .Sum(line => line.GetProperty("price").GetDecimal() * line.GetProperty("quantity").GetInt32());
            Assert.Equal(lines - Amount(order, "discount") + Amount(order, "shipping"), Amount(order, "total"));
            Assert.Equal(Amount(order, "total"), Amount(order, "revenue") + Amount(order, "tax") + Amount(order, "shipping"));
        }

        Assert.InRange(orders.Count, 9_000, 18_000);
        Assert.InRange(orders.Average(one => Amount(one.Json.GetProperty("properties"), "total")), 60, 140);
        Assert.Equal(orders.Count, orders.Select(one => Text(one.Json.GetProperty("properties"), "order_id")).Distinct().Count());
    }

    [Fact]
    public void December_is_busy_August_quiet_and_the_tills_rest_at_night()
    {
        var months = Parsed.Value.CountBy(one => one.Event.At.Month).ToDictionary();
        Assert.Equal(12, months.MaxBy(month => month.Value).Key);
        Assert.Equal(8, months.MinBy(month => month.Value).Key);
        Assert.All(
            Parsed.Value.Where(one => one.Event.Source == "tills"),
            one => Assert.InRange(one.Event.At.ToOffset(TimeSpan.FromHours(2)).Hour, 6, 22));
    }

    [Fact]
    public void Addresses_and_numbers_can_be_normalised_and_reach_nobody()
    {
        foreach (var (_, json) in Parsed.Value)
        {
            foreach (var traits in TraitsOf(json))
            {
                if (Text(traits, "email") is { } email)
                {
                    Assert.True(EmailAddress.TryNormalise(email, out var same) && same == email && email.EndsWith(".example", StringComparison.Ordinal));
                }

                Assert.True(Text(traits, "phone") is not { } phone || PhoneNumber.TryNormalise(phone, "GR", out _));
            }
        }
    }

    [Fact]
    public void Sisters_who_shared_an_address_once_can_be_found_and_parted()
    {
        var hint = Year.WrongMergeHint;
        var borrowed = Parsed.Value.Where(one =>
            Text(one.Json, "anonymousId") == hint.YoungerAnonymousId && TraitsOf(one.Json).Any(traits => Text(traits, "email") == hint.SharedEmail));
        Assert.Single(borrowed);
        Assert.Contains(Parsed.Value, one => TraitsOf(one.Json).Any(traits => Text(traits, "email") == hint.YoungerEmail));
        Assert.Contains(Parsed.Value, one => Text(one.Json, "userId") == hint.ElderUserId);
        Assert.Equal(hint.ElderName.Split(' ')[1], hint.YoungerName.Split(' ')[1]);
    }

    [Fact]
    public void Forty_customers_sign_in_on_the_tablet_of_the_shop() =>
        Assert.Equal(40, Parsed.Value.Where(one => Text(one.Json, "anonymousId") == "kiosk-athens-1")
            .Select(one => Text(one.Json, "userId")).OfType<string>().Distinct().Count());

    [Fact]
    public void Something_goes_wrong_in_every_way_that_the_quarantine_and_the_plan_report_show()
    {
        var reasons = Parsed.Value.Select(one => Refusal(one.Event)).OfType<string>().Distinct();
        Assert.Superset(new HashSet<string> { "no_user_anon_id", "missing_event", "invalid_timestamp", "unknown_type", "wrong_type" }, reasons.ToHashSet());
        var names = Parsed.Value.Where(one => Text(one.Json, "type") == "track" && Text(one.Json, "event") is { } name && EventVocabulary.Find(name) is null)
            .CountBy(one => Text(one.Json, "event")!).ToDictionary();
        Assert.Equal(["Room Preview Opened", "Store Stock Checked"], names.Keys.Order());
        Assert.Contains(Parsed.Value, one => Text(one.Json, "event") == "Order Shipped" && !one.Json.GetProperty("properties").TryGetProperty("order_id", out _));
    }

    [Fact]
    public void Life_goes_on_after_the_year_lively_at_first_and_then_by_the_hour_of_the_day()
    {
        var ids = Parsed.Value.Select(one => Text(one.Json, "messageId")!).ToHashSet();
        var previous = End;
        var count = 0;
        var hours = new Dictionary<int, int>();
        foreach (var one in Year.Live(End).TakeWhile(one => one.At < End.AddHours(24)))
        {
            Assert.True(one.At >= previous);
            Assert.True(ids.Add(Text(JsonDocument.Parse(one.Json).RootElement, "messageId")!));
            previous = one.At;
            count += one.At < End.AddMinutes(5) ? 1 : 0;
            var hour = one.At.ToOffset(TimeSpan.FromHours(2)).Hour;
            hours[hour] = hours.GetValueOrDefault(hour) + 1;
        }

        Assert.InRange(count, 150, 600);
        Assert.InRange(hours.Values.Sum(), 1_000, 5_000);
        Assert.True(hours[21] > 10 * (hours.GetValueOrDefault(3) + hours.GetValueOrDefault(4)), $"{hours[21]} events at nine, {hours.GetValueOrDefault(3)} and {hours.GetValueOrDefault(4)} at night");
    }

    private static string HashOf(IEnumerable<DemoEvent> events)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var one in events)
        {
            hash.AppendData(one.Json.Span);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>Why collection would put the event into quarantine; null if it would not.</summary>
    private static string? Refusal(DemoEvent one)
    {
        using var json = JsonDocument.Parse(one.Json);
        return EventParser.TryParse(json.RootElement, new Envelope(1, one.At.ToUnixTimeMilliseconds()), default, out _, out var refusal) ? null : refusal.Reason.Code;
    }

    private static IEnumerable<JsonElement> TraitsOf(JsonElement json)
    {
        if (json.TryGetProperty("traits", out var traits))
        {
            yield return traits;
        }

        if (json.GetProperty("context").TryGetProperty("traits", out var attached))
        {
            yield return attached;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal Amount(JsonElement json, string name) => json.GetProperty(name).GetDecimal();
}
