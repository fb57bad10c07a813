// The model that is in force, and what it expects of each threshold.
using Mitos.Kernel.Data;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Duplicates.Matching;

namespace Mitos.People.Duplicates;

/// <param name="Quality">At each threshold that a person can choose from.</param>
internal sealed record LearntModel(MatchModel Model, long At, IReadOnlyList<ExpectedQuality> Quality);

/// <summary>From which probability a pair stands in the list, and from which it counts as strong.</summary>
public sealed record DuplicateThresholds(double ReviewFrom, double StrongFrom)
{
    /// <summary>Pairs below it are not kept, so no threshold is lower.</summary>
    public const double Lowest = 0.05;

    public const double Highest = 0.9999;

    /// <summary>One half: where one person is as likely as two, by the model.</summary>
    public static readonly DuplicateThresholds Default = new(0.5, 0.99);

    public bool IsFit => ReviewFrom is >= Lowest and <= Highest && StrongFrom <= Highest && StrongFrom >= ReviewFrom;
}

internal sealed class DuplicateSettings(Database database, SettingsStore store, INodeBus bus, TimeProvider clock)
{
    private const string Key = "duplicates";
    private readonly Mirror<DuplicateThresholds> _thresholds = new(bus, "settings.duplicates", () => store.Read<DuplicateThresholds>(Key) ?? DuplicateThresholds.Default, clock);
    private readonly Mirror<Known> _learnt = new(bus, "duplicates.model", () => new Known(database.Read(DuplicateRows.Learnt)), clock);

    public DuplicateThresholds Current => _thresholds.Value;

    /// <summary>Null before the first run.</summary>
    public LearntModel? Learnt => _learnt.Value.Model;

    public async Task ChangeAsync(DuplicateThresholds thresholds, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Key, thresholds, cancellationToken);
        _thresholds.Changed();
    }

    public async Task LearnAsync(LearntModel learnt, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => DuplicateRows.SaveLearnt(session, learnt), cancellationToken);
        _learnt.Changed();
    }

    /// <summary>Read and written in one transaction, so that a model that was learnt meanwhile is the one that forgets.</summary>
    public async Task ForgetAsync(MatchRecord person, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session =>
        {
            if (DuplicateRows.Learnt(session) is { } learnt)
            {
                DuplicateRows.SaveLearnt(session, learnt with { Model = learnt.Model.Without(person) });
            }
        }, cancellationToken);
        _learnt.Changed();
    }

    private sealed record Known(LearntModel? Model);
}
