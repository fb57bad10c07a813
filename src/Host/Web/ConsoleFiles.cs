// Serves the console's files, and its one page for every address that is a page of it.
using Microsoft.Extensions.FileProviders;
using Mitos.Kernel.Staff;

namespace Mitos.Host;

internal static class ConsoleFiles
{
    private const int Year = 31_536_000;

    public static void UseConsoleFiles(this WebApplication app, string? folder)
    {
        app.MapFallback("/api/{**rest}", NothingThere).IsOpen();
        if (folder is null || !File.Exists(Path.Combine(folder, "index.html")))
        {
            app.MapFallback("{**path}", http => http.Response.WriteAsync("The console was not built. Run `npm ci && npm run build` in web/console and build again.")).IsOpen();
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? $"public, max-age={Year}, immutable" : "no-cache",
        });
        app.MapFallback("{**path:nonfile}", async http =>
        {
            if (IsApi(http.Request.Path))
            {
                await NothingThere(http);
                return;
            }

            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            await http.Response.SendFileAsync(files.GetFileInfo("index.html"));
        }).IsOpen();
    }

    private static Task NothingThere(HttpContext http) =>
        new Kernel.Http.Problem(404, "unknown_path", "There is nothing at this address. /openapi/v1.json describes the API.").ToResult().ExecuteAsync(http);

    private static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/v1") || path.StartsWithSegments("/hooks") || path.StartsWithSegments("/live") || path.StartsWithSegments("/openapi");
}
