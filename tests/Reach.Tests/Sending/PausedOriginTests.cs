// While an origin is paused nothing of it leaves by any channel, and pauses that overlap each other's ends are each counted once.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;
using Mitos.Reach.Messages.Contracts;
using Mitos.Reach.Tests.Providers;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

public sealed class PausedOriginTests
{
    private const string Kind = "campaign";
    private const string Id = "7";

    [StoreTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_channel_waits_for_the_end_of_the_pause(bool fails)
    {
        var clock = new StillClock(DateTimeOffset.UtcNow);
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await using var twilio = new TwilioFake("AC1", "token");
        await shop.ConnectMailAsync();
        await shop.ConnectAsync("twilio", new { url = twilio.Address, accountSid = "AC1", authToken = "token", from = "+306900000000" });
        await shop.PublishWelcomeAsync();
        var strand = await StrandAsync(shop, "maria", fails ? new { firstName = "Μαρία", phone = "+306912345678" } : new { firstName = "Μαρία", phone = "+306912345678", email = "maria@mail.example" });

        // By e-mail, and when nobody has opened it for two hours by SMS; who has no address gets the SMS at once.
        if (fails)
        {
            await WriteAsync(shop, (plans, session) => plans.Pause(session, Kind, Id));
        }

        await PlanAsync(shop, "one", strand, clock.GetUtcNow(), [new ChannelTry("email", 120, ChannelTry.Opened), new ChannelTry("sms")]);
        if (!fails)
        {
            await UntilAsync(shop, "select count(*) from outgoing_try where channel = 'email' and status >= 10", 1);
            await WriteAsync(shop, (plans, session) => plans.Pause(session, Kind, Id));
            clock.Move(TimeSpan.FromMinutes(121));
            shop.Server.Services.GetRequiredService<MessageBell>().Ring();
        }

        await UntilAsync(shop, "select count(*) from outgoing where try = 1 and due_at is null and paused_at is not null", 1);
        Assert.Empty(twilio.Calls);
        clock.Move(TimeSpan.FromHours(30));
        Assert.Empty(twilio.Calls);

        await WriteAsync(shop, (plans, session) => plans.Resume(session, Kind, Id, 0));
        await WriteAsync(shop, ResumeAll(0));
        shop.Server.Services.GetRequiredService<MessageBell>().Ring();
        await UntilAsync(shop, "select count(*) from outgoing_try where channel = 'sms' and status >= 10", 1);
        Assert.Single(twilio.Calls);
        Assert.Equal(fails ? 0 : 1, shop.Sink.Mails.Count);
    }

    [StoreFact]
    public async Task A_second_pause_before_the_resume_is_through_takes_nothing_of_the_first_ones_shift()
    {
        var clock = new StillClock(DateTimeOffset.UtcNow);
        await using var shop = await Shop.OpenAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var strand = await StrandAsync(shop, "maria", new { email = "maria@mail.example" });
        var begin = clock.GetUtcNow().AddDays(2);
        for (var page = 0; page < 3; page++)
        {
            await PlanAsync(shop, $"page-{page}", strand, begin.AddHours(page), [new ChannelTry("email")]);
            clock.Move(TimeSpan.FromSeconds(1));
        }

        var planned = SendAts(shop);
        var first = clock.GetUtcNow();
        await PauseAllAsync(shop);
        clock.Move(TimeSpan.FromHours(3));

        // The resume has come to the first page only when somebody pauses again.
        var after = long.MinValue;
        var shift = (long)TimeSpan.FromHours(3).TotalMilliseconds;
        await WriteAsync(shop, (plans, session) =>
        {
            plans.Resume(session, Kind, Id, shift);
            (var at, var count) = plans.ResumeNext(session, Kind, Id, after, first.ToUnixTimeMilliseconds(), shift);
            Assert.Equal(1, count);
            Assert.NotNull(at);
        });
        Assert.Equal([planned[0] + shift, planned[1], planned[2]], SendAts(shop));
        clock.Move(TimeSpan.FromMinutes(1));
        var second = clock.GetUtcNow();
        await PauseAllAsync(shop);
        Assert.Equal(3, Number(shop, "select count(*) from outgoing where due_at is null"));
        clock.Move(TimeSpan.FromHours(2));
        var again = (long)TimeSpan.FromHours(2).TotalMilliseconds;
        await WriteAsync(shop, (plans, session) => plans.Resume(session, Kind, Id, again));
        await WriteAsync(shop, ResumeAll(again, second));
        Assert.Equal(planned.Select(at => at + shift + again), SendAts(shop));
        Assert.Equal(3, Number(shop, "select count(*) from outgoing where due_at = send_at and paused_at is null and paused_shift is null"));
    }

    private static async Task PauseAllAsync(Shop shop)
    {
        await WriteAsync(shop, (plans, session) => plans.Pause(session, Kind, Id));
        await WriteAsync(shop, (plans, session) =>
        {
            for (var after = long.MinValue; plans.PauseNext(session, Kind, Id, after) is ({ } at, _); after = at)
            {
            }
        });
    }

    private static Action<IMessagePlans, Session> ResumeAll(long shift, DateTimeOffset? pausedAt = null) => (plans, session) =>
    {
        for (var after = long.MinValue; plans.ResumeNext(session, Kind, Id, after, (pausedAt ?? DateTimeOffset.UnixEpoch).ToUnixTimeMilliseconds(), shift) is ({ } at, _); after = at)
        {
        }
    };

    private static async Task<long> StrandAsync(Shop shop, string user, object traits)
    {
        var id = await shop.CustomerAsync(user, traits, "email", "sms");
        var identity = shop.Server.Services.GetRequiredService<IIdentityDirectory>();
        return shop.Server.Services.GetRequiredService<Database>().Read(session => identity.IdentifiersOf(session, identity.FindProfile(session, Guid.Parse(id))!.Value)[0].Node);
    }

    private static Task PlanAsync(Shop shop, string key, long strand, DateTimeOffset at, IReadOnlyList<ChannelTry> channels) => WriteAsync(shop, (plans, session) => plans.Plan(session,
        [new MessagePlan(key, strand, "welcome", "marketing", MessageClass.Marketing, channels, 0, at.ToUnixTimeMilliseconds(), null, new MessageOrigin(Kind, Id), JsonDocument.Parse("{}").RootElement)]));

    private static Task WriteAsync(Shop shop, Action<IMessagePlans, Session> work) =>
        shop.Server.Services.GetRequiredService<Database>().WriteAsync(session => work(shop.Server.Services.GetRequiredService<IMessagePlans>(), session));

    private static List<long> SendAts(Shop shop) => shop.Server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare("select send_at from outgoing order by key");
        var found = new List<long>();
        while (select.Step())
        {
            found.Add(select.Int64(0));
        }

        select.Reset();
        return found;
    });

    private static long Number(Shop shop, string sql) => shop.Server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    });

    private static async Task UntilAsync(Shop shop, string sql, long wanted)
    {
        for (var looks = 0; Number(shop, sql) != wanted; looks++)
        {
            Assert.True(looks < 500, $"{sql} never was {wanted}.");
            await Task.Delay(20);
        }
    }
}
