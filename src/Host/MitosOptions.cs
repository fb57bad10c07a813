// The options of the whole program, gathered from flags, the environment and appsettings.json.
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Secrets;
using Mitos.Kernel.Settings;
using Mitos.Kernel.Staff;
using Mitos.People.Collect;

namespace Mitos.Host;

internal sealed record MitosOptions
{
    public const string Version = "0.1.0";

    public bool IsDemo { get; init; }

    /// <summary>Where the console's files are; null when it was not built.</summary>
    public string? WebFolder { get; init; } = WebFolders.Find("wwwroot", Path.Combine("web", "console", "dist"));

    public StaffOptions Staff { get; init; } = new();

    public CollectOptions Collect { get; init; } = new();

    public IntakeBounds Intake { get; init; } = new();

    /// <summary><c>MITOS_SECRET</c>; null when it was not given.</summary>
    public string? Secret { get; init; }

    /// <summary>Everything that was read at start, for the settings page.</summary>
    public StartSettings Start { get; init; } = new();

    /// <exception cref="InvalidSettingException">A setting cannot be used.</exception>
    public static MitosOptions Read(CommandLine line, bool isDemo)
    {
        var start = OpenStart();
        line.ReadDataFolder(start);
        line.ReadUrls(start);
        line.ReadPostgres(start);
        return new MitosOptions
        {
            IsDemo = isDemo,
            Secret = MasterSecret.Read(start),
            Staff = StaffOptions.Read(start),
            Collect = CollectOptions.Read(start, WebFolders.Find("wwwroot-sdk", Path.Combine("web", "sdk", "dist")), WebFolders.Find("wwwroot-widget", Path.Combine("web", "widget", "dist"))),
            Intake = IntakeBounds.Read(start),
            Start = start,
        };
    }

    /// <summary>The environment, and the file in the folder where the program was started.</summary>
    public static StartSettings OpenStart() => new(
        new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory()).AddJsonFile("appsettings.json", optional: true).Build().GetSection("Mitos"),
        Environment.GetEnvironmentVariable);
}
