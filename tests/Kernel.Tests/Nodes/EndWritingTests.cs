// What a node that is seen no more was writing is ended on the server, also where the server does not call it idle; what it only reads, and others write, is left alone.
using Mitos.Kernel.Data.Postgres;
using Mitos.Kernel.Nodes;
using Mitos.Testing;
using Npgsql;

namespace Mitos.Kernel.Tests.Nodes;

public sealed class EndWritingTests : IDisposable
{
    private const string Gone = "00c0ffee00c0ffee";
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-gone").FullName;

    [FactWithPostgres]
    public async Task A_transaction_whose_rows_the_server_waits_for_is_ended()
    {
        using var database = new PostgresDatabase(TestEngine.MakePostgresOf(_folder), TimeProvider.System);
        database.Write(session => session.Prepare("create table held(a bigint not null primary key)").Execute());

        // It holds a row, and the server waits for more of its rows: so it is busy, and no time for idle ones ends it.
        var frozen = await OpenAsync($"mitos pipeline {Gone}");
        await RunAsync(frozen, "begin; insert into held(a) values(1)");
        var rows = await frozen.BeginBinaryImportAsync("copy held(a) from stdin (format binary)");
        Assert.Equal(1, await CountAsync($"application_name = 'mitos pipeline {Gone}' and state = 'active'"));
        await using var reading = await OpenAsync($"mitos read {Gone}");
        await RunAsync(reading, "begin; select * from held");
        await using var other = await OpenAsync("mitos pipeline 0123456789abcdef");
        await RunAsync(other, "begin; insert into held(a) values(2)");

        database.Write(session => LeaseRows.EndWriting(session, Gone));
        database.Write(session => session.Prepare("insert into held(a) values(1)").Execute());
        Assert.Equal(0, await CountAsync($"application_name = 'mitos pipeline {Gone}'"));
        Assert.Equal(1, await CountAsync($"application_name = 'mitos read {Gone}'"));
        await RunAsync(other, "commit");
        await Assert.ThrowsAnyAsync<Exception>(async () => await rows.CompleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(async () => await RunAsync(frozen, "commit"));
    }

    public void Dispose()
    {
        TestEngine.Drop(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<NpgsqlConnection> OpenAsync(string name)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestEngine.MakePostgresOf(_folder)) { ApplicationName = name, Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string which)
    {
        await using var connection = await OpenAsync("looking");
        await using var command = new NpgsqlCommand($"select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ({which})", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
