// The connection on which a node hears the others: watched, and made again when it breaks.
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mitos.Kernel.Nodes;

/// <param name="connect">A new connection, not opened.</param>
/// <param name="received">Takes each frame; called between two statements of the connection, so it must not wait.</param>
/// <param name="missed">Called when frames may have been lost: whenever the connection is made, and every ten seconds.</param>
internal sealed partial class BusListener(Func<NpgsqlConnection> connect, Action<string> received, Action missed, TimeProvider clock, ILogger log)
{
    /// <summary>By this the nodes count each other.</summary>
    public const string ApplicationName = "mitos listen";

    /// <summary>The name that nodes listen to; PostgreSQL keeps databases apart.</summary>
    public const string Channel = "mitos";

    private const string Watch = $"select count(*) from pg_stat_activity where datname = current_database() and application_name = '{ApplicationName}'";
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_doubt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);
    private volatile bool _hasOthers;

    public bool HasOthers => _hasOthers;

    public async Task RunAsync(CancellationToken stopping)
    {
        var pause = TimeSpan.Zero;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(() => pause = TimeSpan.Zero, stopping);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                // The program stops.
            }
            catch (Exception exception)
            {
                if (pause == TimeSpan.Zero)
                {
                    Broken(log, exception);
                }

                pause = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : pause * 2 > s_longestPause ? s_longestPause : pause * 2;
                await Task.Delay(pause, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(Action heard, CancellationToken stopping)
    {
        await using var connection = connect();
        connection.Notification += (_, told) => received(told.Payload);
        await connection.OpenAsync(stopping);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stopping);
        }

        long? doubtedAt = null;
        while (true)
        {
            await using (var watch = new NpgsqlCommand(Watch, connection))
            {
                _hasOthers = await watch.ExecuteScalarAsync(stopping) is > 1L;
            }

            if (doubtedAt is not { } at || clock.GetElapsedTime(at) >= s_doubt)
            {
                heard();
                doubtedAt = clock.GetTimestamp();
                missed();
            }

            var since = clock.GetTimestamp();
            while (await connection.WaitAsync(s_round, stopping) && clock.GetElapsedTime(since) < s_round)
            {
                // More may be on its way.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node does not hear the others; it tries again until it does")]
    private static partial void Broken(ILogger log, Exception exception);
}
