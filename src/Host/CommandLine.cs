// Reads the command line: one command, its arguments, and its flags.
namespace Mitos.Host;

/// <summary>A parsed command line. Flags may stand anywhere; their values also come from the environment (<c>MITOS_DATA</c>, <c>MITOS_URLS</c>).</summary>
internal sealed record CommandLine(string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Flags)
{
    public const string Usage =
        """
        Mitos: one thread per customer, through every channel.

          mitos serve                          start Mitos
          mitos demo                           start it with a lively demonstration in a folder of its own
          mitos import KIND FILE               KIND: online-retail, csv, ndjson   [--mapping FILE.json] [--source NAME]
          mitos rebuild                        derive everything again from the log
          mitos key create NAME --role ROLE    make an API key; role: administrator, manager, marketer, agent, analyst, developer
          mitos source create NAME --kind KIND make a source and its write key; kind: web, app, server, store, kiosk, …
          mitos backup TARGET                  copy the store, while it is in use, into the folder TARGET
          mitos check                          look the store over
          mitos openapi FILE                   write the description of the API

        Flags: --data DIR (default: ./data)   --urls URL (default: http://127.0.0.1:5080)
        """;

    private static readonly HashSet<string> Known = ["data", "urls", "role", "kind", "mapping", "source", "seed", "customers", "postgres"];

    public string DataFolder => Flag("data") ?? Environment.GetEnvironmentVariable("MITOS_DATA") ?? (Command == "demo" ? Path.Combine("data", "demo") : "data");

    public string Urls => Flag("urls") ?? Environment.GetEnvironmentVariable("MITOS_URLS") ?? "http://127.0.0.1:5080";

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

            var (name, value) = args[index][2..].Split('=', 2) is [var left, var right] ? (left, right) : (args[index][2..], index + 1 < args.Length ? args[++index] : null);
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
