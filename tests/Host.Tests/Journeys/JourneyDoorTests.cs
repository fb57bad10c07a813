// The other doors of a journey, and what it asks of people and of other systems.
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Testing;
using static Mitos.Host.Tests.Journeys.Draw;

namespace Mitos.Host.Tests.Journeys;

public sealed class JourneyDoorTests
{
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);
    private static readonly JourneyRules s_always = new() { Reentry = Reentry.Always };

    [StoreFact]
    public async Task Another_system_sends_a_customer_in_with_what_the_journey_reads()
    {
        await using var mitos = await JourneyServer.StartAsync();
        await mitos.IdentifyAsync("maria", new { name = "Μαρία" });
        var branch = new BranchNode { Id = "branch", When = [new("big", new EventCondition { Filters = [new("total", Kernel.Events.Filtering.FilterOperator.Above, ["100"])] })] };
        var id = await mitos.PublishAsync("Sent in", Journey(new ApiTrigger(), s_always with { KeyPath = "order_id" }, branch, Message("big")));
        var profile = await mitos.Server.IdOfAsync("maria");
        Assert.Equal(202, (await mitos.Server.PostAsync($"/api/journeys/{id}/enter", new { profile, key = "o1", properties = new { total = 120 } })).Status);
        Assert.Equal(202, (await mitos.Server.PostAsync($"/api/journeys/{id}/enter", new { profile, key = "o2", properties = new { total = 20 } })).Status);
        await mitos.QuietAsync();
        Assert.Equal(["big"], mitos.Messages());
        Assert.Equal(2, (await mitos.WaysAsync("maria", id)).GetProperty("ways").GetArrayLength());
        Assert.Equal(404, (await mitos.Server.PostAsync($"/api/journeys/{id}/enter", new { profile = Guid.Empty })).Status);
        var other = await mitos.PublishAsync("By event", Journey(When("Signed Up"), s_always, Message("hello")));
        var (status, body) = await mitos.Server.PostAsync($"/api/journeys/{other}/enter", new { profile });
        Assert.Equal((409, "journey_no_api_entry"), (status, body.GetProperty("code").GetString()));
    }

    [StoreFact]
    public async Task Who_jumps_goes_on_in_the_other_journey_with_her_key()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var second = await mitos.PublishAsync("Second", Journey(new ApiTrigger(), s_always with { KeyPath = "cart_id" }, Message("second")));
        var graph = new JourneyGraph(
            [new EntryNode { Id = "entry", Trigger = When("Product Added") }, new JumpNode { Id = "jump", Journey = second }], [new("entry", "next", "jump")], s_always with { KeyPath = "cart_id" });
        var first = await mitos.PublishAsync("First", graph);
        await mitos.DoAsync("maria", "Product Added", new { cart_id = "c7" });
        Assert.Equal(["second"], mitos.Messages());
        Assert.Equal(("ended", $"jump:{second}"), await mitos.WayAsync("maria", first));
        Assert.Equal("c7", (await mitos.WaysAsync("maria", second)).GetProperty("ways")[0].GetProperty("key").GetString());
    }

    /// <summary>parcelvoy#506: every save set the next round to nothing.</summary>
    [StoreFact]
    public async Task Saving_a_draft_does_not_move_the_schedule_and_a_round_that_was_missed_is_made_up_for_once()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var members = new FixedAudience();
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(mitos.Clock).AddSingleton<People.Audiences.Contracts.IAudienceDirectory>(members));
        var scheduled = new JourneyServer(server, mitos.Clock);
        await scheduled.IdentifyAsync("maria", new { name = "Μαρία" });
        await scheduled.IdentifyAsync("eleni", new { name = "Ελένη" });
        members.Profiles.AddRange(scheduled.Texts("select cast(key as text) from profile order by key").Select(long.Parse));
        var graph = Journey(new ScheduleTrigger { Audience = 1, At = "10:00" }, s_always, new EmitNode { Id = "e", Event = "Called" });
        var id = await scheduled.PublishAsync("Daily", graph);
        var next = (await server.GetAsync($"/api/journeys/{id}")).GetProperty("nextAt").GetDateTimeOffset();
        Assert.Equal(DateTimeOffset.Parse("2026-11-27T08:00:00Z"), next);
        await scheduled.SaveAsync(id, "Daily", graph with { Rules = s_always with { Priority = 3 } });
        await scheduled.SaveAsync(id, "Daily again", graph with { Rules = s_always with { Priority = 4 } });
        await scheduled.PublishAsync(id);
        Assert.Equal(next, (await server.GetAsync($"/api/journeys/{id}")).GetProperty("nextAt").GetDateTimeOffset());
        mitos.Clock.Move(TimeSpan.FromDays(3));
        await EnteredAsync(scheduled, 2);
        mitos.Clock.Move(TimeSpan.FromDays(1));
        await EnteredAsync(scheduled, 4);
        await scheduled.QuietAsync();
        Assert.Equal(4, scheduled.Number("select count(*) from journey_instance where status = 2"));
    }

    [StoreFact]
    public async Task A_task_stands_in_the_list_of_its_role_and_its_outcome_is_the_way_on()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var task = new TaskNode { Id = "call", Title = "Τηλεφώνημα", Role = "agent", Outcomes = ["talked", "no answer"], TimeoutSeconds = 86_400 };
        var graph = Journey(When("Survey Answered"), s_always, task, Message("thanks"));
        var id = await mitos.PublishAsync("Call", graph);
        await mitos.DoAsync("maria", "Survey Answered", new { score = 2, store = "Πάτρα" });
        await mitos.DoAsync("eleni", "Survey Answered", new { score = 3, store = "Βόλος" });
        using var agent = await mitos.Server.InviteAsync("agent");
        using var patras = await mitos.Server.InviteAsync("associate", shops: ["Πάτρα"]);
        var tasks = (await agent.GetAsync("/api/tasks")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(2, tasks.Count);
        var hers = (await patras.GetAsync("/api/tasks")).GetProperty("items").EnumerateArray().Single().GetProperty("id").GetString();
        var other = tasks.Select(one => one.GetProperty("id").GetString()).Single(one => one != hers);
        Assert.Equal(404, (await patras.PostAsync($"/api/tasks/{other}/take", new { })).Status);
        Assert.Equal("a•••@mitos.example", (await patras.PostAsync($"/api/tasks/{hers}/take", new { })).Body.GetProperty("takenBy").GetString());
        Assert.Equal(422, (await agent.PostAsync($"/api/tasks/{hers}/complete", new { outcome = "perhaps" })).Status);
        Assert.Equal("done", (await agent.PostAsync($"/api/tasks/{hers}/complete", new { outcome = "talked", note = "Όλα καλά" })).Body.GetProperty("status").GetString());
        Assert.Equal(409, (await agent.PostAsync($"/api/tasks/{hers}/complete", new { outcome = "no answer" })).Status);
        await mitos.QuietAsync();
        Assert.Equal(["thanks"], mitos.Messages());
        await mitos.AfterAsync(s_hour * 25);
        Assert.Equal(["thanks"], mitos.Messages());
        Assert.Equal("closed", (await agent.GetAsync($"/api/tasks/{other}")).GetProperty("status").GetString());
        Assert.Equal(("ended", "end"), await mitos.WayAsync("maria", id));
    }

    [StoreFact]
    public async Task Another_system_is_called_signed_until_it_answers_and_holds_nobody_up()
    {
        using var shop = new HttpListener();
        var port = Random.Shared.Next(20_000, 30_000);
        shop.Prefixes.Add($"http://127.0.0.1:{port}/");
        shop.Start();
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Hook", Journey(When("Signed Up"), s_always, new WebhookNode { Id = "hook", Url = $"http://127.0.0.1:{port}/" }, Message("hello")));
        await mitos.DoAsync("maria", "Signed Up", new { plan = "gold" });
        Assert.Equal(["hello"], mitos.Messages());
        var first = await AnswerAsync(shop, 500);
        for (var tries = 0; mitos.Number("select count(*) from journey_outbox where attempts = 1") == 0; tries++)
        {
            Assert.True(tries < 500, "The failure was not noted.");
            await Task.Delay(10);
        }

        mitos.Clock.Move(TimeSpan.FromMinutes(1));
        var again = await AnswerAsync(shop, 204);
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        var secret = Convert.FromBase64String((await mitos.Server.GetAsync($"/api/journeys/{id}/secret")).GetProperty("secret").GetString()!["whsec_".Length..]);
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{again.Id}.{again.Timestamp}.{again.Body}")))}", again.Signature);
        Assert.Equal("gold", JsonDocument.Parse(again.Body).RootElement.GetProperty("data").GetProperty("entered").GetProperty("plan").GetString());
        for (var tries = 0; mitos.Number("select count(*) from journey_outbox") > 0; tries++)
        {
            Assert.True(tries < 500, "What was answered is still there.");
            await Task.Delay(10);
        }
    }

    [StoreFact]
    public async Task What_was_never_answered_is_listed_and_repeated_by_a_person_under_the_same_id()
    {
        using var shop = new HttpListener();
        var port = Random.Shared.Next(30_001, 40_000);
        shop.Prefixes.Add($"http://127.0.0.1:{port}/");
        shop.Start();
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Hook", Journey(When("Signed Up"), s_always, new WebhookNode { Id = "hook", Name = "Ταμείο", Url = $"http://user:secret@127.0.0.1:{port}/in?token=secret" }, Message("hello")));
        await mitos.DoAsync("maria", "Signed Up");
        var first = await AnswerAsync(shop, 410);
        await UntilAsync(mitos, "select count(*) from journey_outbox where attempts = 1", 1);

        // As it stands behind its last attempt.
        await mitos.ExecuteAsync("update journey_outbox set status = 'failed', attempts = 12, next_at = 0");
        var calls = (await mitos.Server.GetAsync($"/api/journeys/{id}/calls")).GetProperty("items");
        var call = Assert.Single(calls.EnumerateArray());
        Assert.Equal((first.Id, "Ταμείο", $"http://127.0.0.1:{port}/in", "gone", 12), (call.GetProperty("id").GetString(), call.GetProperty("nodeName").GetString(), call.GetProperty("address").GetString(), call.GetProperty("error").GetString(), call.GetProperty("attempts").GetInt32()));
        Assert.Equal(await mitos.Server.IdOfAsync("maria"), call.GetProperty("profile").GetString());
        Assert.Equal(1, (await mitos.Server.GetAsync($"/api/journeys/{id}/counts")).GetProperty("failed").GetInt32());

        Assert.Equal(0, (await mitos.Server.PostAsync($"/api/journeys/{id}/calls/repeat", new { id = "another" })).Body.GetProperty("repeated").GetInt32());
        Assert.Equal(1, (await mitos.Server.PostAsync($"/api/journeys/{id}/calls/repeat", new { id = first.Id })).Body.GetProperty("repeated").GetInt32());
        var again = await AnswerAsync(shop, 204);
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        await UntilAsync(mitos, "select count(*) from journey_outbox", 0);
        Assert.Equal(0, (await mitos.Server.PostAsync($"/api/journeys/{id}/calls/repeat", new { })).Body.GetProperty("repeated").GetInt32());
        var written = (await mitos.Server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray().Where(entry => entry.GetProperty("action").GetString() == "journey.calls.repeat").Select(entry => entry.GetProperty("detail").GetString());
        Assert.Equal(["0", "1", "0"], written);
        Assert.Equal(404, (await mitos.Server.PostAsync("/api/journeys/999/calls/repeat", new { })).Status);
    }

    [StoreFact]
    public async Task Failed_calls_are_read_page_by_page_and_a_cursor_of_another_list_is_refused()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Hook", Journey(When("Signed Up"), s_always, new WebhookNode { Id = "hook", Url = "http://127.0.0.1:1/in" }, Message("hello")));
        for (var customer = 0; customer < 5; customer++)
        {
            await mitos.DoAsync($"customer-{customer}", "Signed Up");
        }

        await UntilAsync(mitos, "select count(*) from journey_outbox where attempts >= 1", 5);

        // Two instants, so that both parts of the cursor lead on.
        await mitos.ExecuteAsync("update journey_outbox set status = 'failed', error = 'no_connection', created_at = 1000 where strand in (select strand from journey_outbox order by strand limit 3)");
        await mitos.ExecuteAsync("update journey_outbox set status = 'failed', error = 'no_connection', created_at = 2000 where created_at <> 1000");
        var (calls, cursor) = (new List<string>(), (string?)"");
        do
        {
            var page = await mitos.Server.GetAsync($"/api/journeys/{id}/calls?limit=2&cursor={cursor}");
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 2);
            calls.AddRange(page.GetProperty("items").EnumerateArray().Select(call => call.GetProperty("id").GetString()!));
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(mitos.Texts("select id from journey_outbox order by created_at desc, id desc"), calls);
        Assert.Equal(5, calls.Count);
        foreach (var wrong in new[] { "no", Mitos.Kernel.Http.Cursor.Of(7), Mitos.Kernel.Http.Cursor.Of(7, "") })
        {
            using var refused = await mitos.Server.Api.GetAsync(new Uri($"/api/journeys/{id}/calls?cursor={wrong}", UriKind.Relative));
            Assert.Equal((400, true), ((int)refused.StatusCode, (await refused.Content.ReadAsStringAsync()).Contains("invalid_cursor", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("""{"name":"x","draft":{"nodes":[{"id":"entry"}],"edges":[],"rules":{}}}""", "$.draft.nodes[0]")]
    [InlineData("""{"name":"x","draft":{"nodes":[{"kind":"entry","id":"entry","trigger":{"events":["a"]}}],"edges":[],"rules":{}}}""", "$.draft.nodes[0].trigger")]
    [InlineData("""{"name":"x","draft":{"nodes":[{"kind":"nonsense","id":"entry"}],"edges":[],"rules":{}}}""", null)]
    public async Task A_draft_whose_parts_do_not_say_what_they_are_is_the_callers_error(string body, string? where)
    {
        await using var mitos = await JourneyServer.StartAsync();
        using var answer = await mitos.Server.Api.PostAsync(new Uri("/api/journeys", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((400, "bad_request"), ((int)answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Contains(where ?? "", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static async Task UntilAsync(JourneyServer mitos, string sql, long wanted)
    {
        for (var tries = 0; mitos.Number(sql) != wanted; tries++)
        {
            Assert.True(tries < 1_000, $"{sql} never gave {wanted}.");
            await Task.Delay(10);
        }
    }

    private static async Task<(string Id, string Timestamp, string Signature, string Body)> AnswerAsync(HttpListener shop, int status)
    {
        var call = await shop.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(30));
        using var reader = new StreamReader(call.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        call.Response.StatusCode = status;
        call.Response.Close();
        return (call.Request.Headers["webhook-id"]!, call.Request.Headers["webhook-timestamp"]!, call.Request.Headers["webhook-signature"]!, body);
    }

    private static async Task EnteredAsync(JourneyServer mitos, int times)
    {
        for (var tries = 0; mitos.Number("select count(*) from journey_instance where status = 2") < times; tries++)
        {
            Assert.True(tries < 600, $"Of {times} entries {mitos.Number("select count(*) from journey_instance")} are there.");
            await Task.Delay(20);
        }
    }
}
