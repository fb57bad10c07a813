// The SQL of what journeys bring: customers whose time for the goal is over, by whether they were on it or only watched.
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Results;

/// <param name="Squares">The sum of the squares of each customer's money, in the currency.</param>
internal readonly record struct ArmSums(long Customers, long Converted, double Revenue, double Squares)
{
    public ArmSums With(bool converted, double revenue) => new(Customers + 1, Converted + (converted ? 1 : 0), Revenue + revenue, Squares + (revenue * revenue));

    public Mean Mean => Mean.Of(Customers, Revenue, Squares);
}

internal static class ResultRows
{
    /// <summary>Each customer once, whatever the number of her ways: streamed, and summed here.</summary>
    public static (ArmSums Journey, ArmSums Holdout) Sums(Session session, int journey, long now)
    {
        var (own, held) = (default(ArmSums), default(ArmSums));
        var select = session.Prepare(
            """
            select strand, max(case when status = 3 then 1 else 0 end), max(case when converted_at > 0 then 1 else 0 end), cast(sum(revenue) as bigint) from journey_instance
            where journey = $1 and status in (1, 2, 3) and counts_until > 0 and counts_until <= $2 group by strand
            """).Bind(1, journey).Bind(2, now);
        while (select.Step())
        {
            var (isHeld, converted, revenue) = (select.Int64(1) != 0, select.Int64(2) != 0, select.Int64(3) / 100.0);
            (own, held) = isHeld ? (own, held.With(converted, revenue)) : (own.With(converted, revenue), held);
        }

        select.Reset();
        return (own, held);
    }

    /// <summary>Of an experiment: the customers of each arm, by her last time through it.</summary>
    public static Dictionary<string, ArmSums> Arms(Session session, int journey, string node, long now)
    {
        var arms = new Dictionary<string, ArmSums>();
        var select = session.Prepare(
            """
            select s.branch, i.strand, max(case when i.converted_at > 0 then 1 else 0 end), cast(sum(i.revenue) as bigint) from journey_instance i
            join journey_step s on s.strand = i.strand and s.journey = i.journey and s.key = i.key and s.visit = i.visit
            where i.journey = $1 and i.counts_until > 0 and i.counts_until <= $2 and s.node = $3 and s.branch is not null and s.reason = 'chance' group by s.branch, i.strand
            """).Bind(1, journey).Bind(2, now).Bind(3, node);
        while (select.Step())
        {
            arms[select.Text(0)] = arms.GetValueOrDefault(select.Text(0)).With(select.Int64(2) != 0, select.Int64(3) / 100.0);
        }

        select.Reset();
        return arms;
    }

    /// <summary>How often the experiment was looked at to decide it.</summary>
    public static int Looks(Session session, int journey, string node)
    {
        var select = session.Prepare("select looks from journey_look where journey = $1 and node = $2").Bind(1, journey).Bind(2, node);
        var looks = select.Step() ? select.Int32(0) : 0;
        select.Reset();
        return looks;
    }

    public static void SaveLooks(Session write, int journey, string node, int looks) => write
        .Prepare("insert into journey_look(journey, node, looks) values($1, $2, $3) on conflict(journey, node) do update set looks = excluded.looks").Bind(1, journey).Bind(2, node).Bind(3, looks).Execute();
}
