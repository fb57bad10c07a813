// The collection API: every path of the Segment and RudderStack SDKs.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mitos.People.Collect;

internal static class CollectEndpoints
{
    private static readonly (string Path, string? Type)[] Calls =
    [
        ("identify", "identify"), ("track", "track"), ("page", "page"), ("screen", "screen"), ("group", "group"), ("alias", "alias"),
        ("i", "identify"), ("t", "track"), ("p", "page"), ("g", "group"), ("a", "alias"), ("s", "screen"),
        ("batch", null), ("b", null), ("import", null),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (path, type) in Calls)
        {
            routes.MapPost($"/v1/{path}", (HttpContext http, CollectService collect) => collect.TakeAsync(http, type, CallFamily.Any)).ExcludeFromDescription();
        }

        routes.MapPost("/beacon/v1/batch", (HttpContext http, CollectService collect) => collect.TakeAsync(http, null, CallFamily.RudderStack)).ExcludeFromDescription();
        routes.MapPost("/v1/merge", (HttpContext http, CollectService collect) => collect.TakeMergeAsync(http)).ExcludeFromDescription();
        routes.MapPost("/v1/audiencelist", (HttpContext http, CollectService collect) => collect.TakeAsync(http, "audiencelist", CallFamily.RudderStack)).ExcludeFromDescription();
        routes.MapPost("/v1/webhook", (HttpContext http, CollectService collect) => collect.TakeWebhookAsync(http)).ExcludeFromDescription();
        routes.MapGet("/pixel/v1/{call}", (HttpContext http, string call, CollectService collect) => collect.TakePixelAsync(http, call)).ExcludeFromDescription();
        routes.MapPost("/v1/m", (HttpContext http) => CollectAnswers.AcceptedAsync(http)).ExcludeFromDescription();
        foreach (var prefix in new[] { "/v1", "/beacon/v1", "/pixel/v1", "/sourceConfig", "/projects", "/analytics.js", "/analytics-next", "/next-integrations" })
        {
            routes.MapMethods(prefix + "/{**rest}", ["OPTIONS"], CollectAnswers.PreflightAsync).ExcludeFromDescription();
        }

        routes.MapGet("/health", () => Results.Json(new { appType = "GATEWAY", server = "UP", db = "UP", acceptingEvents = "TRUE" })).ExcludeFromDescription();
        routes.MapGet("/version", () => Results.Json(new { Version = "mitos", Major = "1" })).ExcludeFromDescription();
    }
}
