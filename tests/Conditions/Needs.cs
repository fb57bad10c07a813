// What some tests need and a stranger's machine may lack: without it a test is skipped with the reason, and fails where it is required.
using System.Diagnostics;

namespace Mitos.Testing;

/// <summary>
/// <c>MITOS_REQUIRE</c> names what must be there (<c>chromium</c>, <c>postgres</c>, <c>data</c>, <c>mount</c>, with commas between them), <c>MITOS_REQUIRE_ALL=1</c>
/// all of it: the tests then run, and fail for want of it.
/// </summary>
internal static class Needs
{
    /// <summary>The browser of the system, or the one that CHROMIUM names.</summary>
    public static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    private static readonly Lazy<string?> Unmountable = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("mitos-mount").FullName;
        try
        {
            return Mounts(folder, 1) && Unmounts(folder) ? null : "This machine does not let the test mount a small disk; it needs the rights of root.";
        }
        finally
        {
            Directory.Delete(folder);
        }
    });

    /// <summary>Why a test that walks a browser is skipped; null when it is not.</summary>
    public static string? WithoutChromium => Reason("chromium", HasChromium ? null : $"{Chromium} is not there. Debian: apt-get install chromium.");

    /// <summary>Why a test that mounts a small disk is skipped; null when it is not.</summary>
    public static string? WithoutMount => Reason("mount", Unmountable.Value);

    /// <summary>Why a test on PostgreSQL is skipped; null when it is not.</summary>
    public static string? WithoutPostgres => Reason("postgres", HasPostgres ? null
        : "There is no PostgreSQL: MITOS_TEST_POSTGRES is not set, and PostgreSQL 15 is not installed (Debian: apt-get install postgresql-15).");

    /// <summary>Why a test on a Citus cluster is skipped; null when it is not.</summary>
    public static string? WithoutCitus => Citus is not null ? null
        : "There is no Citus: MITOS_TEST_CITUS is not set. Give it the connection to a coordinator's database in which the extension and its workers are ready; the tests empty it.";

    /// <summary>The connection to a database of a coordinator that the tests may empty.</summary>
    public static string? Citus => Environment.GetEnvironmentVariable("MITOS_TEST_CITUS") is { Length: > 0 } given ? given : null;

    /// <summary>The programs of the newest PostgreSQL from 15 on that Debian has installed.</summary>
    public static string? PostgresFolder => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.EnumerateDirectories("/usr/lib/postgresql")
        .Where(folder => int.TryParse(Path.GetFileName(folder), out var version) && version >= 15 && File.Exists(Path.Combine(folder, "bin", "initdb")))
        .OrderByDescending(folder => int.Parse(Path.GetFileName(folder), System.Globalization.CultureInfo.InvariantCulture))
        .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault();

    public static bool HasChromium => File.Exists(Chromium);

    /// <summary>Why a test that reads this file of the shared data is skipped; null when it is not.</summary>
    public static string? WithoutData(string path) => Reason("data", Find(path) is null ? Missing(path) : null);

    /// <summary>The full path of a file of the public data in <c>shared/data</c> beside the checkout.</summary>
    public static string Data(string path) => Find(path) ?? throw new FileNotFoundException(Missing(path));

    public static bool Mounts(string folder, int mebibytes) => Run("mount", "-t", "tmpfs", "-o", $"size={mebibytes}m", "tmpfs", folder);

    public static bool Unmounts(string folder) => Run("umount", folder);

    private static bool HasPostgres => Environment.GetEnvironmentVariable("MITOS_TEST_POSTGRES") is { Length: > 0 } || PostgresFolder is not null;

    private static string? Reason(string need, string? missing) => missing is null || IsRequired(need) ? null : missing;

    private static bool IsRequired(string need) =>
        Environment.GetEnvironmentVariable("MITOS_REQUIRE_ALL") == "1"
        || (Environment.GetEnvironmentVariable("MITOS_REQUIRE") ?? "").Split(',', StringSplitOptions.TrimEntries).Contains(need);

    private static string Missing(string path) => $"shared/data/{path} is not beside the repository.";

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", path);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
