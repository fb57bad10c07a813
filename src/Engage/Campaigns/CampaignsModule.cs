// The door of the campaigns module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Engage.Campaigns.Contracts;
using Mitos.Engage.Campaigns.Estimates;
using Mitos.Engage.Campaigns.Results;
using Mitos.Engage.Campaigns.Running;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;

namespace Mitos.Engage.Campaigns;

public static class CampaignsModule
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<Campaigns>().AddSingleton<CampaignCheck>().AddSingleton<CustomerZones>().AddSingleton<CampaignStarts>().AddSingleton<CampaignService>().AddSingleton<ICampaigns>(provider => provider.GetRequiredService<CampaignService>())
        .AddSingleton<CampaignReader>().AddSingleton<CampaignCounts>().AddSingleton<CampaignResults>().AddSingleton<TestDecisions>().AddSingleton<Estimator>().AddSingleton<RunPages>().AddSingleton<CampaignWorker>()
        .AddSingleton<IJobHandler, CampaignRunJob>().AddSingleton<IJobHandler, CampaignStopJob>().AddSingleton<IJobHandler, CampaignPauseJob>().AddSingleton<IEventStage, CampaignStage>()
        .AddSingleton(provider => AuditSubject.Numbered("campaign", id => provider.GetRequiredService<CampaignService>().Find(id)?.Name));

    /// <summary>It runs with the program; commands leave it out.</summary>
    public static IServiceCollection AddCampaignWorker(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<CampaignWorker>());

    public static void MapCampaigns(this IEndpointRouteBuilder routes) => CampaignEndpoints.Map(routes);
}
