// What an agent does: find a customer, see her thread, see why, split a wrong merge.
using System.Net;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers;

public class CustomerTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [StoreTheory]
    [InlineData("eleni.k@mail.example")]
    [InlineData("ELENI.K@Mail.Example")]
    [InlineData("697 123 4567")]
    [InlineData("+30 6971234567")]
    [InlineData("0030-697-123-4567")]
    [InlineData("Ελένη Καραγιάννη")]
    [InlineData("eleni karagianni")]
    [InlineData("καραγιαννη")]
    [InlineData("Karagian")]
    [InlineData("GR-77012")]
    [InlineData("gr-77012")]
    [InlineData("find-user-1")]
    public async Task A_customer_is_found_by_whatever_is_at_hand(string search)
    {
        await _server.SendAsync(
            new { type = "identify", userId = "find-user-1", messageId = "find-1", traits = new { name = "Ελένη Καραγιάννη", email = "eleni.k@mail.example", phone = "6971234567" } },
            new { type = "track", userId = "find-user-1", messageId = "find-2", @event = "Order Completed", properties = new { order_id = "GR-77012", total = 10 } });
        Assert.Equal("Ελένη Καραγιάννη", (await _server.FindAsync(search)).GetProperty("name").GetString());
    }

    [StoreFact]
    public async Task The_thread_is_newest_first_paged_and_filtered()
    {
        var events = Enumerable.Range(1, 30).Select(n => new
        {
            type = "track", userId = "thread-1", messageId = $"thread-{n}", @event = n % 3 == 0 ? "Call Ended" : "Product Viewed", timestamp = $"2026-01-{n:D2}T10:00:00Z", properties = new { },
        }).ToArray();
        await _server.SendAsync([.. events.OrderBy(e => e.messageId, StringComparer.Ordinal)]);
        var id = await _server.IdOfAsync("thread-1");
        var first = await _server.GetAsync($"/api/profiles/{id}/thread?limit=20");
        var second = await _server.GetAsync($"/api/profiles/{id}/thread?limit=20&cursor={first.GetProperty("next").GetString()}");
        var all = first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(item => item.GetProperty("messageId").GetString()).ToList();
        Assert.Equal(Enumerable.Range(1, 30).Reverse().Select(n => $"thread-{n}"), all);
        var calls = await _server.GetAsync($"/api/profiles/{id}/thread?channel=phone&from=2026-01-10T00:00:00Z&to=2026-01-20T00:00:00Z");
        Assert.Equal(["thread-18", "thread-15", "thread-12"], calls.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("messageId").GetString()));
        var kind = await _server.GetAsync($"/api/profiles/{id}/thread?kind=Product%20Viewed&limit=200");
        Assert.Equal(20, kind.GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task An_anonymous_past_joins_the_customer_when_she_signs_in_and_old_ids_resolve()
    {
        await _server.SendAsync(new { type = "page", anonymousId = "past-a", messageId = "past-1" });
        var before = await _server.IdOfAsync("past-a");
        await _server.SendAsync(new { type = "track", userId = "past-u", messageId = "past-2", @event = "Signed In" });
        var other = await _server.IdOfAsync("past-u");
        await _server.SendAsync(new { type = "identify", userId = "past-u", anonymousId = "past-a", messageId = "past-3" });
        var now = await _server.GetAsync($"/api/profiles/{other}");
        Assert.Equal(before, now.GetProperty("id").GetString());
        Assert.Equal(3, now.GetProperty("events").GetInt32());
        Assert.Contains(other, now.GetProperty("mergedIds").EnumerateArray().Select(id => id.GetString()));
    }

    [StoreFact]
    public async Task A_wrong_merge_is_split_and_stays_split_and_can_be_undone()
    {
        await _server.SendAsync(
            new { type = "identify", userId = "sister-1", anonymousId = "sister-a", messageId = "sis-1", traits = new { email = "anna@mail.example", name = "Άννα" } },
            new { type = "identify", anonymousId = "sister-b", messageId = "sis-2", traits = new { email = "anna@mail.example" } },
            new { type = "track", anonymousId = "sister-b", messageId = "sis-3", @event = "Product Viewed" });
        var id = await _server.IdOfAsync("sister-1");
        Assert.Equal(3, (await _server.GetAsync($"/api/profiles/{id}")).GetProperty("events").GetInt32());
        object[] chosen = [new { type = "anonymousId", value = "sister-b" }];
        var (_, preview) = await _server.PostAsync($"/api/profiles/{id}/split/preview", new { identifiers = chosen });
        Assert.Equal(1, preview.GetProperty("moved").GetProperty("events").GetInt32());
        var (status, split) = await _server.PostAsync($"/api/profiles/{id}/split", new { identifiers = chosen, reason = "two sisters" });
        Assert.Equal(200, status);
        var moved = split.GetProperty("moved")[0].GetProperty("id").GetString()!;
        Assert.NotEqual(id, moved);
        await _server.SendAsync(new { type = "identify", anonymousId = "sister-b", messageId = "sis-4", traits = new { email = "anna@mail.example" } });
        Assert.Equal(moved, await _server.IdOfAsync("sister-b"));
        var identity = await _server.GetAsync($"/api/profiles/{moved}/identity");
        Assert.Contains(identity.GetProperty("edges").EnumerateArray(), edge => edge.GetProperty("reason").GetString() == "cut");
        var (undone, _) = await _server.PostAsync($"/api/profiles/{moved}/cuts/undo", new { a = new { type = "anonymousId", value = "sister-b" }, b = new { type = "email", value = "anna@mail.example" } });
        Assert.Equal(204, undone);
        Assert.Equal(await _server.IdOfAsync("sister-1"), await _server.IdOfAsync("sister-b"));
    }

    [StoreFact]
    public async Task A_split_needs_both_sides()
    {
        await _server.SendAsync(new { type = "identify", userId = "whole-1", messageId = "whole-1" });
        var (status, problem) = await _server.PostAsync($"/api/profiles/{await _server.IdOfAsync("whole-1")}/split", new { identifiers = new[] { new { type = "userId", value = "whole-1" } } });
        Assert.Equal((422, "split_needs_both_sides"), (status, problem.GetProperty("code").GetString()));
    }

    [StoreFact]
    public async Task Two_accounts_merge_only_when_a_person_says_so()
    {
        await _server.SendAsync(
            new { type = "identify", userId = "acc-1", messageId = "acc-1", traits = new { email = "same@mail.example" } },
            new { type = "identify", userId = "acc-2", messageId = "acc-2", traits = new { email = "same@mail.example" } },
            new { type = "alias", userId = "acc-1", previousId = "acc-2", messageId = "acc-3" });
        var (one, other) = (await _server.IdOfAsync("acc-1"), await _server.IdOfAsync("acc-2"));
        Assert.NotEqual(one, other);
        var (status, merged) = await _server.PostAsync($"/api/profiles/{one}/merge", new { with = other, reason = "same person, she said so" });
        Assert.Equal(200, status);
        Assert.Equal(merged.GetProperty("id").GetString(), await _server.IdOfAsync("acc-2"));
        Assert.Equal(await _server.IdOfAsync("acc-1"), await _server.IdOfAsync("acc-2"));
    }

    [StoreFact]
    public async Task A_shared_till_does_not_glue_its_customers()
    {
        var (_, source) = await _server.PostAsync("/api/sources", new { name = "till 7", kind = "store" });
        var key = source.GetProperty("writeKey").GetString();
        foreach (var customer in Enumerable.Range(1, 10))
        {
            using var answer = await _server.Anybody.PostAsync($"/v1/track?writeKey={key}", new StringContent(JsonSerializer.Serialize(new
            {
                anonymousId = "till-7", messageId = $"till-{customer}", @event = "Order Completed",
                properties = new { order_id = $"T-{customer}", total = 5, loyaltyId = $"card-{customer}" },
            })));
            answer.EnsureSuccessStatusCode();
        }

        await _server.DrainAsync();
        var ids = new HashSet<string>();
        foreach (var customer in Enumerable.Range(1, 10))
        {
            ids.Add(await _server.IdOfAsync($"card-{customer}"));
        }

        Assert.Equal(10, ids.Count);
        var thread = await _server.GetAsync($"/api/profiles/{ids.First()}/thread");
        Assert.Equal(("store", "till"), (thread.GetProperty("items")[0].GetProperty("channel").GetString(), thread.GetProperty("items")[0].GetProperty("touchpoint").GetString()));
    }

    [StoreFact]
    public async Task Unknown_profiles_and_bad_filters_say_what_to_do()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Api.GetAsync($"/api/profiles/{Guid.Empty}")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _server.Api.GetAsync("/api/profiles?channel=smoke")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _server.Api.GetAsync("/api/profiles?cursor=nonsense")).StatusCode);
    }
}
