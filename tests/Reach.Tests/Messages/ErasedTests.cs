// Of somebody who is erased no table of this wing holds anything more that names her.
using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Messages;

public sealed partial class ErasedTests
{
    private static readonly string[] s_hers = ["maria.unique", "6912345678", "987654321", "Ευθαλία", "Ναι, στις πέντε", "P-her-order", "maria-user"];

    [StoreFact]
    public async Task Nothing_of_her_is_left_in_any_column()
    {
        await using var shop = await Shop.OpenAsync();
        await using var telegram = new TelegramFake("1:t");
        await using var meta = new WhatsAppFake("106540352242922", "EAAB");
        telegram.Chats.Add("987654321");
        await shop.ConnectMailAsync();
        var hook = await shop.ConnectAsync("telegram", new { url = telegram.Address, botToken = "1:t", secretToken = "w" });
        var whatsapp = await WhatsAppTests.ConnectAsync(shop, meta);
        await shop.PublishAsync("all", new { languages = new { el = new { email = new { subject = "Για {{ first_name }} {{ event.order_id }}", blocks = new object[] { new { kind = "button", text = "Δείτε", url = "https://shop.example/{{ event.order_id }}" } } }, chat = new { text = "Για {{ first_name }} {{ event.order_id }}" } } } });
        await shop.Server.SendAsync(new { type = "identify", userId = "maria-user", messageId = "id", traits = new { email = "maria.unique@mail.example", firstName = "Ευθαλία", phone = "+306912345678" }, context = new { externalIds = new[] { new { type = "telegram", id = "987654321", collection = "users", encoding = "none" } } } });
        var customer = await shop.Server.IdOfAsync("maria-user");
        var data = new { order_id = "P-her-order" };
        await shop.UntilAsync(await shop.SendAsync(customer, "all", "service", "service", new[] { new { channel = "telegram" } }, data), "sent");
        shop.Sink.Recipient = to => $"550 5.1.1 <{to}>: Recipient address rejected: User unknown";
        await shop.UntilAsync(await shop.SendAsync(customer, "all", "service", "service", new[] { new { channel = "email" } }, data), "bounced");
        var waits = await shop.PostedAsync("/api/messages", new { profile = customer, template = "all", purpose = "service", @class = "service", channels = new[] { new { channel = "telegram" } }, data, key = "for-maria-user", sendAt = DateTimeOffset.UtcNow.AddDays(3) });
        var update = Encoding.UTF8.GetBytes("""{"update_id":1,"message":{"message_id":77,"date":1764150000,"chat":{"id":987654321,"type":"private"},"text":"Ναι, στις πέντε"}}""");
        Assert.Equal(200, (await shop.HookAsync("telegram", hook, update, "", ("X-Telegram-Bot-Api-Secret-Token", "w"))).Status);
        var aside = """{"entry":[{"changes":[{"field":"calls","value":{"calls":[{"from":"306912345678"}]}}]}]}"""u8.ToArray();
        Assert.Equal(200, (await WhatsAppTests.TellAsync(shop, whatsapp, aside)).Status);
        await shop.Server.DrainAsync();
        Assert.NotEmpty(Found(shop, s_hers));

        Assert.Equal(200, (await shop.Server.PostAsync($"/api/profiles/{customer}/erase", new { confirm = customer, reason = "she asked" })).Status);
        await shop.Server.DrainAsync();
        Assert.Empty(Found(shop, s_hers));
        Assert.DoesNotContain("306912345678", (await shop.Server.GetAsync("/api/quarantine?limit=50")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("cancelled", (await shop.Server.GetAsync($"/api/messages/{Shop.IdOf(waits)}")).GetProperty("message").GetProperty("status").GetString());
    }

    /// <summary>Where any of the texts stands in a table of this wing, as text or as bytes.</summary>
    private static List<string> Found(Shop shop, string[] texts)
    {
        var tables = SchemaFile.Of(typeof(MessagesModule).Assembly).SelectMany(file => Table().Matches(file.Sql)).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Contains("outgoing_try", tables);
        return shop.Server.Services.GetRequiredService<Database>().Read(session => tables.SelectMany(table => session.Connection.Query($"select * from {table}")
            .SelectMany(row => (IDictionary<string, object>)row).Where(cell => texts.Any(text => Text(cell.Value).Contains(text, StringComparison.OrdinalIgnoreCase))).Select(cell => $"{table}.{cell.Key}: {Text(cell.Value)}")).ToList());
    }

    private static string Text(object? value) => value switch { null => "", byte[] bytes => Encoding.UTF8.GetString(bytes), _ => value.ToString()! };

    [GeneratedRegex(@"create table (\w+)\(")]
    private static partial Regex Table();
}
