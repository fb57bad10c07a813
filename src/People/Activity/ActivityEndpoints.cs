// The API of the home page and the fixed counts that other programs read.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Staff;

namespace Mitos.People.Activity;

internal static class ActivityEndpoints
{
    private const int MostDays = 366;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/stats", (StatsReader stats) => stats.Stats()).Requires(Permission.ReadCustomers).WithTags("Home").WithName("GetStats");
        routes.MapGet("/api/home", (HomeReader home, int? days) => home.Read(Math.Clamp(days ?? 30, 1, MostDays))).Requires(Permission.ReadCustomers).WithTags("Home").WithName("GetHome");
    }
}
