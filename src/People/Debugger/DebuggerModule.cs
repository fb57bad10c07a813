// The door of the debugger: live events, the quarantine, and the tracking plan with what is sent.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Staff;

namespace Mitos.People.Debugger;

public static class DebuggerModule
{
    public static IServiceCollection AddDebugger(this IServiceCollection services) => services
        .AddSingleton<OutcomeViews>().AddSingleton<QuarantineReplay>().AddSingleton<PlanReport>().AddSingleton<PlanEventStore>().AddSingleton<EventKindReports>()
        .AddSingleton<TrackingPlan>().AddSingleton<SeenProperties>()
        .AddSingleton<IEventStage>(provider => provider.GetRequiredService<PlanReport>())
        .AddSingleton(provider => AuditSubject.Numbered("quarantine", id => provider.GetRequiredService<QuarantineStore>().Find(id)?.MessageId));

    public static void MapDebugger(this IEndpointRouteBuilder routes)
    {
        EventEndpoints.Map(routes);
        QuarantineEndpoints.Map(routes);
        VocabularyEndpoints.Map(routes);
    }
}
