// Turns what PostgreSQL and the way to it can answer into the exceptions that callers know.
using System.Net.Sockets;
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>The codes are SQLSTATEs of https://www.postgresql.org/docs/15/errcodes-appendix.html.</summary>
internal static class PostgresErrors
{
    /// <summary>The work may be tried again at once: it met another writer.</summary>
    public static bool IsConflict(Exception exception) => exception is PostgresException { SqlState: "40001" or "40P01" };

    /// <summary>Two writers made the same key; tried again, one of them sees the other's row.</summary>
    public static bool IsSameKey(Exception exception) => exception is PostgresException { SqlState: "23505" };

    public static Exception Translate(Exception exception) => exception switch
    {
        PostgresException { SqlState: "53100" or "58030" } =>
            new StorageFullException("The disk of the database is full or cannot be written. Free some space; Mitos goes on by itself.", exception),
        PostgresException { SqlState: "40001" or "40P01" } =>
            new StoreUnavailableException("The database was busy with the same rows. Try again.", exception),
        PostgresException answer => IsAway(answer.SqlState)
            ? new StoreUnavailableException("The database is not available. Mitos goes on by itself when it is back.", exception)
            : exception,
        NpgsqlException or SocketException or IOException or TimeoutException => Away(exception),
        _ => exception,
    };

    public static StoreUnavailableException Away(Exception exception) =>
        new("The database cannot be reached. Mitos goes on by itself when it is back.", exception);

    /// <summary>Connections, resources and operators: nothing that is wrong with the statement. 25006 is a server that became a standby.</summary>
    private static bool IsAway(string state) => state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal)
        || state is "57P01" or "57P02" or "57P03" or "57P05" or "25006";
}
