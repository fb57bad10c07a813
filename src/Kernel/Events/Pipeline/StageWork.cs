// A stage with the names under which its time is counted.
namespace Mitos.Kernel.Events.Pipeline;

internal sealed record StageWork(IEventStage Stage, string Prepare, string Write)
{
    /// <summary>Those that stand on this way, in their order.</summary>
    public static IReadOnlyList<StageWork> Of(IEnumerable<IEventStage> stages, StagePass pass) =>
        [.. stages.Where(stage => (stage.Passes & pass) != 0).OrderBy(stage => stage.Order).Select(stage => new StageWork(stage, $"prepare {stage.Name}", $"write {stage.Name}"))];
}
