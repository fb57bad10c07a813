// What SDKs ask before they send: their settings, and for the Segment snippet the script itself, from our own host.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mitos.People.Collect.Sdk;

internal static class SdkEndpoints
{
    private const string Script = "standalone.js";
    private static readonly ConcurrentDictionary<string, byte[]?> Files = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/projects/{writeKey}/settings", SegmentSettings).ExcludeFromDescription();
        routes.MapGet("/projects/{writeKey}/settings", SegmentSettings).ExcludeFromDescription();
        routes.MapGet("/sourceConfig", RudderStackConfig).ExcludeFromDescription();
        routes.MapGet("/analytics.js/v1/{writeKey}/analytics.min.js", AnalyticsScriptAsync).ExcludeFromDescription();
        routes.MapGet("/analytics-next/bundles/{file}", BundleAsync).ExcludeFromDescription();
        routes.MapGet("/next-integrations/{**rest}", (HttpContext http) => CollectAnswers.RefusedAsync(http, 404, "no_integrations", "Mitos sends events on by itself; there are no device-mode integrations.")).ExcludeFromDescription();
    }

    private static IResult SegmentSettings(HttpContext http, string writeKey, SourceService sources)
    {
        CollectAnswers.AllowOrigin(http);
        if (sources.FindByKey(writeKey) is null)
        {
            return Results.Json(new { success = false, code = "invalid_write_key", message = "No source has this write key." }, statusCode: 404);
        }

        // The key given here replaces the one that the page loaded the SDK with, so it is the same one.
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(new
        {
            integrations = new Dictionary<string, object>
            {
                ["Segment.io"] = new
                {
                    apiKey = writeKey,
                    unbundledIntegrations = Array.Empty<string>(),
                    addBundledMetadata = true,
                    maybeBundledConfigIds = new { },
                    apiHost = $"{http.Request.Host}/v1",
                    protocol = http.Request.Scheme,
                },
            },
            plan = new { track = Enabled(), identify = Enabled(), group = Enabled() },
            edgeFunction = new { },
            analyticsNextEnabled = true,
            middlewareSettings = new { },
            enabledMiddleware = new { },
            metrics = new { sampleRate = 0 },
            legacyVideoPluginsEnabled = false,
            remotePlugins = Array.Empty<object>(),
        });
    }

    private static IResult RudderStackConfig(HttpContext http, SourceService sources)
    {
        CollectAnswers.AllowOrigin(http);
        var key = WriteKeys.FromRequest(http.Request);
        if (key is null || sources.FindByKey(key) is not { } source)
        {
            return Results.Json(new { success = false, code = "invalid_write_key", message = "No source has this write key." }, statusCode: 400);
        }

        return Results.Json(new
        {
            source = new
            {
                id = $"source-{source.Id}",
                name = source.Name,
                writeKey = key,
                enabled = !source.Disabled,
                workspaceId = "mitos",
                config = new { statsCollection = new { errors = new { enabled = false }, metrics = new { enabled = false } } },
                destinations = Array.Empty<object>(),
            },
        });
    }

    private static async Task AnalyticsScriptAsync(HttpContext http, string writeKey, SourceService sources, CollectOptions options)
    {
        if (sources.FindByKey(writeKey) is null)
        {
            await CollectAnswers.RefusedAsync(http, 404, "invalid_write_key", "No source has this write key.");
            return;
        }

        if (Read(options, Script) is not { } script)
        {
            await CollectAnswers.RefusedAsync(http, 404, "sdk_not_built", "The script was not built. Run the build of web/sdk.");
            return;
        }

        // The package looks for its own address only below https; told here, it finds its chunks and settings on any host.
        var host = $"{http.Request.Scheme}://{http.Request.Host}";
        var prelude = System.Text.Encoding.UTF8.GetBytes(
            $"(function(){{var a=window.analytics=window.analytics||[];a._writeKey=a._writeKey||{Json(writeKey)};a._cdn=a._cdn||{Json(host)};}})();\n");
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=300";
        CollectAnswers.AllowOrigin(http);
        await http.Response.Body.WriteAsync(prelude);
        await http.Response.Body.WriteAsync(script);
    }

    private static async Task BundleAsync(HttpContext http, string file, CollectOptions options)
    {
        if (!file.EndsWith(".js", StringComparison.Ordinal) || file.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_')) || Read(options, file) is not { } script)
        {
            await CollectAnswers.RefusedAsync(http, 404, "unknown_bundle", "No such script.");
            return;
        }

        CollectAnswers.AllowOrigin(http);
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await http.Response.Body.WriteAsync(script);
    }

    private static byte[]? Read(CollectOptions options, string file) => options.SdkFolder is not { } folder ? null
        : Files.GetOrAdd(Path.Combine(folder, file), static path => File.Exists(path) ? File.ReadAllBytes(path) : null);

    private static Dictionary<string, object> Enabled() => new() { ["__default"] = new { enabled = true, integrations = new { } } };

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
