// The one secret from which all others are sealed: given to the program, never in the store.
using System.Security.Cryptography;
using Mitos.Kernel.Data;
using Mitos.Kernel.Settings;

namespace Mitos.Kernel.Secrets;

/// <summary>
/// <c>MITOS_SECRET</c>; in a folder without it, a file beside the store that only its owner can read. Nodes that share a database must be given the
/// same one: a file of one node would be unreadable to the others. See docs/adr/0016.
/// </summary>
/// <param name="Text">Null when there is none: then nothing can be sealed.</param>
public sealed record MasterSecret(string? Text)
{
    public const int ShortestText = 32;
    private const string FileName = "secret.key";

    /// <exception cref="InvalidSettingException">The secret is too short to be one.</exception>
    public static string? Read(StartSettings start)
    {
        var text = start.Secret("secrets.secret", new("Μυστικό του Mitos", "Mitos's own secret"),
            new("Με αυτό σφραγίζονται τα μυστικά των συνδέσεων. Το ίδιο σε όλους τους κόμβους, τουλάχιστον 32 χαρακτήρες.", "Seals the secrets of connections. The same on all nodes, at least 32 characters."));
        return text is null || text.Length >= ShortestText ? text
            : throw new InvalidSettingException($"MITOS_SECRET has {text.Length} characters; it must have at least {ShortestText}. `openssl rand -base64 32` makes one.");
    }

    public static MasterSecret Of(string? given, Engine engine, string folder) =>
        new(given ?? (engine == Engine.Sqlite ? FromFile(Path.Combine(folder, FileName)) : null));

    private static string FromFile(string path)
    {
        if (!File.Exists(path))
        {
            // Written whole under another name first: a start that was cut short leaves no half of a secret.
            var temporary = path + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var writer = new StreamWriter(temporary, options))
            {
                writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            }

            File.Move(temporary, path);
        }

        return File.ReadAllText(path).Trim();
    }
}
