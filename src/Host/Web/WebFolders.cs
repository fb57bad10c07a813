// Finds the built files of the web parts: beside the program when it was published, in the source tree when it runs from there.
namespace Mitos.Host;

internal static class WebFolders
{
    /// <returns>Null when they were not built.</returns>
    public static string? Find(string published, string inSources)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, published);
        if (Directory.Exists(beside))
        {
            return beside;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var built = Path.Combine(folder.FullName, inSources);
            if (Directory.Exists(built))
            {
                return built;
            }
        }

        return null;
    }
}
