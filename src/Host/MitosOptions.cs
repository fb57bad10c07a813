// The options of the whole program, gathered from flags and the environment.
using Mitos.Kernel.Events.Intake;
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

    public static MitosOptions FromEnvironment(bool isDemo)
    {
        return new MitosOptions
        {
            IsDemo = isDemo,
            Staff = new StaffOptions { ApiKey = Environment.GetEnvironmentVariable("MITOS_API_KEY") },
            Collect = new CollectOptions { WriteKey = Environment.GetEnvironmentVariable("MITOS_WRITE_KEY"), SdkFolder = WebFolders.Find("wwwroot-sdk", Path.Combine("web", "sdk", "dist")) },
            Intake = new IntakeBounds { MaxWaitingEvents = Number("MITOS_MAX_WAITING_EVENTS", new IntakeBounds().MaxWaitingEvents) },
        };
    }

    private static long Number(string variable, long otherwise) =>
        Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text ? otherwise
        : long.TryParse(text, out var number) && number > 0 ? number
        : throw new InvalidOperationException($"{variable} must be a number above 0.");
}
