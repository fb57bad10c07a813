// Sends quarantined input through the front door again, as it came or mended by a person.
using System.Text;
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Events.Pipeline;
using Mitos.Kernel.Events.Quarantine;

namespace Mitos.People.Debugger;

internal sealed class QuarantineReplay(Database database, EventIntake intake, EventPipeline pipeline)
{
    /// <returns>The message id of a single event when it was accepted, or why it still cannot be.</returns>
    public async Task<(string? MessageId, Refusal? Refusal)> TryAsync(QuarantinedInput row, string? edited, CancellationToken cancellationToken)
    {
        var payload = edited is null ? row.Payload : Encoding.UTF8.GetBytes(edited);
        var meta = IntakeMeta.FromText(row.Meta) with { Reason = null, Detail = null, Replays = row.Id };
        var (events, messageId, refusal) = Check(payload, row, meta);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        // The same message twice is one event, so a crash between these two steps only leaves the row open for another try.
        var id = await intake.AppendAsync(new IntakeItem(row.Source, row.ReceivedAt, events, meta.Normal(), payload));
        await database.WriteAsync(session => QuarantineStore.SetStatus(session, row.Id, QuarantineStatus.Replayed), cancellationToken);
        await pipeline.WaitForAsync(id, cancellationToken);
        return (messageId, null);
    }

    private static (int Events, string? MessageId, Refusal? Refusal) Check(byte[] payload, QuarantinedInput row, IntakeMeta meta)
    {
        if (!System.Text.Unicode.Utf8.IsValid(payload))
        {
            return (0, null, new Refusal(Reasons.InvalidUtf8, "the text is not UTF-8"));
        }

        try
        {
            using var json = JsonDocument.Parse(payload);
            var root = json.RootElement;
            if (meta.Type is null && root.ValueKind == JsonValueKind.Object && root.TryGetProperty("batch", out var batch) && batch.ValueKind == JsonValueKind.Array)
            {
                // Whatever of the batch still does not pass goes to quarantine event by event.
                return (Math.Max(1, batch.GetArrayLength()), null, null);
            }

            return EventParser.TryParse(root, new Envelope(row.Source, row.ReceivedAt, meta.Type, NoIds: meta.NoIds), new FallbackId(0, 0, row.Id), out var e, out var refusal)
                ? (1, e.MessageId, null)
                : (0, null, refusal);
        }
        catch (JsonException exception)
        {
            return (0, null, new Refusal(Reasons.InvalidJson, exception.Message));
        }
        catch (InvalidOperationException)
        {
            return (0, null, new Refusal(Reasons.InvalidUtf8, "a text holds half a character"));
        }
    }
}
