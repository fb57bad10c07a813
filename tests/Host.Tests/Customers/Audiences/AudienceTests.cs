// Audiences as those who define them meet them: exact in time, whole while events come, with a cause for every entry and exit.
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.State;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Audiences;

public sealed class AudienceTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [StoreFact]
    public async Task A_new_audience_takes_the_past_in_while_new_events_come_without_a_gap_or_a_double()
    {
        await using var server = await MitosServer.StartAsync();
        var events = Enumerable.Range(0, 3_000).Select(Order).ToList();
        foreach (var batch in events.Take(2_000).Chunk(200))
        {
            await server.SendAsync(batch);
        }

        var sending = Task.Run(async () =>
        {
            foreach (var batch in events.Skip(2_000).Chunk(20))
            {
                using var answer = await server.CollectAsync("/v1/batch", JsonSerializer.Serialize(new { batch }));
                answer.EnsureSuccessStatusCode();
            }
        });

        // Sixty orders each: one fewer or one more and nobody is in it.
        var exact = await CreateAsync(server, "Ακριβώς εξήντα", new { type = "did", @event = Selector("Order Completed"), atLeast = 60, atMost = 60 });
        var recent = await CreateAsync(server, "Εξήντα πρόσφατα", new { type = "did", @event = Selector("Order Completed", "total", "above", "-1"), atLeast = 60, atMost = 60, during = new { lastMinutes = 60 } });
        await sending;
        await server.DrainAsync();
        await SettledAsync(server, DateTimeOffset.UtcNow);
        Assert.Equal(50, (await server.GetAsync($"/api/audiences/{exact}")).GetProperty("size").GetInt32());
        Assert.Equal(50, (await server.GetAsync($"/api/audiences/{recent}")).GetProperty("size").GetInt32());
    }

    [StoreFact]
    public async Task She_leaves_at_the_moment_at_which_time_is_over_and_one_timer_waits_for_it()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var id = await CreateAsync(server, "Είδαν χθες", new { type = "did", @event = Selector("Product Viewed"), during = new { lastMinutes = 24 * 60 } });
        var other = await CreateAsync(server, "Δεν είδαν", new { type = "not", of = new { type = "audience", audience = id, @is = true } });
        await SettledAsync(server, clock.GetUtcNow());
        await server.SendAsync(View("left-1", s_now.AddHours(-23)), View("left-2", s_now.AddHours(-20)), View("left-3", s_now.AddMinutes(-1)));
        Assert.Equal([id], await AudiencesOfAsync(server, "left"));
        Assert.Equal(1, Timers(server, long.MaxValue));
        clock.Move(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1) - TimeSpan.FromMilliseconds(1));
        await SettledAsync(server, clock.GetUtcNow());
        Assert.Equal([id], await AudiencesOfAsync(server, "left"));
        clock.Move(TimeSpan.FromMilliseconds(1));
        await SettledAsync(server, clock.GetUtcNow());
        Assert.Equal([other], await AudiencesOfAsync(server, "left"));
        var history = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("left")}/audiences")).GetProperty("history").EnumerateArray().ToList();
        var exit = history.Single(change => change.GetProperty("audience").GetInt32() == id && !change.GetProperty("isEntry").GetBoolean());
        Assert.Equal(("time", s_now.AddHours(24).AddMinutes(-1)), (exit.GetProperty("cause").GetString(), exit.GetProperty("at").GetDateTimeOffset()));
        var entry = history.Single(change => change.GetProperty("audience").GetInt32() == id && change.GetProperty("isEntry").GetBoolean());
        Assert.Equal(("event", "left-1"), (entry.GetProperty("cause").GetString(), entry.GetProperty("messageId").GetString()));
        Assert.Equal(0, Timers(server, long.MaxValue));
    }

    [StoreFact]
    public async Task What_was_due_while_the_program_was_off_is_dated_to_its_moment()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-audiences").FullName;
        try
        {
            var clock = new StillClock(s_now);
            var id = 0;
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(clock)))
            {
                id = await CreateAsync(server, "Καλάθι", new { type = "sequence", first = Selector("Product Added"), then = Selector("Order Completed"), happened = false, withinMinutes = 60, same = new { first = "cart_id", then = "cart_id" }, during = new { lastMinutes = 24 * 60 } });
                await SettledAsync(server, clock.GetUtcNow());
                await server.SendAsync(
                    new { type = "track", userId = "cart", messageId = "cart-1", @event = "Product Added", timestamp = s_now, properties = new { cart_id = "A" } },
                    new { type = "track", userId = "cart", messageId = "cart-2", @event = "Product Added", timestamp = s_now, properties = new { cart_id = "B" } },
                    new { type = "track", userId = "cart", messageId = "cart-3", @event = "Order Completed", timestamp = s_now.AddMinutes(1), properties = new { cart_id = "A" } });
                Assert.Empty(await AudiencesOfAsync(server, "cart"));
            }

            clock.Move(TimeSpan.FromDays(3));
            await using (var server = await MitosServer.StartAsync(folder, change: services => services.AddSingleton<TimeProvider>(clock)))
            {
                await SettledAsync(server, clock.GetUtcNow());
                var history = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("cart")}/audiences")).GetProperty("history").EnumerateArray()
                    .Select(change => (change.GetProperty("isEntry").GetBoolean(), change.GetProperty("at").GetDateTimeOffset())).ToList();
                Assert.Equal([(false, s_now.AddHours(24)), (true, s_now.AddHours(1))], history);
                Assert.NotEqual(0, id);
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task A_rebuild_keeps_since_when_and_why_and_asks_everybody_again()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-audiences").FullName;
        try
        {
            string before;
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await CreateAsync(server, "Πελάτες", new { type = "did", @event = Selector("Order Completed"), atLeast = 3, during = new { lastMinutes = 600 } });
                await SettledAsync(server, DateTimeOffset.UtcNow);
                await server.SendAsync([.. Enumerable.Range(0, 200).Select(Order)]);
                await server.SendAsync(new { type = "identify", userId = "buyer-1", anonymousId = "joined", messageId = "joined" });
                before = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("buyer-1")}/audiences")).GetRawText();
                Assert.Contains("\"cause\":\"event\"", before, StringComparison.Ordinal);
            }

            var (exit, output) = await MitosProcess.RunAsync("rebuild", "--data", folder);
            Assert.True(exit == 0, output);
            await using (var server = await MitosServer.StartAsync(folder))
            {
                await SettledAsync(server, DateTimeOffset.UtcNow);
                Assert.Equal(before, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("buyer-1")}/audiences")).GetRawText());
                Assert.Equal(50, (await server.GetAsync("/api/audiences/1")).GetProperty("size").GetInt32());
                await server.SendAsync(Order(4_000));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    [StoreFact]
    public async Task Joined_profiles_carry_their_membership_and_an_erased_one_leaves_nothing()
    {
        await using var server = await MitosServer.StartAsync();
        var id = await CreateAsync(server, "Είδαν", new { type = "did", @event = Selector("Product Viewed") });
        await SettledAsync(server, DateTimeOffset.UtcNow);
        await server.SendAsync(new { type = "track", anonymousId = "carried-device", messageId = "carried-1", @event = "Product Viewed" });
        var since = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("carried-device")}/audiences")).GetProperty("items")[0].GetProperty("since").GetString();
        await server.SendAsync(new { type = "identify", userId = "carried", messageId = "carried-2" });
        await server.SendAsync(new { type = "identify", userId = "carried", anonymousId = "carried-device", messageId = "carried-3" });
        Assert.Equal(since, (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("carried")}/audiences")).GetProperty("items")[0].GetProperty("since").GetString());
        Assert.Equal(1, (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt32());
        var profile = await server.IdOfAsync("carried");
        Assert.Equal(200, (await server.PostAsync($"/api/profiles/{profile}/erase", new { confirm = profile })).Status);
        await server.DrainAsync();
        Assert.Equal(0, (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt32());
        Assert.Equal(0, Count(server, "select count(*) from audience_flow") + Count(server, "select count(*) from audience_history") + Count(server, "select count(*) from audience_strand") + Count(server, "select count(*) from audience_customer"));
    }

    [StoreFact]
    public async Task All_of_a_long_history_is_told_newest_first_and_members_stand_by_their_last_entry()
    {
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        var id = await CreateAsync(server, "Αυτή την ώρα", new { type = "did", @event = Selector("Product Viewed"), during = new { lastMinutes = 60 } });
        await SettledAsync(server, clock.GetUtcNow());
        for (var visit = 0; visit < 25; visit++)
        {
            await server.SendAsync(View($"often-{visit}", clock.GetUtcNow()));
            await SettledAsync(server, clock.GetUtcNow());
            clock.Move(TimeSpan.FromHours(2));
            await SettledAsync(server, clock.GetUtcNow());
        }

        await server.SendAsync(View("often-last", clock.GetUtcNow()), new { type = "track", userId = "other", messageId = "other-1", @event = "Product Viewed", timestamp = clock.GetUtcNow().AddMinutes(-1) });
        var history = (await server.GetAsync($"/api/profiles/{await server.IdOfAsync("left")}/audiences")).GetProperty("history").EnumerateArray().ToList();
        Assert.Equal(51, history.Count);
        Assert.Equal(Enumerable.Range(0, 51).Select(number => number % 2 == 0), history.Select(change => change.GetProperty("isEntry").GetBoolean()));
        var instants = history.Select(change => change.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(instants.OrderDescending(), instants);
        var members = (await server.GetAsync($"/api/audiences/{id}/members?limit=1")).GetProperty("items").EnumerateArray().Select(member => member.GetProperty("since").GetDateTimeOffset()).ToList();
        Assert.Equal([clock.GetUtcNow()], members);
        Assert.Equal(2, (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt32());
    }

    [StoreFact]
    public async Task Of_many_changes_at_one_instant_each_is_told()
    {
        const int audiences = 45;
        var clock = new StillClock(s_now);
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        for (var number = 0; number < audiences; number++)
        {
            await CreateAsync(server, $"Κοινό {number}", new { type = "did", @event = Selector("Product Viewed"), during = new { lastMinutes = 60 } });
        }

        await SettledAsync(server, clock.GetUtcNow());
        await server.SendAsync(View("at-once", clock.GetUtcNow()));
        clock.Move(TimeSpan.FromHours(2));
        await SettledAsync(server, clock.GetUtcNow());
        var memberships = await server.GetAsync($"/api/profiles/{await server.IdOfAsync("left")}/audiences");
        var told = memberships.GetProperty("history").EnumerateArray().Select(change => (change.GetProperty("audience").GetInt32(), change.GetProperty("isEntry").GetBoolean())).ToList();
        Assert.Equal((2 * audiences, 2 * audiences), (told.Count, told.Distinct().Count()));
        Assert.Equal(0, memberships.GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task A_store_from_before_changes_stood_with_the_customer_goes_on_whole()
    {
        var folder = Directory.CreateTempSubdirectory("mitos-older-audiences").FullName;
        try
        {
            int id;
            string before, profile;
            await using (var server = await MitosServer.StartAsync(folder))
            {
                id = await CreateAsync(server, "Είδαν", new { type = "did", @event = Selector("Product Viewed") });
                await SettledAsync(server, DateTimeOffset.UtcNow);
                await server.SendAsync(new { type = "track", userId = "older", messageId = "older-1", @event = "Product Viewed" });
                (before, profile) = ((await server.GetAsync($"/api/audiences/{id}/members")).GetRawText(), await server.IdOfAsync("older"));
                await server.Services.GetRequiredService<Database>().WriteAsync(session => AsItWas(session, id), default);
            }

            await using (var server = await MitosServer.StartAsync(folder))
            {
                Assert.Equal(before, (await server.GetAsync($"/api/audiences/{id}/members")).GetRawText());
                var memberships = await server.GetAsync($"/api/profiles/{profile}/audiences");
                Assert.Equal((1, "older-1"), (memberships.GetProperty("history").GetArrayLength(), memberships.GetProperty("items")[0].GetProperty("messageId").GetString()));
                await server.SendAsync(new { type = "track", userId = "newer", messageId = "newer-1", @event = "Product Viewed" });
                Assert.Equal(2, (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt32());
                Assert.Equal(2, (await server.GetAsync($"/api/audiences/{id}/changes")).GetProperty("items").GetArrayLength());
                Assert.Equal(200, (await server.PostAsync($"/api/profiles/{profile}/erase", new { confirm = profile })).Status);
                await server.DrainAsync();
                Assert.Equal(1, (await server.GetAsync($"/api/audiences/{id}")).GetProperty("size").GetInt32());
                Assert.Equal(0, Count(server, "select count(*) from audience_change"));
            }
        }
        finally
        {
            TestEngine.Drop(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The rows as the version before wrote them.</summary>
    private static bool AsItWas(Session session, int audience)
    {
        session.Prepare("insert into audience_change(profile, at, audience, entry, cause, seq) select profile, at, audience, entry, cause, seq from audience_flow").Execute();
        session.Prepare("insert into audience_member(audience, profile, since, cause, seq) select audience, profile, at, cause, seq from audience_flow").Execute();
        session.Prepare("delete from audience_flow").Execute();
        session.Prepare("delete from audience_size").Execute();
        var (rows, select) = (new List<(long Profile, byte[] Members)>(), session.Prepare("select profile, members from audience_customer"));
        while (select.Step())
        {
            var now = CustomerAudiences.Read(select.Blob(1).ToArray(), select.Int64(0));
            var writer = new PackedWriter();
            writer.Signed(now.TimerAt);
            writer.Number(1);
            writer.Number(audience);
            writer.Signed(now.Members[audience]);
            rows.Add((select.Int64(0), writer.Written.ToArray()));
        }

        select.Reset();
        rows.ForEach(row => MembershipRows.SaveCustomer(session, row.Profile, row.Members));
        return true;
    }

    [StoreFact]
    public async Task A_definition_is_tried_out_changed_refused_and_deleted()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(
            new { type = "identify", userId = "try-1", messageId = "try-1", traits = new { name = "Δοκιμή Πρώτη", city = "Αθήνα" } },
            new { type = "identify", userId = "try-2", messageId = "try-2", traits = new { name = "Δοκιμή Δεύτερη", city = "Πάτρα" } });
        var inAthens = new { type = "trait", trait = "city", @operator = "is", values = new[] { "αθηνα" } };
        var (status, preview) = await server.PostAsync("/api/audiences/preview", new { condition = inAthens });
        Assert.Equal((200, 1, "Δοκιμή Πρώτη"), (status, preview.GetProperty("size").GetInt32(), preview.GetProperty("sample")[0].GetProperty("name").GetString()));
        var id = await CreateAsync(server, "Αθηναίοι", inAthens);
        var other = await CreateAsync(server, "Όχι Αθηναίοι", new { type = "audience", audience = id, @is = false });
        await SettledAsync(server, DateTimeOffset.UtcNow);
        Assert.Equal([other], await AudiencesOfAsync(server, "try-2"));
        Assert.Equal((1, 1, 0), await OverlapAsync(server, id, other));
        Assert.Equal((409, "name_taken"), await RefusedAsync(server.Api.PostAsync("/api/audiences", Json(new { name = "Αθηναίοι", condition = inAthens }))));
        Assert.Equal((422, "audience_circle"), await RefusedAsync(server.Api.PutAsync($"/api/audiences/{id}", Json(new { name = "Κύκλος", condition = new { type = "audience", audience = other, @is = true } }))));
        Assert.Equal((409, "audience_in_use"), await RefusedAsync(server.Api.DeleteAsync($"/api/audiences/{id}")));
        Assert.Equal((422, "invalid_field"), await RefusedAsync(server.Api.PostAsync("/api/audiences", Json(new { name = "Λάθος", condition = new { type = "did", @event = new { events = Array.Empty<string>() } } }))));
        using var changed = await server.Api.PutAsync($"/api/audiences/{id}", Json(new { name = "Πατρινοί", condition = new { values = new[] { "Πάτρα" }, type = "trait", trait = "city", @operator = "is" } }));
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        await SettledAsync(server, DateTimeOffset.UtcNow);
        Assert.Equal([id], await AudiencesOfAsync(server, "try-2"));
        Assert.Equal([other], await AudiencesOfAsync(server, "try-1"));
        Assert.True((await server.Api.DeleteAsync($"/api/audiences/{other}")).IsSuccessStatusCode);
        Assert.Empty(await AudiencesOfAsync(server, "try-1"));
        Assert.Equal((404, "audience_not_found"), await RefusedAsync(server.Api.GetAsync($"/api/audiences/{other}")));
    }

    [StoreFact]
    public async Task Computed_traits_shops_identifiers_consent_and_shares_decide_too()
    {
        await using var server = await MitosServer.StartAsync();
        await server.PostAsync("/api/computed-traits", new { name = "spent", aggregate = "sum", events = new[] { "Order Completed" }, property = "total" });
        var audiences = new Dictionary<string, int>
        {
            ["spent"] = await CreateAsync(server, "Ξόδεψαν", new { type = "trait", trait = "spent", @operator = "atLeast", values = new[] { "100" } }),
            ["shop"] = await CreateAsync(server, "Ερμού", new { type = "did", @event = Selector("*", "$shop", "is", "ΕΡΜΟΥ") }),
            ["email"] = await CreateAsync(server, "Με e-mail", new { type = "identifier", identifier = "email", present = true }),
            ["consent"] = await CreateAsync(server, "Συναίνεση", new { type = "consent", purpose = "marketing", channel = "email", status = "granted" }),
            ["half"] = await CreateAsync(server, "Οι μισοί", new { type = "share", fromPercent = 0, toPercent = 50, salt = "α" }),
            ["other half"] = await CreateAsync(server, "Οι άλλοι μισοί", new { type = "share", fromPercent = 50, toPercent = 100, salt = "α" }),
        };
        await SettledAsync(server, DateTimeOffset.UtcNow);
        await server.SendAsync(
            new { type = "track", userId = "rich", messageId = "rich-1", @event = "Order Completed", properties = new { total = 60 } },
            new { type = "track", userId = "rich", messageId = "rich-2", @event = "Order Completed", properties = new { total = 60, location = "Ερμού" } },
            new { type = "identify", userId = "rich", messageId = "rich-3", traits = new { email = "rich@example.gr" } },
            new { type = "track", userId = "rich", messageId = "rich-4", @event = "Consent Changed", properties = new { purpose = "marketing", channel = "email", status = "granted" } },
            new { type = "track", userId = "poor", messageId = "poor-1", @event = "Order Completed", properties = new { total = 1 } });
        await SettledAsync(server, DateTimeOffset.UtcNow);
        var rich = await AudiencesOfAsync(server, "rich");
        Assert.Superset(new[] { audiences["spent"], audiences["shop"], audiences["email"], audiences["consent"] }.ToHashSet(), rich.ToHashSet());
        Assert.Single(rich.Intersect([audiences["half"], audiences["other half"]]));
        var poor = await AudiencesOfAsync(server, "poor");
        Assert.Single(poor.Intersect([audiences["half"], audiences["other half"]]), poor.Single());
    }

    /// <summary>Every audience is ready, and nothing is due.</summary>
    internal static async Task SettledAsync(MitosServer server, DateTimeOffset now)
    {
        var since = TimeProvider.System.GetTimestamp();
        while ((await server.GetAsync("/api/audiences")).GetProperty("items").EnumerateArray().Any(audience => audience.GetProperty("status").GetString() != "ready")
            || (await server.GetAsync("/api/computed-traits")).GetProperty("items").EnumerateArray().Any(trait => trait.GetProperty("status").GetString() != "ready")
            || (await server.GetAsync("/api/jobs?kind=audience&status=running")).GetProperty("items").GetArrayLength() + (await server.GetAsync("/api/jobs?kind=audience&status=waiting")).GetProperty("items").GetArrayLength() > 0
            || Timers(server, now.ToUnixTimeMilliseconds()) > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < TimeSpan.FromSeconds(60), (await server.GetAsync("/api/jobs?kind=audience")).ToString());
            await Task.Delay(10);
        }
    }

    internal static async Task<int> CreateAsync(MitosServer server, string name, object condition)
    {
        var (status, answer) = await server.PostAsync("/api/audiences", new { name, condition });
        Assert.True(status == 201, answer.ToString());
        return answer.GetProperty("id").GetInt32();
    }

    internal static async Task<List<int>> AudiencesOfAsync(MitosServer server, string user) =>
        [.. (await server.GetAsync($"/api/profiles/{await server.IdOfAsync(user)}/audiences")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("audience").GetInt32()).Order()];

    internal static object Selector(string kind, string? property = null, string? @operator = null, string? value = null) => property is null
        ? new { events = new[] { kind } }
        : new { events = new[] { kind }, filters = new[] { new { property, @operator, values = new[] { value } } } };

    private static async Task<(int, int, int)> OverlapAsync(MitosServer server, int one, int other)
    {
        var overlap = await server.GetAsync($"/api/audiences/{one}/overlap?with={other}");
        return (overlap.GetProperty("size").GetInt32(), overlap.GetProperty("withSize").GetInt32(), overlap.GetProperty("both").GetInt32());
    }

    private static async Task<(int, string?)> RefusedAsync(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    private static object Order(int number) => new { type = "track", userId = $"buyer-{number % 50}", messageId = $"order-{number}", @event = "Order Completed", properties = new { total = number % 90 } };

    private static object View(string id, DateTimeOffset at) => new { type = "track", userId = "left", messageId = id, @event = "Product Viewed", timestamp = at };

    private static long Timers(MitosServer server, long until) => Count(server, $"select count(*) from timer where purpose = 5 and due_at <= {until}");

    private static long Count(MitosServer server, string sql) => server.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare(sql);
        select.Step();
        var count = select.Int64(0);
        select.Reset();
        return count;
    });
}
