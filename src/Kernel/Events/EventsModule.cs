// The door of the events module: the intake, the log, the pipeline, and the questions about events.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.Kernel.Events;

/// <summary>The two stores of an embedded Mitos: everything, and the intake in a file of its own.</summary>
public sealed record Stores(Database Main, Database Intake);

public static class EventsModule
{
    public static IServiceCollection AddEvents(this IServiceCollection services, IntakeBounds bounds) => services
        .AddSingleton(bounds)
        .AddSingleton(provider => new EventIntake(
            provider.GetRequiredService<Stores>().Intake,
            Checkpoints.Read(provider.GetRequiredService<Database>(), Checkpoints.Intake) ?? 0,
            bounds, provider.GetRequiredService<ILogger<EventIntake>>()))
        .AddSingleton<EventKinds>().AddSingleton<EventLog>().AddSingleton<MessageKeys>().AddSingleton<Counters>().AddSingleton<StoreCounts>().AddSingleton<OutcomeFeed>()
        .AddSingleton<QuarantineStore>().AddSingleton<EventPipeline>().AddSingleton<Rebuild>().AddSingleton<EventLookup>().AddSingleton<FactWriter>();

    /// <summary>The pipeline runs with the program; commands that only read leave it out.</summary>
    public static IServiceCollection AddPipelineService(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<EventPipeline>()).AddHostedService<OutcomeRelay>();
}
