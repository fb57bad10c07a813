// Looks through everybody for duplicates, to the end.
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Duplicates;

internal static class DuplicateRun
{
    public static async Task RunAsync(MitosServer server)
    {
        var (status, run) = await server.PostAsync("/api/duplicates/run", new { });
        Assert.Equal(202, status);
        for (var look = 0; look < 300; look++)
        {
            var job = await server.GetAsync($"/api/jobs/{run.GetProperty("job").GetInt64()}");
            if (job.GetProperty("status").GetString() is "done" or "failed")
            {
                Assert.Equal("done", job.GetProperty("status").GetString());
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The job did not end.");
    }
}
