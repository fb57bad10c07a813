// When each source was last heard from, kept by the pipeline.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.People.Collect;

/// <summary>The newest arrival of a stored event, source by source.</summary>
internal sealed class SourceHeard(Database database) : IEventStage
{
    public int Order => 910;

    public string Name => "sources";

    public Action<Session> Prepare(EventBatch batch, Session read)
    {
        var latest = new SortedDictionary<int, long>();
        foreach (var e in batch.Events)
        {
            if (!latest.TryGetValue(e.Source, out var known) || e.ReceivedAt > known)
            {
                latest[e.Source] = e.ReceivedAt;
            }
        }

        return write => Write(write, latest);
    }

    public void Clear(Session write) => write.Prepare("delete from source_heard").Execute();

    private static void Write(Session write, SortedDictionary<int, long> latest)
    {
        var upsert = write.Prepare(
            """
            insert into source_heard(source, last_at) values($1, $2)
            on conflict(source) do update set last_at = case when excluded.last_at > source_heard.last_at then excluded.last_at else source_heard.last_at end
            """);
        foreach (var (source, at) in latest)
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
