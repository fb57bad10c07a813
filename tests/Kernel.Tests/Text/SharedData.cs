// Finds the public test data beside the repository; tests that need it pass with a message where it is absent.
using Xunit.Abstractions;

namespace Mitos.Kernel.Tests.Text;

/// <summary>Files under ../shared/data, seen from the repository's root.</summary>
internal static class SharedData
{
    /// <summary>The lines of a file, or null after saying that the test is skipped because the file is not there.</summary>
    public static string[]? LinesOf(string path, ITestOutputHelper output) =>
        PathOf(path, output) is { } file ? File.ReadAllLines(file) : null;

    /// <summary>The full path of a file, or null after saying that the test is skipped because it is not there.</summary>
    public static string? PathOf(string path, ITestOutputHelper output)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        output.WriteLine($"SKIPPED: shared/data/{path} is not beside the repository, so this test has nothing to read.");
        return null;
    }
}
