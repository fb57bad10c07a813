// Keeps this node known to the others, and its share of the work: takes what nobody does, gives up what is more than its share.
using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Http;

namespace Mitos.Kernel.Nodes;

/// <summary>
/// A round a second. A node that was not seen for five seconds counts as dead and its leases are free, so another one has them within seven. What
/// a node does under a lease it proves in the same transaction (<see cref="Holds"/>): a node that slept and wakes up can break nothing.
/// </summary>
public sealed partial class LeaseKeeper(Database database, NodeIdentity node, ProgramInfo program, TimeProvider clock, ILogger<LeaseKeeper> log) : BackgroundService
{
    public const int AliveMilliseconds = 5_000;
    private const int ForgottenMilliseconds = 3_600_000;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);
    private ImmutableDictionary<string, long> _held = ImmutableDictionary<string, long>.Empty;
    private long _startedAt;
    private long _renewed;

    /// <summary>The leases that this node may act under now. Empty when it could not renew them in time.</summary>
    public IReadOnlyDictionary<string, long> Held =>
        clock.GetElapsedTime(Volatile.Read(ref _renewed)).TotalMilliseconds < AliveMilliseconds ? Volatile.Read(ref _held) : ImmutableDictionary<string, long>.Empty;

    public Lease? Find(string name) => Held.TryGetValue(name, out var epoch) ? new Lease(name, epoch) : null;

    /// <summary>Whether the lease is still this node's, in a transaction that is about to commit; nobody can take it before that.</summary>
    public bool Holds(Session session, Lease lease) => LeaseRows.Hold(session, lease, node.Id);

    /// <summary>Raised when other leases are held than before.</summary>
    public event Action? Changed;

    /// <summary>On a thread of its own: a node that is so busy that work waits for threads is alive, and must not look dead.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.Factory.StartNew(() => RunRounds(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void RunRounds(CancellationToken stopping)
    {
        do
        {
            TryRound();
        }
        while (!stopping.WaitHandle.WaitOne(s_round));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Leave();
    }

    /// <summary>Gives everything up at once, so that nobody has to wait for the leases to end.</summary>
    private void Leave()
    {
        try
        {
            database.Write(session =>
            {
                LeaseRows.Begin(session, clock);
                foreach (var name in _held.Keys)
                {
                    LeaseRows.GiveUp(session, name, node.Id);
                }

                LeaseRows.Forget(session, node.Id);
            });
        }
        catch (Exception exception) when (exception is StoreUnavailableException or StorageFullException)
        {
            // They end by themselves.
        }

        Volatile.Write(ref _held, ImmutableDictionary<string, long>.Empty);
    }

    private void TryRound()
    {
        try
        {
            Round();
        }
        catch (Exception exception)
        {
            // Most likely the database is away. Whatever it is: the next round tries again.
            RoundFailed(log, exception);
        }
    }

    private void Round()
    {
        var begun = clock.GetTimestamp();
        var held = database.Write(session =>
        {
            var now = LeaseRows.Begin(session, clock);
            _startedAt = _startedAt == 0 ? now : _startedAt;
            LeaseRows.Seen(session, new NodeRow(node.Id, node.Name, program.Version, _startedAt, now));
            LeaseRows.ForgetSeenBefore(session, now - ForgottenMilliseconds);
            LeaseRows.Renew(session, node.Id, now + AliveMilliseconds);
            var alive = LeaseRows.Nodes(session).Where(other => other.SeenAt > now - AliveMilliseconds).Select(other => other.Id).ToList();
            var leases = LeaseRows.Leases(session);
            foreach (var gone in leases.Select(lease => lease.Owner).OfType<string>().Distinct().Where(owner => !alive.Contains(owner)))
            {
                LeaseRows.EndWriting(session, gone);
            }

            var share = LeaseShare.Of(node.Id, alive, leases);
            share.GiveUp.ForEach(lease => LeaseRows.GiveUp(session, lease.Name, node.Id));
            share.Take.ForEach(lease => LeaseRows.Take(session, lease.Name, node.Id, lease.Epoch + 1, now + AliveMilliseconds));
            return share.Keep.Select(lease => (lease.Name, lease.Epoch)).Concat(share.Take.Select(lease => (lease.Name, Epoch: lease.Epoch + 1)))
                .ToImmutableDictionary(lease => lease.Name, lease => lease.Epoch);
        });

        Volatile.Write(ref _renewed, begun);
        var before = Interlocked.Exchange(ref _held, held);
        if (before.Count != held.Count || before.Except(held).Any())
        {
            Shared(log, held.Count, LeaseNames.All.Length);
            Changed?.Invoke();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This node holds {Count} of {All} leases")]
    private static partial void Shared(ILogger log, int count, int all);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The leases could not be renewed; they end by themselves")]
    private static partial void RoundFailed(ILogger log, Exception exception);
}
