// The job that runs a draft over the past and keeps what came out.
using System.Text.Json;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;

namespace Mitos.Engage.Journeys.Backtests;

internal sealed record BacktestOrder(int Id);

internal sealed record KeptBacktest(int Id, int Journey, long Job, JourneyGraph Graph, long From, long To, string? Result, long MadeAt, string MadeBy);

internal sealed class BacktestJob(Database database, Backtest backtest) : IJobHandler
{
    public const string Name = "journeyBacktest";

    public string Kind => Name;

    public async Task<string?> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (database.Read(session => BacktestRows.Find(session, run.Job.Read<BacktestOrder>().Id)) is not { } order)
        {
            return "The backtest was deleted.";
        }

        // Off the job's own thread: noting how far it is must not wait for the next customer.
        var looked = 0L;
        var work = Task.Run(() => backtest.Run(order.Journey, order.Graph, order.From, order.To, done => Interlocked.Exchange(ref looked, done), cancellationToken), cancellationToken);
        while (await Task.WhenAny(work, Task.Delay(500, cancellationToken)) != work)
        {
            await run.NoteAsync(new JobProgress(0, Interlocked.Read(ref looked), null, null), null, cancellationToken);
        }

        var result = JsonSerializer.Serialize(await work, JourneyGraph.Json);
        await run.NoteAsync(new JobProgress(1, Interlocked.Read(ref looked), Interlocked.Read(ref looked), null), session => BacktestRows.Save(session, order.Id, result), cancellationToken);
        return null;
    }
}

/// <summary>The SQL of backtests.</summary>
internal static class BacktestRows
{
    private const string Columns = "id, journey, job, graph, from_at, to_at, result, made_at, made_by";

    public static int LastId(Session session)
    {
        var select = session.Prepare("select coalesce(max(id), 0) from journey_backtest");
        select.Step();
        var last = select.Int32(0);
        select.Reset();
        return last;
    }

    public static void Add(Session write, KeptBacktest test) => write.Prepare($"insert into journey_backtest({Columns}) values($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .Bind(1, test.Id).Bind(2, test.Journey).Bind(3, test.Job).Bind(4, test.Graph.ToText()).Bind(5, test.From).Bind(6, test.To).Bind(7, test.Result).Bind(8, test.MadeAt).Bind(9, test.MadeBy).Execute();

    public static void Save(Session write, int id, string result) => write.Prepare("update journey_backtest set result = $2 where id = $1").Bind(1, id).Bind(2, result).Execute();

    public static KeptBacktest? Find(Session session, int id) => Read(session.Prepare($"select {Columns} from journey_backtest where id = $1").Bind(1, id));

    public static KeptBacktest? Newest(Session session, int journey) => Read(session.Prepare($"select {Columns} from journey_backtest where journey = $1 order by id desc limit 1").Bind(1, journey));

    private static KeptBacktest? Read(Statement select)
    {
        var found = select.Step()
            ? new KeptBacktest(select.Int32(0), select.Int32(1), select.Int64(2), JourneyGraph.FromText(select.Text(3)), select.Int64(4), select.Int64(5), select.TextOrNull(6), select.Int64(7), select.Text(8)) : null;
        select.Reset();
        return found;
    }
}
