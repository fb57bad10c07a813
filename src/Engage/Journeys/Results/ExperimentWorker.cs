// Decides experiments when enough is known.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Kernel.Data;

namespace Mitos.Engage.Journeys.Results;

internal sealed partial class ExperimentWorker(Database database, Journeys journeys, TimeProvider clock, ILogger<ExperimentWorker> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(1);

    /// <summary>Looks at every experiment that is due for it.</summary>
    public async Task DecideAsync(CancellationToken cancellationToken)
    {
        foreach (var (journey, node) in journeys.Current.All.Where(journey => journey.IsLive).SelectMany(journey => journey.Current.Graph.Nodes.OfType<ExperimentNode>().Select(node => (journey, node))))
        {
            if (journey.Winners.ContainsKey(node.Id) || journey.Current.Goal is null)
            {
                continue;
            }

            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var (arms, looks) = database.Read(session => (ResultRows.Arms(session, journey.Id, node.Id, now), ResultRows.Looks(session, journey.Id, node.Id)));
            var due = ExperimentRules.LooksDue(node, arms);
            if (due > looks && await database.WriteAsync(session => Decide(session, journey.Id, node, arms, due, now), cancellationToken))
            {
                journeys.Changed();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DecideAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                NotDecided(log, exception);
            }

            await Task.Delay(s_look, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>Whether an arm has won; then the pipeline has to know.</returns>
    private static bool Decide(Session session, int id, ExperimentNode node, Dictionary<string, ArmSums> arms, int look, long now)
    {
        // Another node may have looked meanwhile.
        if (JourneyRows.Lock(session, id) is not { } journey || ResultRows.Looks(session, id, node.Id) >= look)
        {
            return false;
        }

        ResultRows.SaveLooks(session, id, node.Id, look);
        if (ExperimentRules.Winner(node, arms, look) is not { } winner)
        {
            return false;
        }

        JourneyRows.AddWinner(session, new JourneyWinner(id, node.Id, winner, now));
        JourneyRows.Save(session, journey with { Stamp = JourneyRows.LastStamp(session) + 1 });
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The experiments of journeys were not looked at; they are again")]
    private static partial void NotDecided(ILogger log, Exception exception);
}
