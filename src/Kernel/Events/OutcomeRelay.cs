// Shows what became of input on every node, whichever node processed it: a bounded part, ten times a second at most.
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events;

/// <summary>Hands this node's outcomes to the feeds of the other nodes. Without other nodes it costs nothing.</summary>
internal sealed class OutcomeRelay(OutcomeFeed feed, INodeBus bus, TimeProvider clock) : IHostedService, IDisposable
{
    private const string Topic = "outcomes";
    private const int MostAtOnce = 50;
    private static readonly TimeSpan s_gathering = TimeSpan.FromMilliseconds(100);

    /// <summary>Set while this thread shows what another node has told: that is not told again.</summary>
    [ThreadStatic]
    private static bool t_isTelling;

    private readonly Lock _lock = new();
    private readonly Queue<Outcome> _gathered = new();
    private IDisposable? _heard;
    private ITimer? _timer;
    private int _leftOut;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _timer = clock.CreateTimer(_ => Send(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _heard = bus.Subscribe(Topic, Show);
        feed.Published += Gather;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        feed.Published -= Gather;
        _heard?.Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();

    private void Gather(IReadOnlyList<Outcome> outcomes, int leftOut)
    {
        if (t_isTelling || !bus.HasOthers)
        {
            return;
        }

        lock (_lock)
        {
            if (_gathered.Count == 0)
            {
                _timer!.Change(s_gathering, Timeout.InfiniteTimeSpan);
            }

            _leftOut += leftOut;
            foreach (var outcome in outcomes)
            {
                _gathered.Enqueue(outcome);
                if (_gathered.Count > MostAtOnce)
                {
                    _gathered.Dequeue();
                    _leftOut++;
                }
            }
        }
    }

    private void Send()
    {
        lock (_lock)
        {
            bus.Publish(Topic, JsonSerializer.Serialize(new Told([.. _gathered], _leftOut)));
            _gathered.Clear();
            _leftOut = 0;
        }
    }

    private void Show(string payload)
    {
        var told = JsonSerializer.Deserialize<Told>(payload)!;
        t_isTelling = true;
        try
        {
            feed.Publish(told.Outcomes, told.LeftOut);
        }
        finally
        {
            t_isTelling = false;
        }
    }

    private sealed record Told(List<Outcome> Outcomes, int LeftOut);
}
