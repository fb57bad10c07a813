// An alias and the account it names: the same customers whatever came first.
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers;

public sealed class AliasOrderTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [Theory]
    [InlineData("a", "alias old-a new-a", "identify old-a", "page old-a")]
    [InlineData("b", "identify old-b", "alias old-b new-b", "page old-b")]
    [InlineData("c", "page old-c", "identify old-c", "alias old-c new-c")]
    [InlineData("d", "page old-d", "alias old-d new-d", "identify old-d")]
    public async Task An_account_that_an_alias_names_stays_one_however_late_it_is_known(string run, params string[] steps)
    {
        await SendAsync(run, steps);
        Assert.NotEqual(await _server.IdOfAsync($"new-{run}"), await _server.IdOfAsync($"old-{run}@mail.example"));
        var links = (await _server.GetAsync($"/api/profiles/{await _server.IdOfAsync($"new-{run}")}/identity")).ToString();
        Assert.Contains($"old-{run}", links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e", "page old-e", "alias old-e new-e")]
    [InlineData("f", "alias old-f new-f", "page old-f")]
    public async Task A_visitor_that_an_alias_names_becomes_the_account(string run, params string[] steps)
    {
        await SendAsync(run, steps);
        var thread = await _server.GetAsync($"/api/profiles/{await _server.IdOfAsync($"new-{run}")}/thread");
        Assert.Equal(2, thread.GetProperty("items").GetArrayLength());
    }

    private async Task SendAsync(string run, string[] steps)
    {
        foreach (var (step, index) in steps.Select((step, index) => (step.Split(' '), index)))
        {
            var messageId = $"alias-order-{run}-{index}";
            await _server.SendAsync(step[0] switch
            {
                "alias" => new { type = "alias", previousId = step[1], userId = step[2], messageId },
                "identify" => new { type = "identify", userId = step[1], messageId, traits = new { email = $"{step[1]}@mail.example" } },
                _ => (object)new { type = "page", anonymousId = step[1], messageId },
            });
        }
    }
}
