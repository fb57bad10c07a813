// The stage that says of each event on which channel and touchpoint it happened, for the stages behind it.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Profiles;

/// <summary>It speaks of the event alone, so it stands on every way and writes nothing.</summary>
internal sealed class ClassificationStage(Classifier classifier) : IEventStage
{
    private static readonly Action<Session> s_nothing = static _ => { };

    public int Order => 150;

    public string Name => "classification";

    public StagePass Passes => StagePass.Whole;

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        foreach (var e in batch.Events)
        {
            classifier.Classify(e);
        }

        return s_nothing;
    }

    public void Clear(Session write)
    {
    }
}
