// Brings the events that journeys let happen from the outbox to the intake.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.People.Identity.Contracts;

namespace Mitos.Engage.Journeys.Outbox;

/// <summary>
/// A row goes only when the intake has its event on the disk. Whoever dies between the two sends it again, and the log knows its messageId: it happens once.
/// </summary>
internal sealed partial class EventRelay(Database database, EventIntake intake, IIdentityDirectory identity, OutboxSignal signal, TimeProvider clock, ILogger<EventRelay> log) : BackgroundService
{
    private const int Together = 500;
    private const long Lease = 30_000;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RelayAsync(stoppingToken))
                {
                    await signal.WaitAsync(OutboxRow.Event, s_look, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                // The intake is full or the store is away; the rows wait, and are free again when the lease ends.
                NotRelayed(log, exception);
                await Task.Delay(s_rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>False when nothing waits.</summary>
    private async Task<bool> RelayAsync(CancellationToken cancellationToken)
    {
        if (!database.Read(session => OutboxRows.NextAt(session, OutboxRow.Event) <= session.Now(clock)))
        {
            return false;
        }

        var rows = await database.WriteAsync(session => OutboxRows.Take(session, OutboxRow.Event, session.Now(clock), session.Now(clock) + Lease, Together), cancellationToken);
        var arriving = rows.Select(row => Body(row) is { } body ? intake.AppendAsync(new IntakeItem(0, Now(), 1, new IntakeMeta { NoIds = true }, body)) : Task.CompletedTask).ToList();
        await Task.WhenAll(arriving);
        await database.WriteAsync(session => OutboxRows.Delete(session, rows.Select(row => row.Id)), cancellationToken);
        return rows.Count == Together;
    }

    /// <summary>The event with the identifier by which the customer is on her way; null when she was erased.</summary>
    private byte[]? Body(OutboxRow row)
    {
        var known = database.Read(session => identity.ProfileOf(session, row.Strand) is { } profile ? identity.IdentifiersOf(session, profile).FirstOrDefault(one => one.Node == row.Strand) : null);
        if (known is null)
        {
            return null;
        }

        var json = JsonNode.Parse(row.Payload)!.AsObject();
        json["context"] = new JsonObject
        {
            ["externalIds"] = new JsonArray(new JsonObject { ["id"] = known.Identifier.Value, ["type"] = known.Identifier.Type.Name, ["collection"] = "users", ["encoding"] = "none" }),
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString(s_json));
    }

    private static readonly JsonSerializerOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Events of journeys wait in the outbox")]
    private static partial void NotRelayed(ILogger log, Exception exception);
}
