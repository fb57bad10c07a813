// Serves mitos.js, our own script for the customer's page, at its fixed address.
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Mitos.People.Collect.Sdk;

/// <summary>The same for everybody: the page's tag says the write key. Read once, it lasts as long as the process.</summary>
internal static class WidgetScript
{
    private const string FileName = "mitos.js";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var script = new Lazy<(byte[] Content, EntityTagHeaderValue Tag)?>(() => Read(routes.ServiceProvider));
        routes.MapMethods("/mitos.js", ["GET", "HEAD"], (HttpContext http) => Answer(http, script.Value)).ExcludeFromDescription();
    }

    private static IResult Answer(HttpContext http, (byte[] Content, EntityTagHeaderValue Tag)? script)
    {
        CollectAnswers.AllowOrigin(http);
        if (script is not { } found)
        {
            return Results.Json(new { success = false, code = "sdk_not_built", message = "The script was not built. Run the build of web/widget." }, statusCode: StatusCodes.Status404NotFound);
        }

        // Short, because the address never changes: a new version of Mitos reaches every page within five minutes.
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(found.Content, "text/javascript; charset=utf-8", entityTag: found.Tag);
    }

    private static (byte[] Content, EntityTagHeaderValue Tag)? Read(IServiceProvider services)
    {
        var options = (CollectOptions)services.GetService(typeof(CollectOptions))!;
        if (options.WidgetFolder is not { } folder || !File.Exists(Path.Combine(folder, FileName)))
        {
            return null;
        }

        var content = File.ReadAllBytes(Path.Combine(folder, FileName));
        return (content, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
    }
}
