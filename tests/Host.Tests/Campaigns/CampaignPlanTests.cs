// Whom a campaign plans for, when, and how often: on both engines.
using System.Text.Json;
using Mitos.Testing;
using static Mitos.Host.Tests.Campaigns.CampaignServer;

namespace Mitos.Host.Tests.Campaigns;

public sealed class CampaignPlanTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task Everybody_gets_one_message_by_her_share_at_once()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 1_200).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(variants: [Variant("a", 70), Variant("b", 30)]));
        Assert.Equal(1_200, mitos.Number("select count(*) from outgoing where origin_kind = 'campaign'"));
        Assert.Equal(1_200, mitos.Number("select count(distinct strand) from outgoing"));
        var second = mitos.Number("select count(*) from outgoing where origin_step = '1.b'");
        Assert.InRange(second, 300, 420);
        var view = await mitos.ViewAsync(id);
        Assert.Equal((1_200, 1_200, "done"), (view.GetProperty("runs")[0].GetProperty("members").GetInt32(), view.GetProperty("runs")[0].GetProperty("planned").GetInt32(), view.GetProperty("runs")[0].GetProperty("phase").GetString()));
        Assert.Equal("sending", view.GetProperty("state").GetString());
        var results = await mitos.Server.GetAsync($"/api/campaigns/{id}/results");
        Assert.Equal((1_200, second), (results.GetProperty("total").GetProperty("waiting").GetInt64(), results.GetProperty("variants")[1].GetProperty("outcome").GetProperty("planned").GetInt64()));
        Assert.Equal((409, "campaign_not_now"), await mitos.CodeAsync($"/api/campaigns/{id}/launch", new { }));
    }

    /// <summary>Athens is at eleven, New York at four, Auckland at ten in the evening, Honolulu the evening before.</summary>
    [StoreTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Each_is_written_to_by_her_own_clock_and_who_is_late_as_was_chosen(bool nextDay)
    {
        await using var mitos = await StartAsync();
        var zones = new Dictionary<string, string?> { ["athens"] = null, ["york"] = "America/New_York", ["auckland"] = "Pacific/Auckland", ["honolulu"] = "Pacific/Honolulu", ["nowhere"] = "Nowhere/At_All" };
        await mitos.CustomersAsync(zones.Keys, name => new { firstName = name, timezone = zones[name] });
        await mitos.LaunchAsync(Definition(new { kind = "once", day = "2026-11-26", time = "10:00", inLocalTime = true, lateNextDay = nextDay }));
        var late = nextDay ? "2026-11-27T08:00:00Z" : "2026-11-26T09:00:00Z";
        await SentAtAsync(mitos, "athens", late);
        await SentAtAsync(mitos, "nowhere", late);
        await SentAtAsync(mitos, "york", "2026-11-26T15:00:00Z");
        await SentAtAsync(mitos, "auckland", nextDay ? "2026-11-26T21:00:00Z" : "2026-11-26T09:00:00Z");
        await SentAtAsync(mitos, "honolulu", "2026-11-26T20:00:00Z");
    }

    [StoreFact]
    public async Task A_day_to_come_begins_where_the_earth_begins_its_day()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(["athens"]);
        var id = await mitos.LaunchAsync(Definition(new { kind = "once", day = "2026-11-28", time = "10:00", inLocalTime = true }));
        Assert.Equal(DateTimeOffset.Parse("2026-11-27T20:00:00Z"), (await mitos.ViewAsync(id)).GetProperty("nextAt").GetDateTimeOffset());
        await mitos.AfterAsync(s_hour * 34);
        Assert.Equal(0, mitos.Number("select count(*) from outgoing"));
        await mitos.AfterAsync(s_hour * 1.1);
        await SentAtAsync(mitos, "athens", "2026-11-28T08:00:00Z");
    }

    [StoreFact]
    public async Task In_no_hour_more_leave_than_the_throttle_allows_and_a_restart_of_the_count_changes_nothing()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 1_100).Select(number => $"customer-{number}"), name => new { timezone = name.EndsWith('7') ? "America/New_York" : "Europe/Athens" });
        await mitos.LaunchAsync(Definition(new { kind = "once", day = "2026-11-26", time = "10:00", inLocalTime = true }, perHour: 400));
        var instants = mitos.Texts("select cast(send_at as text) from outgoing order by send_at").ConvertAll(long.Parse);
        Assert.Equal(1_100, instants.Count);
        for (var (first, last) = (0, 0); last < instants.Count; last++)
        {
            while (instants[last] - instants[first] >= 3_600_000)
            {
                first++;
            }

            Assert.True(last - first < 400, $"{last - first + 1} messages in the hour before {instants[last]}.");
        }

        // Nobody waits longer than the throttle makes her: those of Athens fill the first hours without a gap.
        Assert.Equal(Begin.ToUnixTimeMilliseconds(), instants[0]);
        Assert.InRange(instants[399] - instants[0], 0, 3_600_000);
    }

    [StoreFact]
    public async Task Each_run_of_one_that_repeats_has_its_own_messages_and_what_was_missed_is_made_up_for_once()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(["maria", "eleni"]);
        var id = await mitos.LaunchAsync(Definition(new { kind = "repeat", time = "10:00", lastDay = "2026-12-06" }));
        Assert.Equal(DateTimeOffset.Parse("2026-11-27T08:00:00Z"), (await mitos.ViewAsync(id)).GetProperty("nextAt").GetDateTimeOffset());
        Assert.Equal("scheduled", (await mitos.ViewAsync(id)).GetProperty("state").GetString());
        await mitos.AfterAsync(s_hour * 24);
        await mitos.AfterAsync(s_hour * 24);
        Assert.Equal(["1.a", "1.a", "2.a", "2.a"], mitos.Texts("select origin_step from outgoing order by origin_step"));

        // Three days away, and one run for all of them.
        await mitos.AfterAsync(s_hour * 72);
        Assert.Equal(6, mitos.Number("select count(*) from outgoing"));
        await mitos.AskAsync(id, "pause");
        await mitos.AfterAsync(s_hour * 48);
        Assert.Equal(6, mitos.Number("select count(*) from outgoing"));
        await mitos.AskAsync(id, "resume");
        await mitos.AfterAsync(s_hour * 24);
        Assert.Equal(8, mitos.Number("select count(*) from outgoing"));

        // The last day has come and gone.
        await mitos.AfterAsync(s_hour * 24 * 5);
        var view = await mitos.ViewAsync(id);
        Assert.Equal((JsonValueKind.Null, 5), (view.GetProperty("nextAt").ValueKind, view.GetProperty("runs").GetArrayLength()));
        Assert.Equal(0, mitos.Number("select count(*) from (select strand from outgoing group by strand, origin_step having count(*) > 1) twice"));
    }

    [StoreFact]
    public async Task Stop_takes_back_what_has_not_left_and_says_how_many()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 1_300).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(perHour: 100));

        // Ten have left, one is at the provider's just now, one was refused, one waits for its second channel.
        var ids = mitos.Texts("select id from outgoing order by send_at");
        await mitos.ExecuteAsync($"update outgoing set status = 10, due_at = null where id in ({string.Join(',', ids.Take(10).Select(one => $"'{one}'"))})");
        await mitos.ExecuteAsync($"update outgoing set status = 2 where id = '{ids[10]}'");
        await mitos.ExecuteAsync($"update outgoing set status = 20, due_at = null where id = '{ids[11]}'");
        await mitos.ExecuteAsync($"update outgoing set status = 10 where id = '{ids[12]}'");
        await mitos.AskAsync(id, "stop");
        var view = await mitos.ViewAsync(id);
        Assert.Equal(("stopped", "stopped", 1_287), (view.GetProperty("status").GetString(), view.GetProperty("state").GetString(), view.GetProperty("takenBack").GetInt32()));
        Assert.Equal(1_287, mitos.Number("select count(*) from outgoing where status = 24 and due_at is null"));
        Assert.Equal(1, mitos.Number("select count(*) from outgoing where due_at is not null"));
        Assert.Equal((409, "campaign_not_now"), await mitos.CodeAsync($"/api/campaigns/{id}/stop", new { }));
        await mitos.AskAsync(id, "archive", new { isArchived = true });
        Assert.Equal(0, (await mitos.Server.GetAsync("/api/campaigns")).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await mitos.Server.GetAsync("/api/campaigns?archived=true")).GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task What_cannot_be_sent_is_said_before_it_is_launched()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(["maria"]);
        object[] missing = [new { key = "a", name = "A", share = 90, template = "missing", channels = new[] { new { channel = "email" } } }];
        var id = await mitos.CreateAsync(new { audience = 7, purpose = "marketing", @class = "transactional", variants = missing, when = new { kind = "once", day = "2026-11-25", time = "10:00" }, perHour = 0 });
        var faults = (await mitos.ViewAsync(id)).GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("code").GetString()).Order();
        Assert.Equal(["audience", "class", "past", "shares", "template", "throttle"], faults);
        Assert.Equal((422, "campaign_faulty"), await mitos.CodeAsync($"/api/campaigns/{id}/launch", new { }));
        Assert.Equal((422, "campaign_faulty"), await mitos.CodeAsync($"/api/campaigns/{id}/estimate", new { }));
        Assert.Equal((422, "invalid_field"), await mitos.CodeAsync("/api/campaigns", new { name = "  " }));
        Assert.Equal((409, "name_taken"), await mitos.CodeAsync("/api/campaigns", new { name = "Campaign" }));
        Assert.Equal((404, "campaign_not_found"), await mitos.CodeAsync("/api/campaigns/99/stop", new { }));
        Assert.Equal(200, await mitos.PutAsync($"/api/campaigns/{id}", new { name = "Changed", definition = Definition() }));
        Assert.Empty((await mitos.ViewAsync(id)).GetProperty("faults").EnumerateArray());
        using var gone = await mitos.Server.Api.DeleteAsync($"/api/campaigns/{id}");
        Assert.Equal(204, (int)gone.StatusCode);
    }

    [StoreFact]
    public async Task Who_may_look_may_not_send_and_each_change_is_in_the_audit()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(["maria"]);
        var id = await mitos.CreateAsync(Definition());
        using var analyst = await mitos.Server.InviteAsync("analyst");
        using var developer = await mitos.Server.InviteAsync("developer");
        using var agent = await mitos.Server.InviteAsync("agent");
        using var marketer = await mitos.Server.InviteAsync("marketer");
        Assert.Equal(1, (await analyst.GetAsync("/api/campaigns")).GetProperty("items").GetArrayLength());
        Assert.Equal(403, (await analyst.PostAsync("/api/campaigns", new { name = "Mine" })).Status);
        Assert.Equal(201, (await developer.PostAsync("/api/campaigns", new { name = "Mine" })).Status);
        Assert.Equal(403, (await developer.PostAsync($"/api/campaigns/{id}/launch", new { })).Status);
        Assert.Equal(403, (await agent.PostAsync($"/api/campaigns/{id}/estimate", new { })).Status);
        Assert.Equal(200, (await marketer.PostAsync($"/api/campaigns/{id}/launch", new { })).Status);
        Assert.Equal(200, (await marketer.PostAsync($"/api/campaigns/{id}/stop", new { })).Status);
        var actions = (await mitos.Server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("action").GetString()).ToList();
        Assert.Equal(["campaign.create", "campaign.launch", "campaign.stop"], new[] { "campaign.create", "campaign.launch", "campaign.stop" }.Where(actions.Contains));
    }

    private static async Task SentAtAsync(CampaignServer mitos, string user, string instant)
    {
        var id = await mitos.Server.IdOfAsync(user);
        var rows = (await mitos.Server.GetAsync($"/api/profiles/{id}/messages")).GetProperty("items");
        Assert.Equal((user, DateTimeOffset.Parse(instant)), (user, rows.EnumerateArray().Single().GetProperty("sendAt").GetDateTimeOffset()));
    }
}
