// Where the source tree lies.
namespace Mitos.Testing;

public static class Repository
{
    /// <summary>The folder that holds Mitos.slnx.</summary>
    public static string Root { get; } = FindRoot();

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
