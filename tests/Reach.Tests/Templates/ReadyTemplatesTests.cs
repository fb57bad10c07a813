// The templates that come with the program can be read, and whole in both languages, whatever the event tells.
using System.Text.Json;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates;
using Mitos.Reach.Templates.Liquid;
using Mitos.Reach.Templates.Ready;
using Mitos.Reach.Templates.Writing;
using Mitos.Reach.Tests.Sending;

namespace Mitos.Reach.Tests.Templates;

public sealed class ReadyTemplatesTests
{
    private const string Full =
        """
        {"order_id":"SP-1042","location":"Πάτρα","total":129.9,"name":"Κουρτίνα","name_en":"Curtain","price":24.5,"url":"https://shop.example/1","coupon":"X10","expected_at":"2026-12-01T10:00:00Z","products":[{"name":"Κουρτίνα","name_en":"Curtain","price":24.5},{"name":"Λάμπα","price":40}]}
        """;

    private static readonly BrandProfile s_brand = new("Αριάδνη", "Πάτρα", "https://shop.example", "el", "Europe/Athens", "#9c2a20", null);

    public static TheoryData<string, string> Each
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var text in ReadyTemplates.Texts)
            {
                all.Add(text.Key, "el");
                all.Add(text.Key, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Nothing_is_broken_or_missing_with_a_full_event_and_with_an_empty_one(string key, string language)
    {
        var text = ReadyTemplates.Texts.Single(one => one.Key == key);
        Assert.Empty(Template.Faults(text.Key, text.Name.El).Concat(Template.Faults(text.Key, text.Name.En)));
        var compiled = new CompiledTemplate(text.Content);
        Assert.Empty(compiled.Faults);
        Assert.NotEmpty(text.Content.Languages[language].Channels);
        foreach (var channel in text.Content.Languages[language].Channels)
        {
            foreach (var (json, name) in new[] { (Full, (string?)null), ("{}", null), (Full, "Γιώργος"), ("{}", "Γιώργος") })
            {
                var data = JsonDocument.Parse(json).RootElement;
                var preview = MessageWriter.Preview(Values(data, name, language), compiled, channel, language, s_brand, 1_764_000_000_000, data)!;
                Assert.Empty(preview.Faults);
                Assert.DoesNotContain("{{", preview.Text + preview.Html + preview.Subject);
                Assert.DoesNotContain(" ,", preview.Text + preview.Subject);
                Assert.Equal(language, preview.Language);
            }
        }
    }

    [Fact]
    public async Task They_are_put_into_place_once_and_what_is_there_stays()
    {
        await using var shop = await Shop.OpenAsync();
        await shop.PublishAsync("cart-last", new { languages = new { el = new { sms = new { text = "Δικό μας" } } } });
        var ready = await shop.Server.GetAsync("/api/templates/ready");
        Assert.Equal(ReadyTemplates.Texts.Count, ready.GetProperty("items").GetArrayLength());
        var first = await shop.PostedAsync("/api/templates/ready", new { keys = new[] { "cart-last", "cart-reminder" }, language = "el" });
        Assert.Equal(["cart-reminder"], first.GetProperty("made").EnumerateArray().Select(one => one.GetString()));
        var second = await shop.PostedAsync("/api/templates/ready", new { keys = new[] { "cart-reminder" }, language = "el" });
        Assert.Empty(second.GetProperty("made").EnumerateArray());
        var made = await shop.Server.GetAsync("/api/templates/cart-reminder");
        Assert.Equal((1, "Υπενθύμιση καλαθιού"), (made.GetProperty("version").GetInt32(), made.GetProperty("name").GetString()));
        var own = await shop.Server.GetAsync("/api/templates/cart-last");
        Assert.Equal("Δικό μας", own.GetProperty("published").GetProperty("languages").GetProperty("el").GetProperty("sms").GetProperty("text").GetString());
        var (status, refused) = await shop.Server.PostAsync("/api/templates/ready", new { keys = new[] { "no-such-text" }, language = "el" });
        Assert.Equal(422, status);
        Assert.Contains("keys", refused.ToString());
    }

    private static MessageData Values(JsonElement data, string? name, string language) => new(new Dictionary<string, object?>
    {
        ["customer"] = new Dictionary<string, object?>(), ["first_name"] = name, ["last_name"] = null, ["name"] = name, ["event"] = LiquidValue.Of(data),
        ["brand"] = new Dictionary<string, object?> { ["name"] = s_brand.Name, ["address"] = s_brand.PostalAddress, ["url"] = s_brand.PublicUrl },
        ["links"] = new Dictionary<string, object?> { ["preferences"] = "https://shop.example/p/1", ["unsubscribe"] = "https://shop.example/p/2", ["confirm"] = "https://shop.example/p/3" }, ["language"] = language,
    }, language, "Europe/Athens");
}
