// Where the source tree and the shared test data lie.
namespace Mitos.Testing;

public static class Repository
{
    /// <summary>The folder that holds Mitos.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the shared data beside the checkout; null when it is not there, and the test says so.</summary>
    public static string? SharedData(params string[] parts)
    {
        var path = Path.Combine([Root, "..", "shared", "data", .. parts]);
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Mitos.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Mitos.slnx is not above the test's own folder.");
        }

        return folder.FullName;
    }
}
