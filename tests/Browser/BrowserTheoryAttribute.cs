// A theory that needs Chromium: skipped with a message where there is none, but on a build server it then fails.
namespace Mitos.Browser.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    /// <summary>The browser of the system, or the one that CHROMIUM names.</summary>
    public static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    public static readonly string Missing = $"{Chromium} is not there, so the console was not tried in a browser. Debian: apt-get install chromium.";

    public BrowserTheoryAttribute()
    {
        if (!IsThere && !IsDemanded)
        {
            Skip = Missing;
        }
    }

    public static bool IsThere => File.Exists(Chromium);

    public static bool IsDemanded => Environment.GetEnvironmentVariable("CI") == "true";
}
