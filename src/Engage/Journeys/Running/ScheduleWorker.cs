// Starts the rounds of schedules when they are due.
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Engage.Journeys.Graphs;
using Mitos.Engage.Rules.Contracts;
using Mitos.Kernel.Data;
using Mitos.Kernel.Jobs;

namespace Mitos.Engage.Journeys.Running;

/// <summary>The next instant stands with the journey and changes in the transaction that adds the round, so that one instant is one round on however many nodes.</summary>
internal sealed partial class ScheduleWorker(Database database, Journeys journeys, JourneySettings settings, JobService jobs, TimeProvider clock, ILogger<ScheduleWorker> log) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await StartDueAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                NotStarted(log, exception);
            }

            await Task.Delay(s_look, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StartDueAsync(CancellationToken cancellationToken)
    {
        foreach (var id in journeys.Current.All.Where(journey => journey is { IsLive: true, Current.Entry.Trigger: ScheduleTrigger }).Select(journey => journey.Id))
        {
            if (database.Read(session => JourneyRows.Find(session, id)) is not { NextAt: > 0 } seen || seen.NextAt > clock.GetUtcNow().ToUnixTimeMilliseconds())
            {
                continue;
            }

            await database.WriteAsync(session => Start(session, id), cancellationToken);
            jobs.Wake();
        }
    }

    private void Start(Session session, int id)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (JourneyRows.Lock(session, id) is not { NextAt: > 0, Status: JourneyStatus.Live } journey || journey.NextAt > now
            || journeys.AsOf(session).Find(id)?.Current.Entry.Trigger is not ScheduleTrigger trigger)
        {
            return;
        }

        // However long the program was away, what was missed is made up for once.
        JourneyRows.Save(session, journey with { NextAt = Schedules.Next(trigger.At, trigger.Weekdays, trigger.DayOfMonth, settings.Current.TimeZone, now) });
        jobs.Add(session, JourneyRoundJob.Name, new JourneyRound(id, RoundKind.Present, $"schedule {journey.NextAt}"), journey.Name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The schedules of journeys were not looked at; they are again")]
    private static partial void NotStarted(ILogger log, Exception exception);
}
