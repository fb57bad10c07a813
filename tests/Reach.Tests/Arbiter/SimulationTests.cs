// What the simulation says of a message is what the ledger then gets: random rules, customers, clocks and plans, on both engines.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Tests.Providers;
using Mitos.Reach.Tests.Sending;
using Mitos.Testing;
using Xunit.Abstractions;

namespace Mitos.Reach.Tests.Arbiter;

public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int Cases = 150;

    [StoreTheory]
    [InlineData(20261126)]
    public async Task The_ledger_gets_what_the_simulation_says(int seed)
    {
        var random = new Random(seed);
        var clock = new StillClock(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await using var twilio = new TwilioFake("AC1", "token");
        await shop.ConnectMailAsync();
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000" });
        await shop.PublishAsync("said", new { languages = new { el = new { email = new { subject = "Γεια", blocks = new[] { new { kind = "text", text = "Γεια" } } }, sms = new { text = "Γεια" }, chat = new { text = "Γεια" } } } });
        var customers = await CustomersAsync(shop);
        var sent = customers.ToDictionary(one => one, _ => new List<SentBefore>());
        var answers = new Dictionary<string, int>();
        for (var number = 0; number < Cases; number++)
        {
            if (number % 10 == 0)
            {
                await shop.PutAsync("/api/arbiter", Rules(random));
            }

            clock.Move(TimeSpan.FromMinutes(random.Next(1, 120)));

            // The first two are written to most, so that caps have something to count.
            var customer = customers[random.Next(3) == 0 ? random.Next(customers.Count) : random.Next(2)];
            var (said, message) = await BothAsync(shop, clock, random, customer, sent[customer], number);
            var key = $"{said.Verdict} {said.Reason}";
            answers[key] = answers.GetValueOrDefault(key) + 1;
            Compare(said, message, number);
            if (said.Verdict == Verdict.Send)
            {
                sent[customer].Add(new SentBefore(clock.GetUtcNow().ToUnixTimeMilliseconds(), said.Channel!, Enum.Parse<MessageClass>(message.GetProperty("message").GetProperty("class").GetString()!, true), ""));
            }
            else if (said.Verdict == Verdict.Hold)
            {
                Assert.Equal(200, (await shop.Server.PostAsync($"/api/messages/{Shop.IdOf(message)}/cancel", new { })).Status);
            }
        }

        output.WriteLine(string.Join(", ", answers.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.All(new[] { "Send allowed", "Hold quiet_hours", "Refuse consent_denied", "Refuse no_connection", "Refuse no_address" }, key => Assert.True(answers.ContainsKey(key), $"No case ended with {key}."));
        Assert.Contains(answers.Keys, key => key.StartsWith("Hold cap_", StringComparison.Ordinal));
    }

    private static async Task<(ArbiterAnswer Said, JsonElement Message)> BothAsync(Shop shop, StillClock clock, Random random, string customer, List<SentBefore> sent, int number)
    {
        var channels = new[] { "email", "sms", "viber" }.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).ToArray();
        var @class = random.Next(4) switch { 0 => MessageClass.Service, 1 => MessageClass.Transactional, _ => MessageClass.Marketing };
        var purpose = @class == MessageClass.Marketing ? "marketing" : random.Next(8) == 0 ? "marketing" : "service";
        var now = clock.GetUtcNow();
        DateTimeOffset? expires = random.Next(3) == 0 ? now.AddHours(random.Next(1, 20)) : null;
        var (identity, simulation) = (shop.Server.Services.GetRequiredService<IIdentityDirectory>(), shop.Server.Services.GetRequiredService<IMessageSimulation>());
        var said = shop.Server.Services.GetRequiredService<Database>().Read(session => simulation.Decide(session,
            new SimulatedMessage(identity.FindProfile(session, Guid.Parse(customer))!.Value, purpose, @class, channels, now.ToUnixTimeMilliseconds(), expires?.ToUnixTimeMilliseconds()) { IsToday = true }, sent));
        var planned = await shop.SendAsync(customer, "said", purpose, JsonNamingPolicy.CamelCase.ConvertName(@class.ToString()), channels.Select(channel => new { channel }).ToArray(), key: $"case-{number}", expiresAt: expires);
        return (said, await DecidedAsync(shop, planned));
    }

    /// <summary>Not while it is on its way from one channel to the next.</summary>
    private static async Task<JsonElement> DecidedAsync(Shop shop, JsonElement planned)
    {
        while (true)
        {
            var now = await shop.UntilAsync(planned, "sent", "held", "refused");
            if (now.GetProperty("message").GetProperty("reason").GetString() != "next_channel")
            {
                return now;
            }

            await Task.Delay(10);
        }
    }

    private static void Compare(ArbiterAnswer said, JsonElement message, int number)
    {
        var (status, reason) = (message.GetProperty("message").GetProperty("status").GetString(), message.GetProperty("message").GetProperty("reason").GetString());
        var last = message.GetProperty("decisions").EnumerateArray().Last();
        switch (said.Verdict)
        {
            case Verdict.Send:
                Assert.True((status, last.GetProperty("channel").GetString()) == ("sent", said.Channel), $"{number}: {said} and {message}");
                break;
            case Verdict.Hold:
                Assert.True((status, reason, last.GetProperty("until").GetDateTimeOffset().ToUnixTimeMilliseconds()) == ("held", said.Reason, said.Until), $"{number}: {said} and {message}");
                break;
            default:
                Assert.True((status, reason) == ("refused", said.Reason), $"{number}: {said} and {message}");
                break;
        }
    }

    /// <summary>With both addresses, with one or none, in another time zone, with a yes, a no, and nothing said.</summary>
    private static async Task<List<string>> CustomersAsync(Shop shop)
    {
        var ids = new List<string>();
        foreach (var (number, traits, yes, no) in new (int, object, string[], string[])[]
        {
            (1, new { email = "c1@mail.example", phone = "+306912345671" }, ["email", "sms", "chat"], []),
            (2, new { email = "c2@mail.example", phone = "+306912345672", timezone = "America/New_York" }, ["email"], ["sms"]),
            (3, new { email = "c3@mail.example" }, ["email", "sms"], []),
            (4, new { phone = "+306912345674", timezone = "Asia/Kolkata" }, ["sms"], ["email"]),
            (5, new { firstName = "Μαρία" }, ["email", "sms"], []),
        })
        {
            await shop.Server.SendAsync(new { type = "identify", userId = $"c{number}", messageId = $"c{number}", traits });
            ids.Add(await shop.Server.IdOfAsync($"c{number}"));
            foreach (var channel in yes.Concat(no))
            {
                await shop.PostedAsync($"/api/profiles/{ids[^1]}/consent", new { purpose = "marketing", channel, status = yes.Contains(channel) ? "granted" : "denied" });
            }
        }

        return ids;
    }

    private static object Rules(Random random) => new
    {
        quiet = new { on = random.Next(4) > 0, from = random.Next(2) == 0 ? "21:00" : "13:30", until = random.Next(2) == 0 ? "09:00" : "18:15", channels = random.Next(2) == 0 ? Array.Empty<string>() : ["sms"], forService = random.Next(2) == 0 },
        caps = Enumerable.Range(0, random.Next(1, 3)).Select(_ => new { count = random.Next(1, 4), period = random.Next(2) == 0 ? "hours" : "calendarDays", length = random.Next(1, 4), channel = random.Next(2) == 0 ? null : "email" }).ToArray(),
        longestHoldHours = random.Next(2) == 0 ? 72 : 6,
    };
}
