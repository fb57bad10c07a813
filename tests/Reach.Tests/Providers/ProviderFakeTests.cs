// The providers of the tests refuse what the real ones refuse, and say so: a test against one that took everything would show nothing.
using System.Text;

namespace Mitos.Reach.Tests.Providers;

public sealed class ProviderFakeTests
{
    [Theory]
    [InlineData("""{"messaging_product":"whatsapp","to":"306912345678","type":"text","text":{"body":""}}""", 100)]
    [InlineData("""{"messaging_product":"whatsapp","to":"0691","type":"text","text":{"body":"a"}}""", 131009)]
    [InlineData("""{"messaging_product":"whatsapp","to":"306912345678","type":"text","text":{"body":"a"},"preview":true}""", 100)]
    [InlineData("""{"messaging_product":"whatsapp","to":"306912345678","type":"template","template":{"name":"order_ready","language":{"code":"el"},"components":[{"type":"body","parameters":[{"type":"text","text":"a\nb"}]}]}}""", 100)]
    [InlineData("""{"messaging_product":"whatsapp","to":"306912345678","type":"template","template":{"name":"order_ready","language":{"code":"el"}}}""", 132000)]
    [InlineData("""{"messaging_product":"whatsapp","to":"306912345678","type":"template","template":{"name":"Order Ready","language":{"code":"el"}}}""", 132012)]
    public async Task WhatsApp(string body, int code)
    {
        await using var fake = new WhatsAppFake("1", "t");
        fake.Templates[("order_ready", "el")] = 1;
        fake.Open.Add("306912345678");
        Assert.Contains($"\"code\":{code}", await PostAsync($"{fake.Address}/v21.0/1/messages", body, ("Authorization", "Bearer t")), StringComparison.Ordinal);
        Assert.Single(fake.Violations);
    }

    [Theory]
    [InlineData("""{"recipient":{"id":"12345"},"message":{"text":"a"}}""")]
    [InlineData("""{"recipient":{"id":"12345"},"messaging_type":"MESSAGE_TAG","message":{"text":"a"}}""")]
    [InlineData("""{"recipient":{"id":"12345"},"messaging_type":"UPDATE","tag":"ACCOUNT_UPDATE","message":{"text":"a"}}""")]
    [InlineData("""{"recipient":{"id":"12345"},"messaging_type":"UPDATE","message":{"text":"a","attachment":{}}}""")]
    [InlineData("""{"recipient":{"id":"12345"},"messaging_type":"UPDATE","message":{"attachment":{"type":"template","payload":{"template_type":"button","text":"a","buttons":[{"type":"web_url","url":"https://a.example","title":"longer than twenty letters"}]}}}}""")]
    public async Task Messenger(string body)
    {
        await using var fake = new MessengerFake("1", "t");
        fake.Known.Add("12345");
        Assert.Contains("\"code\":100", await PostAsync($"{fake.Address}/v21.0/1/messages", body, ("Authorization", "Bearer t")), StringComparison.Ordinal);
        Assert.Single(fake.Violations);
    }

    [Theory]
    [InlineData("""{"receiver":"a","type":"text","text":"b"}""", 4)]
    [InlineData("""{"receiver":"a","type":"text","text":"","sender":{"name":"s"}}""", 3)]
    [InlineData("""{"receiver":"a","type":"text","text":"b","sender":{"name":"a name of more than twenty-eight"}}""", 3)]
    [InlineData("""{"receiver":"a","type":"text","text":"b","sender":{"name":"s"},"keyboard":{"Type":"keyboard","Buttons":[]}}""", 3)]
    [InlineData("""{"receiver":"a","type":"text","text":"b","sender":{"name":"s"},"tracking_data":1}""", 3)]
    public async Task Viber(string body, int status)
    {
        await using var fake = new ViberFake("t");
        Assert.Contains($"\"status\":{status},", await PostAsync($"{fake.Address}/pa/send_message", body, ("X-Viber-Auth-Token", "t")), StringComparison.Ordinal);
        Assert.Single(fake.Violations);
    }

    [Theory]
    [InlineData("""{"chat_id":"1","text":" "}""", "message text is empty")]
    [InlineData("""{"chat_id":"","text":"a"}""", "chat_id is empty")]
    [InlineData("""{"chat_id":"1","text":"a","reply_markup":{"inline_keyboard":[[{"text":"b","url":"http://localhost"}]]}}""", "inline keyboard button")]
    public async Task Telegram(string body, string description)
    {
        await using var fake = new TelegramFake("1:t");
        fake.Chats.Add("1");
        Assert.Contains(description.Replace("'", "\\u0027", StringComparison.Ordinal), await PostAsync($"{fake.Address}/bot1:t/sendMessage", body), StringComparison.Ordinal);
        Assert.Single(fake.Violations);
    }

    private static async Task<string> PostAsync(string url, string body, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }
}
