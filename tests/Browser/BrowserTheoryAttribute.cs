// A theory that needs Chromium: skipped with a message where there is none, but on a build server it then fails.
namespace Mitos.Browser.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public const string Chromium = "/usr/bin/chromium";

    public BrowserTheoryAttribute()
    {
        if (!File.Exists(Chromium) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip = $"{Chromium} is not there, so the console was not tried in a browser. Debian: apt-get install chromium.";
        }
    }
}
