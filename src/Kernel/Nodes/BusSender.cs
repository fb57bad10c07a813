// Sends what a node tells the others: what gathered in a few milliseconds in one statement, on a connection of its own.
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Mitos.Kernel.Nodes;

/// <summary>
/// PostgreSQL lets one transaction with a NOTIFY commit at a time, so no transaction that writes data ever holds one. While the database is away
/// messages wait, up to a bound; what goes beyond it is lost, and the others are told that something was.
/// </summary>
internal sealed partial class BusSender(string self, Func<NpgsqlConnection> connect, TimeProvider clock, ILogger log)
{
    public const string ApplicationName = "mitos notify";
    private const int MostWaiting = 10_000;
    private const int MostChars = 4_000_000;
    private const int LongestPayload = 1_000_000;
    private const string Notify = $"select pg_notify('{BusListener.Channel}', frame) from unnest($1) frame";
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);
    private readonly Channel<BusMessage> _waiting = Channel.CreateBounded<BusMessage>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private NpgsqlConnection? _connection;
    private int _lost;

    /// <summary>The topic by which nodes are told that messages were lost.</summary>
    public static BusMessage Lost { get; } = new("lost", "");

    public void Publish(BusMessage message)
    {
        if (message.Payload.Length > LongestPayload || !_waiting.Writer.TryWrite(message))
        {
            Interlocked.Exchange(ref _lost, 1);
        }
    }

    /// <summary>No more comes; <see cref="RunAsync"/> ends when everything is sent.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync(stopping))
            {
                await Task.Delay(s_gathering, clock, stopping);
                await SendAsync([.. Gather().SelectMany(message => BusFrames.Of(self, message))], stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops while the database is away.
        }
        finally
        {
            await CloseAsync();
        }
    }

    private HashSet<BusMessage> Gather()
    {
        var gathered = new HashSet<BusMessage>();
        for (var chars = 0; chars < MostChars && _waiting.Reader.TryRead(out var message); chars += message.Payload.Length)
        {
            gathered.Add(message);
        }

        if (Interlocked.Exchange(ref _lost, 0) == 1)
        {
            gathered.Add(Lost);
        }

        return gathered;
    }

    private async Task SendAsync(string[] frames, CancellationToken stopping)
    {
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = pause * 2 > s_longestPause ? s_longestPause : pause * 2)
        {
            try
            {
                if (_connection is null)
                {
                    _connection = connect();
                    await _connection.OpenAsync(stopping);
                }

                await using var notify = new NpgsqlCommand(Notify, _connection) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = frames } } };
                await notify.ExecuteNonQueryAsync(stopping);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                NotSent(log, exception, frames.Length);
                await CloseAsync();
                await Task.Delay(pause, clock, stopping);
            }
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} messages to other nodes could not be sent; they wait")]
    private static partial void NotSent(ILogger log, Exception exception, int count);
}
