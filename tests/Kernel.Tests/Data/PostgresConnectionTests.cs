// What Mitos asks of PostgreSQL for its connections.
using Mitos.Kernel.Data.Postgres;
using Mitos.Testing;

namespace Mitos.Kernel.Tests.Data;

public sealed class PostgresConnectionTests
{
    [FactWithPostgres]
    public void A_connection_whose_machine_vanished_is_given_up_within_seconds()
    {
        // A local socket has no such settings, so the server is called by its port.
        using var server = PostgresServer.Start();
        using var database = new PostgresDatabase($"Host=127.0.0.1;Port={server.Port};Username=mitos;Database=postgres;Options=-c work_mem=5MB", TimeProvider.System);
        var (timeout, keepalive, memory) = database.Read(session =>
        {
            var select = session.Prepare("select current_setting('tcp_user_timeout'), current_setting('tcp_keepalives_idle'), current_setting('work_mem')");
            select.Step();
            var read = (select.Text(0), select.Text(1), select.Text(2));
            select.Reset();
            return read;
        });
        Assert.Equal(("7000", "4", "5MB"), (timeout, keepalive, memory));
    }
}
