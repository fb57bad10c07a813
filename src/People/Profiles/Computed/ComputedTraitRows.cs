// The SQL of computed traits.
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.People.Profiles.Computed;

internal static class ComputedTraitRows
{
    private const string Columns = "id, number, name, definition, status, job, created_at, changed_at";
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>Those that are not deleted, by name.</summary>
    public static List<KeptTrait> All(Session session)
    {
        var found = new List<KeptTrait>();
        var select = session.Prepare($"select {Columns} from computed_trait where status <> 'deleted' order by name");
        while (select.Step())
        {
            found.Add(new KeptTrait(
                select.Int32(0), select.Int32(1), JsonSerializer.Deserialize<ComputedTrait>(select.Text(3), s_json)!, select.Text(4), select.Int64(5), select.Int64(6), select.Int64(7)));
        }

        select.Reset();
        return found;
    }

    /// <summary>The greatest number that was ever given; it grows whenever a definition comes or changes.</summary>
    public static int LastNumber(Session session) => (int)Number(session, "select coalesce(max(number), 0) from computed_trait");

    public static int LastId(Session session) => (int)Number(session, "select coalesce(max(id), 0) from computed_trait");

    public static void Add(Session session, KeptTrait trait) => Bind(session.Prepare(
        $"insert into computed_trait({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8)"), trait).Execute();

    public static void Save(Session session, KeptTrait trait) => Bind(session.Prepare(
        "update computed_trait set number = $2, name = $3, definition = $4, status = $5, job = $6, created_at = $7, changed_at = $8 where id = $1"), trait).Execute();

    /// <summary>What was being taken in is in; nothing happens when the definition has changed meanwhile.</summary>
    public static void MarkReady(Session session, int number) => session
        .Prepare("update computed_trait set status = 'ready' where number = $1 and status = 'backfilling'").Bind(1, number).Execute();

    private static Statement Bind(Statement statement, KeptTrait trait) => statement
        .Bind(1, trait.Id).Bind(2, trait.Number).Bind(3, trait.Definition.Name).Bind(4, JsonSerializer.Serialize(trait.Definition, s_json)).Bind(5, trait.Status)
        .Bind(6, trait.Job).Bind(7, trait.CreatedAt).Bind(8, trait.ChangedAt);

    private static long Number(Session session, string sql)
    {
        var select = session.Prepare(sql);
        select.Step();
        var number = select.Int64(0);
        select.Reset();
        return number;
    }
}
