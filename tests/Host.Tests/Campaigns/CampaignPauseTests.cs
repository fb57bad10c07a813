// Pause and resume of a campaign that is on its way: nothing leaves meanwhile, nothing is lost, nobody gets it twice, and the pace holds.
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Campaigns.Running;
using Mitos.Kernel.Data;
using Mitos.Reach.Messages.Ledger;
using Mitos.Testing;
using static Mitos.Host.Tests.Campaigns.CampaignServer;

namespace Mitos.Host.Tests.Campaigns;

public sealed class CampaignPauseTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task A_sending_that_is_paused_waits_and_goes_on_at_its_pace_where_it_was()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 700).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(perHour: 100));
        var before = mitos.Texts("select cast(send_at as text) from outgoing order by send_at").ConvertAll(long.Parse);
        Assert.Equal(700, before.Count);

        // Those of the first hour have left when somebody pauses it; one is at the provider's just now.
        await mitos.AfterAsync(s_hour);
        await mitos.ExecuteAsync($"update outgoing set status = 10, due_at = null where send_at < {Now(mitos)}");
        await mitos.ExecuteAsync($"update outgoing set status = 2, due_at = {Now(mitos) + 180_000} where id = (select id from outgoing where status = 0 order by send_at limit 1)");
        var left = mitos.Number("select count(*) from outgoing where status = 10");
        await mitos.AskAsync(id, "pause");
        Assert.Equal(("paused", "paused"), await StandAsync(mitos, id));
        Assert.Equal(700 - left - 1, mitos.Number("select count(*) from outgoing where status = 1 and reason = 'paused' and due_at is null"));
        Assert.Equal(1, mitos.Number("select count(*) from outgoing where due_at is not null"));

        // Three hours later there is nothing that the dispatcher would look at but what was on its way.
        await mitos.AfterAsync(3 * s_hour, closes: true);
        Assert.Single(Due(mitos));
        Assert.Equal(("paused", "paused"), await StandAsync(mitos, id));
        await mitos.AskAsync(id, "resume");
        Assert.Equal(("live", "sending"), await StandAsync(mitos, id));
        var after = mitos.Texts("select cast(due_at as text) from outgoing where reason = 'paused' order by due_at").ConvertAll(long.Parse);
        Assert.Equal(before.TakeLast(after.Count).Select(at => at + (long)(3 * s_hour).TotalMilliseconds), after);
        Assert.All(after, at => Assert.InRange(after.Count(other => other >= at && other < at + s_hour.TotalMilliseconds), 1, 101));
        Assert.Equal(700, mitos.Number("select count(*) from outgoing"));
        Assert.Equal((409, "campaign_not_now"), await mitos.CodeAsync($"/api/campaigns/{id}/resume", new { }));
    }

    [StoreFact]
    public async Task A_pause_within_the_planning_ends_it_and_the_rest_is_planned_behind_it()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 1_200).Select(number => $"customer-{number}"));
        var id = await mitos.CreateAsync(Definition(new { kind = "once", day = "2026-11-26", time = "12:00" }));
        await mitos.AskAsync(id, "launch");

        // The first page is written as the job would, and then somebody pauses before the second.
        mitos.Clock.Move(s_hour);
        var database = mitos.Server.Services.GetRequiredService<Database>();
        await mitos.AskAsync(id, "pause");
        await mitos.AfterAsync(s_hour);
        Assert.Equal(0, mitos.Number("select count(*) from outgoing"));
        Assert.Null(database.Read(session => mitos.Server.Services.GetRequiredService<RunPages>().Next(session, id, 1)));
        await mitos.AskAsync(id, "resume");
        await mitos.AfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(1_200, mitos.Number("select count(distinct strand) from outgoing"));
        Assert.Equal(1_200, mitos.Number("select count(*) from outgoing where status = 0"));

        // Without a pace what is overdue leaves at once, and a second pause finds it again.
        await mitos.AskAsync(id, "pause");
        await mitos.AfterAsync(s_hour);
        await mitos.AskAsync(id, "resume");
        Assert.Equal(1_200, mitos.Number($"select count(*) from outgoing where due_at <= {Now(mitos)}"));
        Assert.Equal(1_200, mitos.Number("select count(*) from outgoing"));
    }

    [StoreFact]
    public async Task A_test_gets_back_the_time_that_a_pause_has_taken()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(Enumerable.Range(0, 400).Select(number => $"customer-{number}"));
        var id = await mitos.LaunchAsync(Definition(variants: [Variant("a", 50), Variant("b", 50)], test: new { percent = 50, hours = 4, by = "opened" }));
        var decides = (await mitos.ViewAsync(id)).GetProperty("runs")[0].GetProperty("decideAt").GetDateTimeOffset();
        var tested = mitos.Number("select count(*) from outgoing");
        await mitos.AskAsync(id, "pause");
        await mitos.AfterAsync(6 * s_hour);
        Assert.Equal("testing", (await mitos.ViewAsync(id)).GetProperty("runs")[0].GetProperty("phase").GetString());
        await mitos.AskAsync(id, "resume");
        Assert.Equal(decides + (6 * s_hour), (await mitos.ViewAsync(id)).GetProperty("runs")[0].GetProperty("decideAt").GetDateTimeOffset());
        await mitos.AfterAsync(s_hour);
        Assert.Equal(tested, mitos.Number("select count(*) from outgoing"));
        await mitos.AfterAsync(4 * s_hour);
        Assert.Equal(400, mitos.Number("select count(*) from outgoing"));
    }

    [StoreFact]
    public async Task What_is_paused_can_be_stopped_and_is_taken_back_whole()
    {
        await using var mitos = await StartAsync();
        await mitos.CustomersAsync(["maria", "eleni", "zoe"]);
        var id = await mitos.LaunchAsync(Definition(perHour: 1));
        await mitos.AskAsync(id, "pause");
        await mitos.AskAsync(id, "stop");
        Assert.Equal(("stopped", 3), ((await StandAsync(mitos, id)).Status, (await mitos.ViewAsync(id)).GetProperty("takenBack").GetInt32()));
    }

    private static async Task<(string? Status, string? State)> StandAsync(CampaignServer mitos, int id)
    {
        var view = await mitos.ViewAsync(id);
        return (view.GetProperty("status").GetString(), view.GetProperty("state").GetString());
    }

    private static List<LedgerRow> Due(CampaignServer mitos) =>
        mitos.Server.Services.GetRequiredService<Database>().Read(session => LedgerRows.Due(session, [.. mitos.Texts("select distinct cast(part as text) from outgoing").Select(long.Parse)], Now(mitos), 1_000));

    private static long Now(CampaignServer mitos) => mitos.Clock.GetUtcNow().ToUnixTimeMilliseconds();
}
