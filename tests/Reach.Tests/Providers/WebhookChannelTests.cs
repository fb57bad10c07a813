// Messages to a program: signed as Standard Webhooks says, known again when they come twice, and tried again until they are taken.
using System.Security.Cryptography;
using System.Text;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Providers;

/// <summary>A receiver that keeps the specification: it verifies before it reads.</summary>
internal sealed class WebhookSink(string secret) : ProviderFake
{
    private const int ToleranceSeconds = 300;

    protected override ProviderReply Answer(ProviderCall call)
    {
        var (id, at) = (call.Headers["webhook-id"].ToString(), call.Headers["webhook-timestamp"].ToString());
        var own = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{at}."), .. call.Body]));
        return id.Length == 0 || !call.Headers["webhook-signature"].ToString().Split(' ').Contains(own) ? Broken("webhook-signature", new ProviderReply(401))
            : Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - long.Parse(at)) > ToleranceSeconds ? Broken("webhook-timestamp", new ProviderReply(401))
            : new ProviderReply(200);
    }
}

public sealed class WebhookChannelTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>The figures of the specification.</summary>
    [Fact]
    public void A_signature_is_that_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", Signatures.Standard(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, """{"test": 2432232314}"""));

    [StoreFact]
    public async Task What_is_not_taken_is_tried_again_under_the_same_name_and_with_a_new_instant()
    {
        await using var shop = await Shop.OpenAsync();
        await using var sink = new WebhookSink(Secret);
        var answers = new Queue<ProviderReply?>([new ProviderReply(500), null]);
        sink.Says = _ => answers.TryDequeue(out var reply) ? reply : null;
        await shop.ConnectAsync("webhook", new { url = $"{sink.Address}/orders", secret = Secret });
        await shop.PublishAsync("order", new { languages = new { el = new { webhook = new { body = """{"order":"{{ event.order_id }}"}""" } } } });
        var customer = await shop.CustomerAsync("maria");
        var message = await shop.SendAsync(customer, "order", "service", "service", new[] { new { channel = "webhook" } }, new { order_id = "P-1" });
        await shop.UntilAsync(message, "held");
        await shop.UntilAsync(message, "sent");
        var calls = sink.Calls.ToList();
        Assert.Equal(2, calls.Count);
        Assert.Equal("""{"order":"P-1"}""", calls[1].Text);
        Assert.Equal($"msg_{Shop.IdOf(message)}.0", Assert.Single(calls.Select(call => call.Headers["webhook-id"].ToString()).Distinct()));
        Assert.NotEqual(calls[0].Headers["webhook-signature"], calls[1].Headers["webhook-signature"]);
        sink.AssertKept();

        sink.Says = _ => new ProviderReply(410);
        Assert.Equal("gone", (await shop.UntilAsync(await shop.SendAsync(customer, "order", "service", "service", new[] { new { channel = "webhook" } }, new { order_id = "P-2" }), "failed")).GetProperty("message").GetProperty("reason").GetString());
    }
}
