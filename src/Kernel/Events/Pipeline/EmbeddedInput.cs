// The intake of a store in which this program is alone: a position in it says what was taken.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;

namespace Mitos.Kernel.Events.Pipeline;

internal sealed class EmbeddedInput : IPipelineInput
{
    private readonly Database _database;
    private readonly EventIntake _intake;
    private readonly PositionWaiters _waiters = new();
    private long _readPosition;
    private long _position;

    public EmbeddedInput(Database database, EventIntake intake)
    {
        (_database, _intake) = (database, intake);
        _readPosition = _position = Checkpoints.Read(database, Checkpoints.Intake) ?? 0;
        _waiters.Reached(_position);
    }

    public StagePass Pass => StagePass.Whole;

    public long? Turn => 0;

    public List<IntakeRow> Read(int maxEvents, long maxBytes)
    {
        var rows = _intake.Read(_readPosition, maxEvents, maxBytes);
        _readPosition = rows.Count == 0 ? _readPosition : rows[^1].Id;
        return rows;
    }

    /// <summary>A commit whose answer was lost may have taken place.</summary>
    public void Reset()
    {
        var stored = Checkpoints.Read(_database, Checkpoints.Intake) ?? 0;
        if (stored > _position)
        {
            _position = stored;
            _intake.ProcessedAfterAll(stored);
            _waiters.Reached(stored);
        }

        _readPosition = _position;
    }

    public Action<Session> Taken(ParsedRows rows, EventBatch batch)
    {
        var lastId = rows.LastId;
        return session => Checkpoints.Save(session, Checkpoints.Intake, lastId);
    }

    public void Committed(PipelineTransaction transaction)
    {
        _position = transaction.LastId;
        _intake.Processed(transaction.LastId, transaction.Announced, transaction.Bytes);
        _waiters.Reached(transaction.LastId);
    }

    public Task WaitForInputAsync(TimeSpan atMost, CancellationToken cancellationToken) => _intake.Appended.WaitAsync(atMost, cancellationToken);

    public Task WaitForAsync(long intakeId, CancellationToken cancellationToken) => _waiters.WaitAsync(intakeId, cancellationToken);

    public long LastId() => _intake.LastId;
}
