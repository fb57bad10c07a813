// Reads the command line: one command, its arguments, and its flags.
using Mitos.Kernel.Settings;

namespace Mitos.Host;

/// <summary>A parsed command line. Flags may stand anywhere; what they leave open comes from the settings given at start.</summary>
internal sealed record CommandLine(string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Flags)
{
    public const string Usage =
        """
        Mitos: one thread per customer, through every channel.

          mitos serve                          start Mitos
          mitos demo                           start it with a lively demonstration in a folder of its own
          mitos import KIND FILE               KIND: online-retail, csv, ndjson   [--mapping FILE.json] [--source NAME]
          mitos rebuild                        derive everything again from the log
          mitos key create NAME --role ROLE    make an API key; role: administrator, manager, marketer, agent, analyst, developer, monitor
          mitos source create NAME --kind KIND make a source and its write key; kind: web, app, server, store, kiosk, …
          mitos backup TARGET                  copy the store, while it is in use, into the folder TARGET
          mitos move --from A --to B           copy a store to another engine; A and B are folders or connections to PostgreSQL
          mitos cluster init                   spread a store over the servers of a Citus cluster   [--shards N] [--check: only say what would be done]
          mitos check                          look the store over
          mitos openapi FILE                   write the description of the API

        Flags: --data DIR (default: ./data)   --urls URL (default: http://127.0.0.1:5080)
               --postgres CONNECTION (Host=…;Database=…;Username=… or postgresql://…) keeps the store in PostgreSQL; better given as MITOS_POSTGRES
        """;

    private static readonly HashSet<string> Known = ["data", "urls", "role", "kind", "mapping", "source", "seed", "customers", "postgres", "from", "to", "shards", "check"];

    /// <summary>Flags without a value.</summary>
    private static readonly HashSet<string> Switches = ["check"];

    public string DataFolder => ReadDataFolder(MitosOptions.OpenStart());

    public string Urls => ReadUrls(MitosOptions.OpenStart());

    public string ReadDataFolder(StartSettings start) => start.Words("program.data", Command == "demo" ? Path.Combine("data", "demo") : "data", Flag("data"),
        new("Φάκελος δεδομένων", "Data folder"), new("Εκεί βρίσκεται όλη η αποθήκη του Mitos.", "Holds the whole store of Mitos."));

    public string ReadUrls(StartSettings start) => start.Words("program.urls", "http://127.0.0.1:5080", Flag("urls"),
        new("Διεύθυνση", "Address"), new("Πού ακούει το πρόγραμμα.", "Where the program listens."));

    /// <summary>The connection to PostgreSQL; null for a store in the folder. It may hold a password: never show it.</summary>
    public string? ReadPostgres(StartSettings start) => start.Secret("program.postgres",
        new("Σύνδεση με PostgreSQL", "Connection to PostgreSQL"),
        new("Αν δοθεί, η αποθήκη βρίσκεται στη βάση αυτή και όχι στον φάκελο.", "When given, the store is in this database and not in the folder."), Flag("postgres"));

    /// <summary>Where the store is.</summary>
    public StoreAddress Store => new(DataFolder, ReadPostgres(MitosOptions.OpenStart()));

    public string? Flag(string name) => Flags.GetValueOrDefault(name);

    /// <returns>The command line, or null and what is wrong with it.</returns>
    public static (CommandLine? Parsed, string? Error) Parse(string[] args)
    {
        var words = new List<string>();
        var flags = new Dictionary<string, string>();
        for (var index = 0; index < args.Length; index++)
        {
            if (!args[index].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[index]);
                continue;
            }

            var (name, value) = args[index][2..].Split('=', 2) is [var left, var right] ? (left, right) : (args[index][2..], Switches.Contains(args[index][2..]) ? "" : index + 1 < args.Length ? args[++index] : null);
            if (!Known.Contains(name))
            {
                return (null, $"There is no flag --{name}.");
            }

            if (value is null)
            {
                return (null, $"--{name} needs a value.");
            }

            flags[name] = value;
        }

        return words.Count == 0 ? (null, "Name a command.") : (new CommandLine(words[0], words[1..], flags), null);
    }
}
