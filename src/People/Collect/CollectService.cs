// Takes requests in: finds the source, checks the bounds, and answers once the events are on the disk.
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events.Intake;
using Mitos.Kernel.Events.Parsing;

namespace Mitos.People.Collect;

internal sealed class CollectService(SourceService sources, EventIntake intake, CollectOptions options, TimeProvider clock)
{
    private const int QuarantineBytes = 1024 * 1024;
    private readonly SemaphoreSlim _gate = new(options.MaxRequestsAtOnce, options.MaxRequestsAtOnce);

    public async Task TakeAsync(HttpContext http, string? type, CallFamily family)
    {
        if (intake.IsOverloaded || !await _gate.WaitAsync(TimeSpan.FromSeconds(2), http.RequestAborted))
        {
            await CollectAnswers.ComeBackAsync(http, 1);
            return;
        }

        try
        {
            if (await RequestBody.ReadAsync(http.Request, http.RequestAborted) is not { } body)
            {
                await CollectAnswers.RefusedAsync(http, StatusCodes.Status413PayloadTooLarge, "too_large", "A request is at most 4,000 KB. Send smaller batches.");
                return;
            }

            await TakeBodyAsync(http, type, family == CallFamily.Any ? CallFamilies.Of(http.Request, body) : family, body);
        }
        catch (Exception exception) when (exception is BadHttpRequestException or EndOfStreamException)
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status400BadRequest, "incomplete_body", "The body ended before its announced length. Send it again.");
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>RudderStack's merge call: two identifiers of one person, as evidence like any other.</summary>
    public async Task TakeMergeAsync(HttpContext http)
    {
        await TakeRewrittenAsync(http, "identify", root =>
        {
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("mergeProperties", out var pairs) || pairs.ValueKind != JsonValueKind.Array || pairs.GetArrayLength() != 2)
            {
                return null;
            }

            return new { context = new { externalIds = pairs.EnumerateArray().Select(pair => new { id = Text(pair, "value"), type = Text(pair, "type"), collection = "users", encoding = "none" }) } };
        }, "`mergeProperties` must hold two pairs of type and value.");
    }

    /// <summary>Any JSON from a service that only knows webhooks becomes the properties of one event.</summary>
    public Task TakeWebhookAsync(HttpContext http) => TakeRewrittenAsync(http, "track",
        root => new { @event = "Webhook Received", properties = root.ValueKind == JsonValueKind.Object ? root : JsonSerializer.SerializeToElement(new { body = root }) }, "");

    public async Task TakePixelAsync(HttpContext http, string call)
    {
        var query = http.Request.Query;
        if (call is not ("track" or "page"))
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status404NotFound, "unknown_path", "The pixel knows track and page.");
            return;
        }

        var properties = query.Where(pair => pair.Key.StartsWith("properties.", StringComparison.Ordinal)).ToDictionary(pair => pair.Key[11..], pair => pair.Value.ToString());
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            anonymousId = query["anonymousId"].ToString(),
            userId = query["userId"].ToString(),
            @event = query["event"].ToString(),
            name = query["name"].ToString(),
            messageId = query["messageId"].ToString(),
            properties,
            context = new { page = new { url = http.Request.Headers.Referer.ToString() } },
        });
        if (await TryTakeAsync(http, call, CallFamily.RudderStack, body, noIds: false))
        {
            CollectAnswers.AllowOrigin(http);
            http.Response.ContentType = "image/gif";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.Body.WriteAsync(Pixel);
        }
    }

    private static readonly byte[] Pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private async Task TakeBodyAsync(HttpContext http, string? type, CallFamily family, byte[] body)
    {
        if (await TryTakeAsync(http, type, family, body, noIds: false))
        {
            await CollectAnswers.AcceptedAsync(http);
        }
    }

    private async Task<bool> TryTakeAsync(HttpContext http, string? type, CallFamily family, byte[] body, bool noIds)
    {
        var scan = BodyScan.Of(body);
        var key = WriteKeys.FromRequest(http.Request) ?? scan.WriteKey;
        var source = key is null ? null : sources.FindByKey(key);
        if (key is null && scan.Refusal is { } unreadable)
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status400BadRequest, unreadable.Reason.Code, $"{unreadable.Reason.Advice} ({unreadable.Detail})");
            return false;
        }

        if (source is null || source.Disabled)
        {
            var (status, code, message) = key is null
                ? (StatusCodes.Status401Unauthorized, "missing_write_key", "Send the write key as the user name of Basic credentials, as `writeKey` in the body, or as ?writeKey=.")
                : source is null
                    ? (StatusCodes.Status401Unauthorized, "invalid_write_key", "No source has this write key. Copy it again from Settings, Sources.")
                    : (StatusCodes.Status404NotFound, "source_disabled", "This source is switched off. Switch it on in Settings, Sources.");
            await CollectAnswers.RefusedAsync(http, status, code, message);
            return false;
        }

        var meta = new IntakeMeta { Type = scan.IsBatch ? null : type, Ip = ClientIp(http), Large = family == CallFamily.RudderStack, NoIds = noIds };
        var verdict = CollectRules.Judge(scan, family, body.Length, type, noIds);
        if (verdict.Quarantine is { } refusal)
        {
            if (body.Length > QuarantineBytes && verdict.Status != StatusCodes.Status200OK)
            {
                await CollectAnswers.RefusedAsync(http, verdict.Status, refusal.Reason.Code, refusal.Reason.Advice);
                return false;
            }

            meta = meta with { Reason = refusal.Reason.Code, Detail = refusal.Detail };
        }

        if (!await StoreAsync(http, source.Id, Math.Max(1, scan.Events), meta.Normal(), body))
        {
            return false;
        }

        if (verdict.Status != StatusCodes.Status200OK)
        {
            await CollectAnswers.RefusedAsync(http, verdict.Status, verdict.Quarantine!.Reason.Code, $"{verdict.Quarantine.Reason.Advice} ({verdict.Quarantine.Detail})");
            return false;
        }

        return true;
    }

    private async Task<bool> StoreAsync(HttpContext http, int source, int events, IntakeMeta meta, byte[] body)
    {
        try
        {
            await intake.AppendAsync(new IntakeItem(source, clock.GetUtcNow().ToUnixTimeMilliseconds(), events, meta, body));
            return true;
        }
        catch (IntakeOverloadedException overloaded)
        {
            await CollectAnswers.ComeBackAsync(http, overloaded.RetryAfterSeconds);
        }
        catch (StorageFullException full)
        {
            http.Response.Headers.RetryAfter = "10";
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status503ServiceUnavailable, "storage_full", full.Message);
        }
        catch (StoreUnavailableException away)
        {
            http.Response.Headers.RetryAfter = "5";
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status503ServiceUnavailable, "store_unavailable", away.Message);
        }

        return false;
    }

    private async Task TakeRewrittenAsync(HttpContext http, string type, Func<JsonElement, object?> rewrite, string advice)
    {
        if (await RequestBody.ReadAsync(http.Request, http.RequestAborted) is not { } body)
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status413PayloadTooLarge, "too_large", "A request is at most 4,000 KB.");
            return;
        }

        object? rewritten;
        try
        {
            using var json = JsonDocument.Parse(body);
            rewritten = rewrite(json.RootElement);
            body = rewritten is null ? body : JsonSerializer.SerializeToUtf8Bytes(rewritten);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status400BadRequest, Reasons.InvalidJson.Code, Reasons.InvalidJson.Advice);
            return;
        }

        if (rewritten is null)
        {
            await CollectAnswers.RefusedAsync(http, StatusCodes.Status400BadRequest, Reasons.WrongType.Code, advice);
        }
        else if (await TryTakeAsync(http, type, CallFamily.RudderStack, body, noIds: true))
        {
            await CollectAnswers.AcceptedAsync(http);
        }
    }

    /// <summary>Filled in for browsers only: they are the clients that cannot know their own address.</summary>
    private static string? ClientIp(HttpContext http) =>
        http.Request.Headers.Origin.Count > 0 ? http.Connection.RemoteIpAddress?.ToString() : null;

    private static string Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ToString() : "";
}
