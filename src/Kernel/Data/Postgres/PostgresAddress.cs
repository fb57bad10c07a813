// Reads the connection string that people give, as Npgsql's key=value or as a postgresql:// address, and never shows its password.
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

public static class PostgresAddress
{
    /// <summary>The server keeps 63 characters of a name.</summary>
    private const int LongestName = 40;

    /// <summary>The statements that are prepared on the server; Mitos has fewer.</summary>
    private const int MostPrepared = 200;

    /// <summary>
    /// A machine that vanishes, without its power or its network, leaves transactions open, and other nodes wait for what they hold. With these the
    /// server gives such a connection up within 7 seconds; by its own defaults that takes minutes to hours. Of no effect on a local socket.
    /// </summary>
    private const string GivenUpSoon = "-c tcp_keepalives_idle=4 -c tcp_keepalives_interval=1 -c tcp_keepalives_count=3 -c tcp_user_timeout=7000";

    /// <summary>Where the database is, for people: without user and password.</summary>
    public static string Shown(string connection)
    {
        var read = Read(connection);
        return $"{read.Host}:{read.Port}/{read.Database}";
    }

    /// <exception cref="UnfitStoreException">It cannot be read.</exception>
    internal static NpgsqlConnectionStringBuilder Read(string connection)
    {
        try
        {
            return connection.StartsWith("postgres://", StringComparison.Ordinal) || connection.StartsWith("postgresql://", StringComparison.Ordinal)
                ? OfAddress(new Uri(connection))
                : new NpgsqlConnectionStringBuilder(connection);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // The inner exception may repeat the text, and with it the password.
            throw new UnfitStoreException("The connection to PostgreSQL cannot be read. Write it as Host=…;Database=…;Username=…;Password=… or postgresql://user:password@host:port/database.");
        }
    }

    /// <param name="id">Stands behind the name, by which one program's connections are known from another's; null for none.</param>
    internal static string Of(string connection, string name, string? id, int connections, string? options = null)
    {
        var read = Read(connection);
        var called = read.ApplicationName ?? name;
        read.ApplicationName = id is null ? called : $"{called[..Math.Min(called.Length, LongestName)]} {id}";
        read.MaxPoolSize = Math.Min(read.MaxPoolSize, connections);
        read.MaxAutoPrepare = MostPrepared;
        read.AutoPrepareMinUsages = 2;
        read.NoResetOnClose = true; // Nothing of a session is ever set, and the server would be asked to undo it each time.
        read.IncludeErrorDetail = false;
        read.PersistSecurityInfo = false;
        read.Options = string.Join(' ', new[] { GivenUpSoon, read.Options, options }.OfType<string>());
        return read.ConnectionString;
    }

    /// <summary>For a connection that is held for as long as the program runs, outside the pools; it soon finds out that the database is away.</summary>
    internal static string Held(string connection, string name)
    {
        var read = Read(connection);
        read.ApplicationName = name;
        read.Options = string.Join(' ', new[] { GivenUpSoon, read.Options }.OfType<string>());
        read.Pooling = false;
        read.Timeout = read.CommandTimeout = 5;
        read.CancellationTimeout = -1; // A statement that takes so long has lost its server: the connection is given up at once.
        read.IncludeErrorDetail = false;
        return read.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var read = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.TrimStart('/')) };
        if (address.Port > 0)
        {
            read.Port = address.Port;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            read.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            read.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var left, var right] ? (left, right) : (part, "");
            read[name == "sslmode" ? "SSL Mode" : name] = Uri.UnescapeDataString(value);
        }

        return read;
    }
}
