// A provider that is dead, slow or silent: nobody else waits for it, and nothing is sent twice because of it.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class DeadProviderTests
{
    [StoreFact]
    public async Task A_provider_that_never_answers_slows_nobody_else()
    {
        await using var shop = await Shop.OpenAsync();
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await shop.ConnectMailAsync();
        await shop.PostedAsync("/api/channels", new { kind = "kannel", name = "silent", fields = new { url = $"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/cgi-bin/sendsms", username = "m", password = "secret" } });
        await shop.PublishWelcomeAsync();
        var customer = await shop.CustomerAsync("both", null, "email", "sms");
        var stuck = new List<JsonElement>();
        for (var number = 0; number < 60; number++)
        {
            stuck.Add(await shop.SendAsync(customer, channels: new[] { new { channel = "sms" } }, priority: 9));
        }

        var since = Stopwatch.GetTimestamp();
        for (var number = 0; number < 20; number++)
        {
            await shop.UntilAsync(await shop.SendAsync(customer), "sent");
        }

        Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(15), $"Twenty e-mails took {Stopwatch.GetElapsedTime(since)}.");
        Assert.Equal(20, shop.Sink.Mails.Count);
        Assert.All(await Task.WhenAll(stuck.Select(one => shop.Server.GetAsync($"/api/messages/{Shop.IdOf(one)}"))), one => Assert.Contains(one.GetProperty("message").GetProperty("status").GetString(), new[] { "planned", "held", "sending" }));
    }

    [StoreFact]
    public async Task A_provider_that_is_away_rests_and_what_waited_goes_out_once_when_it_is_back()
    {
        await using var shop = await Shop.OpenAsync();
        var port = FreePort();
        await shop.ConnectMailAsync(port: port);
        await shop.PublishWelcomeAsync();
        var customer = await shop.CustomerAsync("waits");
        var message = await shop.UntilAsync(await shop.SendAsync(customer), "held");
        Assert.Equal("provider_down", message.GetProperty("message").GetProperty("reason").GetString());
        var id = (await shop.Server.GetAsync("/api/channels")).GetProperty("items")[0].GetProperty("id").GetInt32();
        using var changed = await shop.Server.Api.PatchAsync($"/api/channels/{id}", new StringContent(JsonSerializer.Serialize(new { fields = new { port = $"{shop.Sink.Port}" } }), System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(200, (int)changed.StatusCode);
        await shop.UntilAsync(message, "sent");
        Assert.Single(shop.Sink.Mails);
    }

    [StoreTheory]
    [InlineData("marketing", "marketing", "unknown", 1)]
    [InlineData("transactional", "service", "sent", 2)]
    public async Task What_nobody_knows_is_repeated_only_where_she_waits_for_it_and_then_under_the_same_name(string @class, string purpose, string ends, int times)
    {
        await using var shop = await Shop.OpenAsync();
        var taken = new List<SunkMail>();
        shop.Sink.Taken = mail =>
        {
            taken.Add(mail);
            return Task.FromResult(taken.Count == 1 ? null : "250 2.0.0 Ok");
        };
        await shop.ConnectMailAsync();
        await shop.PublishWelcomeAsync();
        var customer = await shop.CustomerAsync("lost");
        await shop.UntilAsync(await shop.SendAsync(customer, @class: @class, purpose: purpose), ends);
        Assert.Equal(times, taken.Count);
        Assert.Single(taken.Select(mail => mail.Header("Message-ID")).Distinct());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
