// Where providers of channels call: /hooks/KIND/NUMBER. Nothing is believed before its signature is, and nothing answered before it is on the disk.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Channels.Connections;
using Mitos.Reach.Channels.Contracts;

namespace Mitos.Reach.Channels.Hooks;

internal sealed class HookEndpoints(ConnectionDirectory connections, IEnumerable<IChannelHook> hooks, IReceiptTaker receipts, EventIntake intake, IBrand brand, TimeProvider clock)
{
    private const int LargestBody = 4 * 1024 * 1024;

    /// <param name="kinds">Whose calls come in; each has an address of its own, so that it stands before the one for shops.</param>
    public static void Map(IEndpointRouteBuilder routes, IEnumerable<string> kinds)
    {
        foreach (var kind in kinds)
        {
            routes.MapMethods($"/hooks/{kind}/{{id:int}}", ["GET", "POST"], (HttpContext http, int id, HookEndpoints endpoints) => endpoints.TakeAsync(http, kind, id)).IsOpen().ExcludeFromDescription();
        }
    }

    private async Task<IResult> TakeAsync(HttpContext http, string kind, int id)
    {
        if (connections.Find(id) is not { Enabled: true } kept || kept.Kind != kind || hooks.FirstOrDefault(one => one.Kind == kind) is not { } hook)
        {
            return Problem.NotFound("connection_not_found", "No connection has this address, or it is switched off.").ToResult();
        }

        if (connections.Opened(id) is not { } connection)
        {
            return new Problem(503, "secret_unreadable", "The connection's secret was sealed with another MITOS_SECRET.") { RetryAfterSeconds = 60 }.ToResult();
        }

        if (await BodyAsync(http.Request, http.RequestAborted) is not { } body)
        {
            return new Problem(413, "too_large", "A call is at most 4 MB.").ToResult();
        }

        var call = new HookCall(http.Request.Method, Url(http.Request), http.Request.Query, http.Request.Headers, body);
        if (!hook.IsSigned(connection, call))
        {
            return new Problem(401, "invalid_signature", "The signature is not that of this body and the connection's secret.").ToResult();
        }

        try
        {
            var meaning = hook.Read(connection, call, clock.GetUtcNow().ToUnixTimeMilliseconds());
            await receipts.TakeAsync(id, connections.Senders[kind].Kind.Channel, meaning.Receipts, http.RequestAborted);
            await PutAsideAsync(id, meaning.Rest ?? []);
            return meaning.Answer is null ? TypedResults.Ok() : TypedResults.Text(meaning.Answer, meaning.AnswerType);
        }
        catch (JsonException)
        {
            return new Problem(400, "bad_request", "The body is not JSON.").ToResult();
        }
        catch (IntakeOverloadedException overloaded)
        {
            return new Problem(503, "overloaded", "Too many events are waiting. Send this again later.") { RetryAfterSeconds = overloaded.RetryAfterSeconds }.ToResult();
        }
    }

    /// <summary>Under a name made of what it says, so that a repetition is kept once.</summary>
    private async Task PutAsideAsync(int id, IReadOnlyList<HookRest> rest)
    {
        foreach (var one in rest)
        {
            var body = Encoding.UTF8.GetBytes(one.Json);
            var meta = new IntakeMeta { Reason = Reasons.HookUnused.Code, Detail = one.Why, RefusedId = $"channel:{id}:{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}" };
            await intake.AppendAsync(new IntakeItem(0, clock.GetUtcNow().ToUnixTimeMilliseconds(), 1, meta, body));
        }
    }

    /// <summary>Behind a proxy the provider knows the public address and not ours.</summary>
    private string Url(HttpRequest request) =>
        brand.Current.PublicUrl is { Length: > 0 } outside ? outside + request.Path + request.QueryString : request.GetEncodedUrl();

    private static async Task<byte[]?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
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
}
