// The door of the events module: the intake, the log, the pipeline, and the questions about events.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Log;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Quarantine;
using Mitos.Kernel.Events.Timers;
using Mitos.Kernel.Nodes;

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
        .AddSingleton<EventKinds>().AddSingleton<EventLog>().AddSingleton<MessageKeys>().AddSingleton<StoreCounts>().AddSingleton<OutcomeFeed>()
        .AddSingleton<WorkSignal>().AddSingleton<IPipelineInput>(provider => provider.GetRequiredService<Database>() is { Engine: Engine.Sqlite } database
            ? new EmbeddedInput(database, provider.GetRequiredService<EventIntake>())
            : new SharedInput(provider.GetRequiredService<Database>(), provider.GetRequiredService<EventIntake>(), provider.GetRequiredService<LeaseKeeper>(), provider.GetRequiredService<INodeBus>(), provider.GetRequiredService<WorkSignal>()))
        .AddSingleton(provider => new EventPipeline(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<IPipelineInput>(), provider.GetRequiredService<EventLog>(), provider.GetRequiredService<EventKinds>(),
            provider.GetRequiredService<MessageKeys>(), provider.GetRequiredService<OutcomeFeed>(),
            provider.GetServices<IEventStage>(), provider.GetRequiredService<IStrandReader>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<EventPipeline>>()))
        .AddSingleton(provider => new CustomerPipeline(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<EventLog>(), provider.GetRequiredService<LeaseKeeper>(), provider.GetRequiredService<IStrandReader>(),
            provider.GetRequiredService<WorkSignal>(), provider.GetServices<IEventStage>(),
            provider.GetRequiredService<EventPipeline>().Times, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<CustomerPipeline>>()))
        .AddSingleton(provider => new PipelineService(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<LeaseKeeper>(), provider.GetRequiredService<EventPipeline>(), provider.GetRequiredService<CustomerPipeline>()))
        .AddSingleton(provider => new TimerBell(provider.GetRequiredService<EventIntake>(), provider.GetRequiredService<WorkSignal>()))
        .AddSingleton<QuarantineStore>().AddSingleton<Rebuild>().AddSingleton<EventLookup>().AddSingleton<FactWriter>();

    /// <summary>Whether the log holds events that their customers' profiles do not.</summary>
    public static bool HasWorkLeft(Database database) => database.Read(session => WorkRows.Waits(session, long.MaxValue));

    /// <summary>Makes a store that was filled from another one ready to take input.</summary>
    public static void Moved(Session session)
    {
        if (session.Engine == Engine.PostgreSql)
        {
            IntakeRows.Continue(session);
        }
    }

    /// <summary>The pipeline runs with the program; commands that only read leave it out.</summary>
    public static IServiceCollection AddPipelineService(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<PipelineService>()).AddHostedService<OutcomeRelay>();
}
