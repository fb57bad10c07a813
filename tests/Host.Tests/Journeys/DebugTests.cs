// Debug.
using Mitos.Engage.Journeys.Graphs;
using Mitos.Testing;
using static Mitos.Host.Tests.Journeys.Draw;

namespace Mitos.Host.Tests.Journeys;

public sealed class DebugTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public async Task Debug()
    {
        await using var mitos = await JourneyServer.StartAsync();
        var id = await mitos.PublishAsync("Welcome", Journey(When("Signed Up"), new JourneyRules { Reentry = Reentry.Always }, Message("hello"), Wait("wait", 24), Message("more")));
        await mitos.DoAsync("maria", "Signed Up");
        output.WriteLine((await mitos.Server.GetAsync("/api/quarantine")).ToString());
        output.WriteLine((await mitos.Server.GetAsync($"/api/journeys/{id}")).ToString());
        output.WriteLine((await mitos.WaysAsync("maria", id)).ToString());
        output.WriteLine((await mitos.Server.GetAsync("/api/stats")).ToString());
    }
}
