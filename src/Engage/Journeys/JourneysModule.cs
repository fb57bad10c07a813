// The door of the journeys module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Journeys.Backtests;
using Mitos.Engage.Journeys.Contracts;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Journeys.Outbox;
using Mitos.Engage.Journeys.Results;
using Mitos.Engage.Journeys.Running;
using Mitos.Engage.Journeys.Tasks;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Journeys;

public static class JourneysModule
{
    public static IServiceCollection AddJourneys(this IServiceCollection services) => services
        .AddSingleton<Journeys>().AddSingleton<IJourneyNames, JourneyNames>().AddSingleton<JourneySettings>().AddSingleton<ISettingsOfModule>(provider => provider.GetRequiredService<JourneySettings>()).AddSingleton<IMessagePrices>(provider => provider.GetRequiredService<JourneySettings>())
        .AddSingleton<WebhookSecrets>().AddSingleton<OutboxSignal>().AddSingleton<JourneyService>().AddSingleton<IReadyJourneys, ReadyJourneys>().AddSingleton<JourneyReader>().AddSingleton<IJourneyCounts>(provider => provider.GetRequiredService<JourneyReader>()).AddSingleton<WayReader>().AddSingleton<TaskService>().AddSingleton<ExperimentWorker>().AddSingleton<Backtest>()
        .AddSingleton<IJobHandler, JourneyRoundJob>().AddSingleton<IJobHandler, BacktestJob>().AddSingleton<IEventStage, JourneyStage>()
        .AddSingleton(provider => AuditSubject.Numbered("journey", id => provider.GetRequiredService<JourneyService>().Find(id)?.Name));

    /// <summary>They run with the program; commands leave them out.</summary>
    public static IServiceCollection AddJourneyWorkers(this IServiceCollection services) => services
        .AddHostedService<EventRelay>().AddHostedService<WebhookWorker>().AddHostedService<ScheduleWorker>().AddHostedService(provider => provider.GetRequiredService<ExperimentWorker>());

    public static void MapJourneys(this IEndpointRouteBuilder routes)
    {
        JourneyEndpoints.Map(routes);
        WayEndpoints.Map(routes);
        CallEndpoints.Map(routes);
        TaskEndpoints.Map(routes);
        ResultEndpoints.Map(routes);
        BacktestEndpoints.Map(routes);
    }
}
