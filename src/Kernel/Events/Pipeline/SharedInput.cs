// The intake of a store that nodes share: whoever holds the order's lease takes rows out of it, and leaves work for the partitions.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Nodes;

namespace Mitos.Kernel.Events.Pipeline;

/// <summary>
/// A row is deleted in the transaction that takes it in, which also proves that the lease is still ours. Ids of rows come from one sequence, so a
/// request that was acknowledged stands before one that was made after it; a row that commits late under a small id is simply read later.
/// </summary>
internal sealed class SharedInput : IPipelineInput
{
    private const string Topic = "intake";
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(10);
    private readonly Lock _lock = new();
    private readonly HashSet<long> _read = [];
    private readonly Database _database;
    private readonly EventIntake _intake;
    private readonly LeaseKeeper _leases;
    private readonly WorkSignal _signal;
    private Lease? _turn;

    public SharedInput(Database database, EventIntake intake, LeaseKeeper leases, INodeBus bus, WorkSignal signal)
    {
        (_database, _intake, _leases, _signal) = (database, intake, leases, signal);
        bus.Subscribe(Topic, _ => intake.Appended.Set());
        intake.Stored += () =>
        {
            if (_turn is null)
            {
                bus.Publish(Topic);
            }
        };
    }

    public StagePass Pass => StagePass.Order;

    public long? Turn => (_turn = _leases.Find(LeaseNames.Order))?.Epoch;

    public List<IntakeRow> Read(int maxEvents, long maxBytes)
    {
        long[] before;
        lock (_lock)
        {
            before = [.. _read];
        }

        var rows = _database.Read(session => IntakeRows.ReadOthers(session, before, maxEvents, maxBytes));
        lock (_lock)
        {
            rows.ForEach(row => _read.Add(row.Id));
        }

        return rows;
    }

    public void Reset()
    {
        lock (_lock)
        {
            _read.Clear();
        }
    }

    public Action<Session> Taken(ParsedRows rows, EventBatch batch)
    {
        var turn = _turn ?? throw new LeaseLostException(LeaseNames.Order);
        var ids = rows.Ids.ToArray();
        var work = Work.Of(batch);
        long? last = batch.Events.Count == 0 ? null : batch.Events[^1].Seq;
        return session =>
        {
            if (!_leases.Holds(session, turn) || IntakeRows.Delete(session, ids) != ids.Length)
            {
                throw new LeaseLostException(LeaseNames.Order);
            }

            WorkRows.Add(session, work);
            if (last is { } seq)
            {
                Checkpoints.Save(session, Checkpoints.Order, seq);
            }
        };
    }

    public void Committed(PipelineTransaction transaction)
    {
        lock (_lock)
        {
            _read.ExceptWith(transaction.Ids);
        }

        _signal.Added();
    }

    public Task WaitForInputAsync(TimeSpan atMost, CancellationToken cancellationToken) => _intake.Appended.WaitAsync(atMost, cancellationToken);

    /// <summary>First the row is taken into the log, then the partitions do what it gave them.</summary>
    public async Task WaitForAsync(long intakeId, CancellationToken cancellationToken)
    {
        while (_database.Read(session => IntakeRows.Waits(session, intakeId)))
        {
            await Task.Delay(s_look, cancellationToken);
        }

        var head = Checkpoints.Read(_database, Checkpoints.Order) ?? 0;
        while (_database.Read(session => WorkRows.Waits(session, head)))
        {
            await Task.Delay(s_look, cancellationToken);
        }
    }

    public long LastId() => _database.Read(IntakeRows.LastId);
}
