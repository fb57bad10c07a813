// The channel that the guide adds, word for word, from the message to its delivery.
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Reach.Channels;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Hooks;
using Mitos.Reach.Channels.Http;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Channels;

internal sealed class PigeonSender(ProviderHttp http) : IChannelSender, IChannelHook
{
    public ChannelKind Kind { get; } = new("pigeon", "sms", ["phone"], "sms", Parallel: 4, IsTracked: false, HasHook: true,
        [new("url", IsRequired: true), new("token", IsSecret: true, IsRequired: true)]);

    string IChannelHook.Kind => "pigeon";

    // 2xx, 401, 413, 429 and 5xx are judged by ProviderHttp; here stands only what this provider means by its answers.
    public Task<SendResult> SendAsync(OpenConnection connection, OutgoingMessage message, CancellationToken cancellationToken) => http.SendAsync(
        JsonCall.Post($"{connection["url"]}/send", new { to = message.To, text = message.Content.Text }, connection["token"]),
        answer => answer.IsGood ? SendResult.Accepted(JsonCall.Parsed(answer.Body)?.At("id").Said())
            : answer.Status == 404 ? new SendResult(SendOutcome.Bounced, Reason: "not_reachable", IsDead: true) : null,
        isRepeatable: false, cancellationToken);

    public bool IsSigned(OpenConnection connection, HookCall call) => Signatures.IsHex(connection["token"], call.Body.Span, call.Headers["X-Pigeon-Signature"].ToString());

    public HookMeaning Read(OpenConnection connection, HookCall call, long now)
    {
        using var json = JsonDocument.Parse(call.Body);
        return (json.RootElement.At("id").Said(), json.RootElement.At("event").Said()) switch
        {
            ({ } id, "landed") => new HookMeaning([new ChannelReceipt(ReceiptKind.Delivered, id, null, $"{id}:landed", now)]),
            (_, var other) => new HookMeaning([], Rest: [new HookRest(other ?? "call", json.RootElement.GetRawText())]),
        };
    }
}

internal sealed class PigeonFake : ProviderFake
{
    protected override ProviderReply Answer(ProviderCall call) => call is { Method: "POST", Path: "/send" } && call.Headers.Authorization == "Bearer secret-token" && Text(call.Json, "to") is { } to && Text(call.Json, "text") is { Length: > 0 }
        ? to == "+306900000001" ? new ProviderReply(404) : new ProviderReply(200, new { id = "p1" }) : Broken(call.Text, new ProviderReply(400));
}

public sealed class PigeonTests
{
    [StoreFact]
    public async Task The_channel_of_the_guide_works()
    {
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<PigeonSender>()
            .AddSingleton<IChannelSender>(provider => provider.GetRequiredService<PigeonSender>()).AddSingleton<IChannelHook>(provider => provider.GetRequiredService<PigeonSender>()));
        await using var pigeon = new PigeonFake();
        var id = await shop.ConnectAsync("pigeon", new { url = pigeon.Address, token = "secret-token" });
        await shop.PublishAsync("news", new { languages = new { el = new { sms = new { text = "Νέα" } } } });
        var customer = await shop.CustomerAsync("maria", null, "sms");
        var message = await shop.UntilAsync(await TwilioTests.SendAsync(shop, customer), "sent");
        var landed = """{"id":"p1","event":"landed"}"""u8.ToArray();
        Assert.Equal(401, (await shop.HookAsync("pigeon", id, landed, "", ("X-Pigeon-Signature", "00"))).Status);
        Assert.Equal(200, (await shop.HookAsync("pigeon", id, landed, "", ("X-Pigeon-Signature", Convert.ToHexStringLower(HMACSHA256.HashData("secret-token"u8, landed))))).Status);
        await shop.UntilAsync(message, "delivered");
        var gone = await shop.CustomerAsync("gone", new { phone = "+306900000001" }, "sms");
        Assert.Equal("not_reachable", (await shop.UntilAsync(await TwilioTests.SendAsync(shop, gone), "bounced")).GetProperty("message").GetProperty("reason").GetString());
        pigeon.AssertKept();
    }

    [Fact]
    public void The_guide_says_what_this_file_says()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "channels.md")).ReplaceLineEndings("\n");
        var from = guide.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var code = guide[from..guide.IndexOf("\n```", from, StringComparison.Ordinal)];
        Assert.Contains("class PigeonSender", code, StringComparison.Ordinal);
        Assert.Contains(code, File.ReadAllText(Path.Combine(Repository.Root, "tests", "Reach.Tests", "Channels", "PigeonTests.cs")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
