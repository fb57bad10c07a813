// The SQL of definitions, signals and what is on its way to the pipeline.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences;

internal static class AudienceRows
{
    private const string Columns = "id, generation, name, description, definition, status, job, created_at, changed_at";
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { AllowOutOfOrderMetadataProperties = true };

    /// <summary>Those that are not deleted, by name.</summary>
    public static List<KeptAudience> All(Session session)
    {
        var found = new List<KeptAudience>();
        var select = session.Prepare($"select {Columns} from audience where status <> 'deleted' order by name");
        while (select.Step())
        {
            found.Add(new KeptAudience(
                select.Int32(0), select.Int32(1), select.Text(2), select.TextOrNull(3), JsonSerializer.Deserialize<Condition>(select.Text(4), s_json)!, select.Text(5),
                select.Int64(6), select.Int64(7), select.Int64(8)));
        }

        select.Reset();
        return found;
    }

    public static void Save(Session session, KeptAudience audience) => session.Prepare(
        $"""
        insert into audience({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict(id) do update set generation = excluded.generation, name = excluded.name, description = excluded.description, definition = excluded.definition,
          status = excluded.status, job = excluded.job, changed_at = excluded.changed_at
        """)
        .Bind(1, audience.Id).Bind(2, audience.Generation).Bind(3, audience.Name).Bind(4, audience.Description).Bind(5, Json(audience.Condition)).Bind(6, audience.Status)
        .Bind(7, audience.Job).Bind(8, audience.CreatedAt).Bind(9, audience.ChangedAt).Execute();

    /// <summary>What was being taken in is in; nothing happens when the definition has changed meanwhile.</summary>
    public static void MarkReady(Session session, int id, int generation) => session
        .Prepare("update audience set status = 'ready' where id = $1 and generation = $2 and status = 'backfilling'").Bind(1, id).Bind(2, generation).Execute();

    /// <summary>The greatest generation that was ever given.</summary>
    public static int LastGeneration(Session session) => (int)Number(session, "select coalesce(max(generation), 0) from audience");

    public static int LastId(Session session) => (int)Number(session, "select coalesce(max(id), 0) from audience");

    public static List<Signal> Signals(Session session)
    {
        var found = new List<Signal>();
        var select = session.Prepare("select number, generation, definition, ready from audience_signal order by number");
        while (select.Step())
        {
            found.Add(new Signal(select.Int32(0), select.Int32(1), JsonSerializer.Deserialize<SignalDefinition>(select.Text(2), s_json)!, select.Int64(3) != 0));
        }

        select.Reset();
        return found;
    }

    public static void AddSignal(Session session, Signal signal) => session.Prepare("insert into audience_signal(number, generation, definition, ready) values($1, $2, $3, $4)")
        .Bind(1, signal.Number).Bind(2, signal.Generation).Bind(3, Json(signal.Definition)).Bind(4, signal.IsReady ? 1 : 0).Execute();

    public static void MarkSignalsReady(Session session, int upTo) => session.Prepare("update audience_signal set ready = 1 where generation <= $1").Bind(1, upTo).Execute();

    /// <summary>The state of the definitions whose past waits in the table; 0 when none does.</summary>
    public static int Delivering(Session session) => (int)Number(session, "select coalesce(max(generation), 0) from audience_delivery");

    public static void Deliver(Session session, int generation) => session.Prepare("update audience_delivery set generation = $1").Bind(1, generation).Execute();

    /// <summary>The job that makes a past ready; 0 when none does.</summary>
    public static long Turn(Session session) => Number(session, "select coalesce(max(job), 0) from audience_delivery");

    /// <returns>False when another one was quicker.</returns>
    public static bool TakeTurn(Session session, long from, long to)
    {
        session.Prepare("insert into audience_delivery(one, generation, job) values(1, 0, 0) on conflict do nothing").Execute();
        var update = session.Prepare("update audience_delivery set job = $2 where job = $1 returning job").Bind(1, from).Bind(2, to);
        var isTaken = update.Step();
        update.Reset();
        return isTaken;
    }

    public static void AddPast(Session session, long strand, ReadOnlySpan<byte> signals) => session
        .Prepare("insert into audience_past(strand, signals) values($1, $2) on conflict(strand) do update set signals = excluded.signals").Bind(1, strand).Bind(2, signals).Execute();

    public static byte[]? FindPast(Session session, long strand)
    {
        var select = session.Prepare("select signals from audience_past where strand = $1").Bind(1, strand);
        var found = select.Step() ? select.Blob(0).ToArray() : null;
        select.Reset();
        return found;
    }

    public static List<long> PastAfter(Session session, long strand, int limit)
    {
        var found = new List<long>(limit);
        var select = session.Prepare("select strand from audience_past where strand > $1 order by strand limit $2").Bind(1, strand).Bind(2, limit);
        while (select.Step())
        {
            found.Add(select.Int64(0));
        }

        select.Reset();
        return found;
    }

    public static void DropPast(Session session, long strand) => session.Prepare("delete from audience_past where strand = $1").Bind(1, strand).Execute();

    public static void ClearPast(Session session) => session.Prepare("delete from audience_past").Execute();

    /// <summary>The same definition has the same text.</summary>
    public static Condition ReadCondition(JsonElement condition) => condition.Deserialize<Condition>(s_json)!;

    public static string Json<T>(T definition) => JsonSerializer.Serialize(definition, s_json);

    private static long Number(Session session, string sql)
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }
}
