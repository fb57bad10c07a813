// The door of the jobs module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;

namespace Mitos.Kernel.Jobs;

public static class JobsModule
{
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton<JobStore>().AddSingleton<JobFeed>()
        .AddSingleton(provider => new JobRunner(
            provider.GetRequiredService<JobStore>(), provider.GetServices<IJobHandler>(), provider.GetRequiredService<JobFeed>(),
            provider.GetRequiredService<INodeBus>(), provider.GetRequiredService<NodeIdentity>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobRunner>>()))
        .AddSingleton(provider => new JobService(
            provider.GetRequiredService<JobStore>(), provider.GetRequiredService<JobRunner>(), provider.GetRequiredService<JobFeed>()))
        .AddSingleton(provider => AuditSubject.Numbered("job", id => provider.GetRequiredService<JobService>().Find(id)?.Message));

    /// <summary>The worker runs with the program; commands run the one job that they are for.</summary>
    public static IServiceCollection AddJobWorker(this IServiceCollection services) => services.AddHostedService<JobWorker>();

    public static void MapJobs(this IEndpointRouteBuilder routes) => JobEndpoints.Map(routes);
}
