// Takes the calls of providers. Nothing is believed before its signature is, and nothing answered before it is on the disk.
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.People.Connections.Contracts;
using Mitos.People.Connections.Ledger;
using Mitos.People.Consent.Contracts;

namespace Mitos.People.Connections;

internal sealed partial class HookService(ConnectionService connections, IEnumerable<IHook> hooks, HookOrders orders, IShopProducts products, IPrivacyRequests privacy, EventIntake intake, AuditLog audit, TimeProvider clock, ILogger<HookService> log)
{
    /// <summary>A call larger than this is no order.</summary>
    private const int LargestBody = 4 * 1024 * 1024;

    public async Task<IResult> TakeAsync(HttpContext http, string channel, int id)
    {
        if (connections.Find(id) is not { Disabled: false } connection || connection.Channel != channel || hooks.FirstOrDefault(one => one.Channel == channel) is not { } hook)
        {
            return Problem.NotFound("connection_not_found", "No connection has this address, or it is switched off.").ToResult();
        }

        if (await BodyAsync(http.Request, http.RequestAborted) is not { } body)
        {
            return new Problem(413, "too_large", "A call is at most 4 MB.").ToResult();
        }

        if (hook.IsPing(http.Request, body))
        {
            return TypedResults.Ok();
        }

        switch (connections.IsSigned(connection, body, hook.Signature(http.Request.Headers)))
        {
            case null:
                Unreadable(log, id);
                return new Problem(503, "secret_unreadable", "The connection's secret was sealed with another MITOS_SECRET.") { RetryAfterSeconds = 60 }.ToResult();
            case false:
                return new Problem(401, "invalid_signature", "The signature is not that of this body and the connection's secret.").ToResult();
            default:
                return await StoreAsync(http, connection, hook, body);
        }
    }

    private async Task<IResult> StoreAsync(HttpContext http, Connection connection, IHook hook, byte[] body)
    {
        var meaning = await orders.SettleAsync(connection.Source, hook.Shop, Meaning(http, hook, body), http.RequestAborted);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            if (meaning.Fault is { } fault)
            {
                // Named by the delivery, so that its repetitions are kept once.
                var refused = new IntakeMeta { Reason = Reasons.Hook.Code, Detail = fault, RefusedId = $"hook:{connection.Id}:{hook.Delivery(http.Request.Headers)}" };
                await intake.AppendAsync(new IntakeItem(connection.Source, now, 1, refused, body));
            }
            else if (meaning.Events.Count > 0)
            {
                await intake.AppendAsync(new IntakeItem(connection.Source, now, meaning.Events.Count, new IntakeMeta { Large = true, NoIds = true }, Batch(meaning.Events)));
            }
        }
        catch (IntakeOverloadedException overloaded)
        {
            return new Problem(503, "overloaded", "Too many events are waiting. Send this again later.") { RetryAfterSeconds = overloaded.RetryAfterSeconds }.ToResult();
        }

        if (meaning.Product is { } product)
        {
            await products.TakeAsync(product, http.RequestAborted);
        }

        if (meaning.GoneProduct is { } gone)
        {
            await products.RemoveAsync(hook.Shop.Platform, gone, http.RequestAborted);
        }

        if (meaning.Privacy is { } wish)
        {
            await audit.WriteAsync(new Caller(null, $"connection {connection.Name}", ""), "connection.privacy", $"connection:{connection.Id}", wish.Topic, http.RequestAborted);
            var reference = hook.Delivery(http.Request.Headers) is { Length: > 0 } delivery ? delivery : Convert.ToHexStringLower(SHA256.HashData(body));
            await privacy.OpenAsync(new PrivacyWish(wish.Kind, $"connection {connection.Name}", $"{connection.Id}:{wish.Topic}:{reference}", wish.Identifiers), http.RequestAborted);
        }

        return TypedResults.Ok();
    }

    private static HookMeaning Meaning(HttpContext http, IHook hook, byte[] body)
    {
        try
        {
            return hook.Read(http.Request.Headers, body);
        }
        catch (JsonException)
        {
            return new HookMeaning([], "the body is not JSON");
        }
    }

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(piece, cancellationToken)) > 0;)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }

    private static byte[] Batch(IReadOnlyList<byte[]> events)
    {
        using var batch = new MemoryStream();
        batch.Write("{\"batch\":["u8);
        for (var index = 0; index < events.Count; index++)
        {
            batch.Write(index == 0 ? default : ","u8);
            batch.Write(events[index]);
        }

        batch.Write("]}"u8);
        return batch.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The secret of connection {Connection} was sealed with another MITOS_SECRET; its calls are refused")]
    private static partial void Unreadable(ILogger log, int connection);
}
