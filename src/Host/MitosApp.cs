// Builds the web application from its modules: services, then the order in which a request passes, then the routes.
using Mitos.Engage.Campaigns;
using Mitos.Engage.Journeys;
using Mitos.Host.Live;
using Mitos.Host.Operations;
using Mitos.Kernel.Events;
using Mitos.Kernel.Jobs;
using Mitos.Kernel.Staff;
using Mitos.People.Activity;
using Mitos.People.Audiences;
using Mitos.People.Collect;
using Mitos.People.Connections;
using Mitos.People.Consent;
using Mitos.People.Debugger;
using Mitos.People.Duplicates;
using Mitos.People.Identity;
using Mitos.People.Imports;
using Mitos.People.Profiles;
using Mitos.Reach.Brand;
using Mitos.Reach.Channels;
using Mitos.Reach.Messages;
using Mitos.Reach.Templates;

namespace Mitos.Host;

internal static class MitosApp
{
    public static WebApplication Build(OpenStore store, MitosOptions options, string urls, Action<WebApplicationBuilder>? change = null)
    {
        // Nothing is read again when a file changes; else every write to a store that lies beneath the current folder would be watched.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 512L * 1024 * 1024; // Uploads; collection has a bound of its own.
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(json => json.UseUtcTimestamp = true);
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddMitos(store, options).AddPipelineService().AddJobWorker().AddDuplicateWorker().AddMessageDispatcher().AddJourneyWorkers().AddCampaignWorker();
        builder.Services.AddHostedService<LiveService>();
        builder.Services.AddSignalR().AddJsonProtocol(json => MitosServices.ConfigureJson(json.PayloadSerializerOptions));
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = true);
        builder.Services.AddMitosOpenApi();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form => form.MultipartBodyLengthLimit = 512L * 1024 * 1024);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app, options);
        return app;
    }

    private static void Use(WebApplication app, MitosOptions options)
    {
        app.UseMiddleware<UnexpectedErrors>();
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseStaff();
        app.MapStaff();
        app.MapJobs();
        app.MapCollect();
        app.MapShopConnections();
        app.MapIdentity();
        app.MapProfiles();
        app.MapAudiences();
        app.MapDuplicates();
        app.MapConsent();
        app.MapActivity();
        app.MapDebugger();
        app.MapImports();
        app.MapBrand();
        app.MapTemplates();
        app.MapChannels();
        app.MapMessages();
        app.MapJourneys();
        app.MapCampaigns();
        HealthEndpoints.Map(app);
        BackgroundEndpoints.Map(app);
        NodesEndpoints.Map(app);
        SettingsEndpoints.Map(app);
        app.MapHub<LiveHub>("/live").IsOpen();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseConsoleFiles(options.WebFolder);
    }
}
