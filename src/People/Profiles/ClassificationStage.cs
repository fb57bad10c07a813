// The stage that says of each event on which channel and touchpoint it happened, for the stages behind it.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Profiles;

/// <summary>It speaks of the event alone, so it stands on every way and writes nothing.</summary>
internal sealed class ClassificationStage(ISourceDirectory sources) : IEventStage
{
    private static readonly Action<Session> s_nothing = static _ => { };

    public int Order => 150;

    public string Name => "classification";

    public StagePass Passes => StagePass.Whole;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        foreach (var e in batch.Events)
        {
            Classification.Classify(e, sources.Find(e.Source).Kind);
        }

        return s_nothing;
    }

    public void Clear(Session write)
    {
    }
}
