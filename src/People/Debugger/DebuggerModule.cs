// The door of the debugger: live events, the quarantine, and the tracking plan with what is sent.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Debugger;

public static class DebuggerModule
{
    public static IServiceCollection AddDebugger(this IServiceCollection services) => services
        .AddSingleton<OutcomeViews>().AddSingleton<QuarantineReplay>().AddSingleton<PlanReport>().AddSingleton<PlanEventStore>().AddSingleton<EventKindReports>()
        .AddSingleton<TrackingPlan>().AddSingleton<SeenProperties>()
        .AddSingleton<IEventStage>(provider => provider.GetRequiredService<PlanReport>());

    public static void MapDebugger(this IEndpointRouteBuilder routes)
    {
        EventEndpoints.Map(routes);
        QuarantineEndpoints.Map(routes);
        VocabularyEndpoints.Map(routes);
    }
}
