// The SQL of the events that the business added to the tracking plan.
using System.Text.Json;
using System.Text.Json.Serialization;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Vocabulary;

namespace Mitos.People.Debugger;

internal sealed class PlanEventStore(Database database)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public List<PlanEvent> All() => database.Read(session =>
    {
        var all = new List<PlanEvent>();
        var select = session.Prepare("select name, description, properties from plan_event order by name");
        while (select.Step())
        {
            all.Add(new PlanEvent(select.Text(0), select.Text(1), JsonSerializer.Deserialize<List<PropertyDefinition>>(select.Text(2), Json)!));
        }

        select.Reset();
        return all;
    });

    public static void Write(Session session, PlanEvent planned, long at) => session.Prepare(
        """
        insert into plan_event(name, description, properties, changed_at) values($1, $2, $3, $4)
        on conflict(name) do update set description = excluded.description, properties = excluded.properties, changed_at = excluded.changed_at
        """)
        .Bind(1, planned.Name).Bind(2, planned.Description).Bind(3, JsonSerializer.Serialize(planned.Properties, Json)).Bind(4, at).Execute();

    public static void Delete(Session session, string name) => session.Prepare("delete from plan_event where name = $1").Bind(1, name).Execute();
}
