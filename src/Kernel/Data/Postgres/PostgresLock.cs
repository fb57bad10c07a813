// Says that programs work in a database: an advisory lock on a connection of its own, watched for as long as the program runs.
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>
/// Nodes share it; who rebuilds or moves the store has it alone. The server lets go of it when the connection ends, so a program that dies leaves nothing behind. When
/// the connection breaks, the lock is taken again as soon as the database is back; if another program was quicker, this one must stop.
/// </summary>
public sealed class PostgresLock : IDisposable
{
    /// <summary>Any number will do as long as every Mitos uses the same.</summary>
    private const long Key = 0x4D69_746F_7301;

    /// <summary>How long a program that was killed may still hold it: its connection ends a moment after it.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);
    private readonly NpgsqlDataSource _source;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _lost = new();
    private readonly TimeProvider _clock;
    private readonly Task _watching;
    private NpgsqlConnection? _connection;

    private readonly string _take;

    private PostgresLock(NpgsqlDataSource source, NpgsqlConnection connection, string take, TimeProvider clock)
    {
        (_source, _connection, _take, _clock) = (source, connection, take, clock);
        _watching = Task.Run(WatchAsync);
    }

    /// <summary>Cancelled when another program has taken the store over.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <param name="alone">Whether no other program may work in the database meanwhile.</param>
    /// <returns>Null when another program stands in the way.</returns>
    public static async Task<PostgresLock?> TakeAsync(string connection, bool alone, TimeProvider clock)
    {
        var take = $"select pg_try_advisory_lock{(alone ? "" : "_shared")}({Key})";
        var source = NpgsqlDataSource.Create(PostgresAddress.Of(connection, "mitos lock", null, 2));
        try
        {
            var since = clock.GetTimestamp();
            do
            {
                if (await TryAsync(source, take) is { } taken)
                {
                    return new PostgresLock(source, taken, take, clock);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), clock);
            }
            while (clock.GetElapsedTime(since) < s_patience);
        }
        catch (Exception exception)
        {
            await source.DisposeAsync();
            throw PostgresErrors.Translate(exception);
        }

        await source.DisposeAsync();
        return null;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _watching.Wait();
        _connection?.Dispose();
        _source.Dispose();
        _closing.Dispose();
        _lost.Dispose();
    }

    private static async Task<NpgsqlConnection?> TryAsync(NpgsqlDataSource source, string take)
    {
        var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(take, connection);
        if (await command.ExecuteScalarAsync() is true)
        {
            return connection;
        }

        await connection.DisposeAsync();
        return null;
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_round, _clock, _closing.Token);
                if (!await HoldsAsync())
                {
                    await _lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The store closes.
        }
    }

    /// <summary>True while the lock is ours or the database is away; false when somebody else has it.</summary>
    private async Task<bool> HoldsAsync()
    {
        try
        {
            if (_connection is null)
            {
                _connection = await TryAsync(_source, _take);
                return _connection is not null;
            }

            await using var command = new NpgsqlCommand("select 1", _connection);
            await command.ExecuteScalarAsync();
            return true;
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or InvalidOperationException or TimeoutException)
        {
            _connection?.Dispose();
            _connection = null;
            return true;
        }
    }
}
