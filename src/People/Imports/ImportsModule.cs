// The door of the imports module.
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Imports;

public static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services, ImportOptions options) => services
        .AddSingleton(options).AddSingleton<ImportFolder>().AddSingleton<ImportStore>().AddSingleton<ImportTarget>().AddSingleton<IPersonTraces, ImportTraces>().AddSingleton<UploadSweep>().AddSingleton<ErasedUploads>().AddSingleton<IJobHandler, ImportJob>()
        .AddSingleton(provider => new ImportService(
            provider.GetRequiredService<ImportStore>(), provider.GetRequiredService<JobService>(), provider.GetRequiredService<JobRunner>(),
            provider.GetRequiredService<ISourceDirectory>()))
        .AddSingleton(provider => AuditSubject.Numbered("import", id => provider.GetRequiredService<ImportStore>().Find(id)?.File));

    /// <summary>For the program that serves.</summary>
    public static IServiceCollection AddUploadSweep(this IServiceCollection services) => services.AddHostedService(provider => provider.GetRequiredService<UploadSweep>())
        .AddHostedService(provider => provider.GetRequiredService<ErasedUploads>());

    public static void MapImports(this IEndpointRouteBuilder routes) => ImportEndpoints.Map(routes);

    public static IReadOnlyList<string> Kinds => ImportKind.All;

    /// <summary>The kind of a file by its head; one that is not among <see cref="Kinds"/> is known but cannot be imported.</summary>
    public static string KindOf(string path) => ImportKind.Of(path);

    /// <summary>Why this file cannot be imported as this kind; null when it can.</summary>
    public static string? FaultOf(string path, string kind) => Kinds.Contains(kind) ? ImportKind.FaultOf(path, kind) : $"The kinds are {string.Join(", ", Kinds)}.";
}
