// The PostgreSQL server of the tests: the one that MITOS_TEST_POSTGRES names, or a private one that lives as long as the test run.
namespace Mitos.Testing;

public static class PostgresCluster
{
    private static readonly Lazy<string> s_connection = new(() => Environment.GetEnvironmentVariable("MITOS_TEST_POSTGRES") is { Length: > 0 } given ? given : Start());

    /// <summary>Held, so that its input stays open.</summary>
    private static PostgresServer? s_server;

    /// <summary>A connection that may create databases.</summary>
    public static string Connection => s_connection.Value;

    private static string Start()
    {
        s_server = PostgresServer.Start();
        return s_server.Connection;
    }
}
