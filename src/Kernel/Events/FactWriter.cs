// Appends facts, decisions taken in Mitos, to the log, and waits until they have taken effect.
using System.Text.Json;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Pipeline;

namespace Mitos.Kernel.Events;

/// <summary>Writes facts through the intake, so that they stand in the same order as all events and a rebuild repeats them.</summary>
public sealed class FactWriter(EventIntake intake, EventPipeline pipeline, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Appends the fact and returns when every stage has processed it.</summary>
    /// <param name="name">A name of the vocabulary.</param>
    /// <param name="messageId">The idempotency key: the same fact twice is one.</param>
    /// <param name="alone">It is processed with nothing else: what came before it stands in the store by then.</param>
    public async Task AppendAsync(string name, string messageId, object properties, CancellationToken cancellationToken, bool alone = false)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { type = "fact", name, messageId, properties }, Json);
        var id = await intake.AppendAsync(new IntakeItem(0, clock.GetUtcNow().ToUnixTimeMilliseconds(), 1, alone ? new IntakeMeta { IsAlone = true } : IntakeMeta.Batch, body));
        await pipeline.WaitForAsync(id, cancellationToken);
    }
}
