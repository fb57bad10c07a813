// The door of the activity module: counts for the home page.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Activity;

public static class ActivityModule
{
    public static IServiceCollection AddActivity(this IServiceCollection services) =>
        services.AddSingleton<StatsReader>().AddSingleton<OrderTotals>().AddSingleton<HomeReader>().AddSingleton<IEventStage, ActivityStage>();

    public static void MapActivity(this IEndpointRouteBuilder routes) => ActivityEndpoints.Map(routes);
}
