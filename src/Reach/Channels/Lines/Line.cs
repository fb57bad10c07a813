// The line to one provider: a short queue, some calls at once, a rate, and a rest when the provider is away.
using System.Threading.Channels;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Lines;

internal sealed class Line : IDisposable
{
    private const int MostQueued = 400;

    /// <summary>
    /// What waits here is already marked as being sent, and a fall of the program leaves it unknown. So no more is taken than is sent within this time,
    /// as quickly as the provider answered lately.
    /// </summary>
    private const double QueuedMilliseconds = 100;
    private const int FailuresBeforeRest = 5;
    private static readonly TimeSpan s_cutOff = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_firstRest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_longestRest = TimeSpan.FromMinutes(5);
    private readonly Channel<(OutgoingMessage Message, Action<SendResult> Done)> _queue = Channel.CreateBounded<(OutgoingMessage, Action<SendResult>)>(MostQueued);
    private readonly CancellationTokenSource _end = new();
    private readonly OpenConnection _connection;
    private readonly IChannelSender _sender;
    private readonly Func<double> _share;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private int _waiting;
    private int _failures;
    private int _rests;
    private DateTimeOffset _restsUntil;
    private double _tokens;
    private long _filledAt;
    private double _callMilliseconds = 25;

    /// <param name="share">Which part of the connection's rate is this node's.</param>
    public Line(OpenConnection connection, IChannelSender sender, Func<double> share, TimeProvider clock)
    {
        (_connection, _sender, _share, _clock) = (connection, sender, share, clock);
        (_filledAt, _tokens) = (clock.GetTimestamp(), Math.Max(1, Rate));
        for (var worker = 0; worker < sender.Kind.Parallel; worker++)
        {
            _ = Task.Run(WorkAsync);
        }
    }

    public int Version => _connection.Version;

    /// <summary>Messages a second on this node; 0 for no limit.</summary>
    private double Rate => _connection.PerSecond * _share();

    /// <summary>Null while it works; else until when it rests.</summary>
    public DateTimeOffset? RestsUntil => _restsUntil > _clock.GetUtcNow() ? _restsUntil : null;

    public int Waiting => Volatile.Read(ref _waiting);

    public int Room()
    {
        lock (_lock)
        {
            if (RestsUntil is not null)
            {
                return 0;
            }

            // Behind a rest one message tries whether the provider is back.
            var free = _failures >= FailuresBeforeRest ? Math.Max(0, 1 - _waiting) : Depth() - _waiting;
            return Math.Min(free, _connection.PerSecond == 0 ? MostQueued : (int)Tokens());
        }
    }

    /// <param name="ahead">How many others wait before it, beyond what there is room for.</param>
    public TimeSpan Rest(int ahead)
    {
        lock (_lock)
        {
            var each = Math.Max(_callMilliseconds / _sender.Kind.Parallel, _connection.PerSecond == 0 ? 0 : 1_000d / Math.Max(0.01, Rate));
            return RestsUntil is { } until ? until - _clock.GetUtcNow() : TimeSpan.FromMilliseconds(Math.Clamp(each * ahead, 20, 60_000));
        }
    }

    public void Post(OutgoingMessage message, Action<SendResult> done)
    {
        lock (_lock)
        {
            _tokens -= 1;
        }

        Interlocked.Increment(ref _waiting);
        if (!_queue.Writer.TryWrite((message, done)))
        {
            Interlocked.Decrement(ref _waiting);
            done(new SendResult(SendOutcome.Busy, Reason: "line_busy"));
        }
    }

    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _end.CancelAfter(s_cutOff);
    }

    private async Task WorkAsync()
    {
        await foreach (var (message, done) in _queue.Reader.ReadAllAsync())
        {
            var since = _clock.GetTimestamp();
            var result = RestsUntil is { } until ? new SendResult(SendOutcome.Down, Reason: "provider_down", RetryAfter: until - _clock.GetUtcNow()) : await SendAsync(message);
            Note(result.Outcome, _clock.GetElapsedTime(since).TotalMilliseconds);
            Interlocked.Decrement(ref _waiting);
            done(result);
        }
    }

    private async Task<SendResult> SendAsync(OutgoingMessage message)
    {
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        cut.CancelAfter(s_cutOff);
        try
        {
            return await _sender.SendAsync(_connection, message, cut.Token);
        }
        catch (OperationCanceledException)
        {
            return new SendResult(SendOutcome.Unknown, Reason: "no_answer");
        }
        catch (Exception exception)
        {
            // Whatever it is, the provider may have been reached before.
            return new SendResult(SendOutcome.Unknown, Reason: "no_answer", Detail: exception.GetType().Name);
        }
    }

    private int Depth() => (int)Math.Clamp(_sender.Kind.Parallel * QueuedMilliseconds / Math.Max(0.1, _callMilliseconds), _sender.Kind.Parallel, MostQueued);

    private void Note(SendOutcome outcome, double milliseconds)
    {
        lock (_lock)
        {
            _callMilliseconds += (milliseconds - _callMilliseconds) / 16;
            if (outcome is not (SendOutcome.Down or SendOutcome.Unknown))
            {
                (_failures, _rests) = (0, 0);
            }
            else if (++_failures >= FailuresBeforeRest && RestsUntil is null)
            {
                _restsUntil = _clock.GetUtcNow() + TimeSpan.FromTicks(Math.Min(s_longestRest.Ticks, s_firstRest.Ticks << Math.Min(_rests++, 8)));
            }
        }
    }

    private double Tokens()
    {
        var (now, rate) = (_clock.GetTimestamp(), Rate);
        _tokens = Math.Min(Math.Max(1, rate), _tokens + (_clock.GetElapsedTime(_filledAt, now).TotalSeconds * rate));
        _filledAt = now;
        return Math.Max(0, _tokens);
    }
}
