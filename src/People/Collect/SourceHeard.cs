// When each source was last heard from, kept by the pipeline.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Collect;

/// <summary>The newest arrival of anything, source by source: a source whose events are refused or come twice is not silent.</summary>
internal sealed class SourceHeard(Database database) : IEventStage
{
    public int Order => 910;

    public string Name => "sources";

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var heard = batch.Heard;
        return write => Write(write, heard);
    }

    /// <summary>Clears nothing: what was refused or came twice is not in the log, so a rebuild could not tell it again.</summary>
    public void Clear(Session write)
    {
    }

    private static void Write(Session write, IReadOnlyDictionary<int, long> heard)
    {
        var upsert = write.Prepare(
            """
            insert into source_heard(source, last_at) values($1, $2)
            on conflict(source) do update set last_at = case when excluded.last_at > source_heard.last_at then excluded.last_at else source_heard.last_at end
            """);
        foreach (var (source, at) in heard)
        {
            upsert.Bind(1, source).Bind(2, at).Execute();
        }
    }

    /// <summary>Source number → UTC milliseconds.</summary>
    public Dictionary<int, long> All() => database.Read(session =>
    {
        var all = new Dictionary<int, long>();
        var select = session.Prepare("select source, last_at from source_heard");
        while (select.Step())
        {
            all[select.Int32(0)] = select.Int64(1);
        }

        select.Reset();
        return all;
    });
}
