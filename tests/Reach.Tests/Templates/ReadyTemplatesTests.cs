// The templates that come with the program can be read, and whole in both languages, whatever the event tells.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates;
using Mitos.Reach.Templates.Liquid;
using Mitos.Reach.Templates.Ready;
using Mitos.Reach.Templates.Writing;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

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
                var preview = MessageWriter.Try(Values(data, name, language), compiled, channel, language, s_brand, 1_764_000_000_000, data)!;
                Assert.Empty(preview.Faults);
                var written = preview.Content;
                Assert.DoesNotContain("{{", written.Text + written.Html + written.Subject);
                Assert.DoesNotContain(" ,", written.Text + written.Subject);
                Assert.Equal(language, written.Language);
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

    /// <summary>The second half of putting one into place fails: nothing is left of the first, and the next try makes it whole.</summary>
    [StoreFact]
    public async Task A_try_that_is_broken_off_leaves_nothing_half_done()
    {
        await using var shop = await Shop.OpenAsync();
        await ExecuteAsync(shop, "insert into message_template_version(template, version, content, published_at, published_by) values('win-back', 1, '{}', 0, 'in the way')");
        var (status, _) = await shop.Server.PostAsync("/api/templates/ready", new { keys = new[] { "win-back" }, language = "el" });
        Assert.Equal(500, status);
        Assert.False((await shop.Server.GetAsync("/api/templates/ready")).GetProperty("items").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "win-back").GetProperty("exists").GetBoolean());
        await ExecuteAsync(shop, "delete from message_template_version where template = 'win-back'");
        var again = await shop.PostedAsync("/api/templates/ready", new { keys = new[] { "win-back" }, language = "el" });
        Assert.Equal(["win-back"], again.GetProperty("made").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal(1, (await shop.Server.GetAsync("/api/templates/win-back")).GetProperty("version").GetInt32());
    }

    private static Task ExecuteAsync(Shop shop, string sql) => shop.Server.Services.GetRequiredService<Database>().WriteAsync(session => session.Prepare(sql).Execute());

    private static MessageData Values(JsonElement data, string? name, string language) => new(new Dictionary<string, object?>
    {
        ["customer"] = new Dictionary<string, object?>(), ["first_name"] = name, ["last_name"] = null, ["name"] = name, ["event"] = LiquidValue.Of(data),
        ["brand"] = new Dictionary<string, object?> { ["name"] = s_brand.Name, ["address"] = s_brand.PostalAddress, ["url"] = s_brand.PublicUrl },
        ["links"] = new Dictionary<string, object?> { ["preferences"] = "https://shop.example/p/1", ["unsubscribe"] = "https://shop.example/p/2", ["confirm"] = "https://shop.example/p/3" }, ["language"] = language,
    }, language, "Europe/Athens");
}
