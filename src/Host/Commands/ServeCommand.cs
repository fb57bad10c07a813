// mitos serve and mitos demo: run the program until it is told to stop.
using Mitos.Host.Demo;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Staff;
using Mitos.People.Collect;

namespace Mitos.Host.Commands;

internal static partial class ServeCommand
{
    public static async Task<int> RunAsync(CommandLine line, bool isDemo)
    {
        var options = MitosOptions.Read(line, isDemo);
        using var store = OpenStore.Open(line.Store, TimeProvider.System);
        if (Rebuild.IsUnfinished(store.Stores.Main))
        {
            await Console.Error.WriteLineAsync("A rebuild of this store was interrupted. Run `mitos rebuild` to finish it, then start again.");
            return 1;
        }

        await using var app = MitosApp.Build(store, options, line.Urls);
        await CollectModule.EnsureEnvironmentKeyAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        using var lost = store.Lost.Register(() => StoreLost(app.Logger, app.Lifetime));
        var address = app.Urls.FirstOrDefault() ?? line.Urls;
        if (isDemo)
        {
            await DemoLoader.LoadAsync(app.Services, line, address, app.Lifetime.ApplicationStopping);
        }

        await TellAsync(app, options, address);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void StoreLost(ILogger log, IHostApplicationLifetime lifetime)
    {
        Lost(log);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Another Mitos took the store over while the database was away; this one stops")]
    private static partial void Lost(ILogger log);

    private static async Task TellAsync(WebApplication app, MitosOptions options, string address)
    {
        Console.WriteLine($"Mitos {MitosOptions.Version} is ready at {address}");
        if (options.Staff.ApiKey is null && await StaffModule.FirstSignInTokenAsync(app.Services, CancellationToken.None) is { } token)
        {
            Console.WriteLine($"Sign in once with this link, it is valid for {options.Staff.LinkHours} hours:\n  {address}/sign-in?token={token}");
        }
    }
}
