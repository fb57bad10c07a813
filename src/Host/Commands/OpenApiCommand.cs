// mitos openapi FILE: writes the description of the API, for the console's types and for the docs.
using System.Text;

namespace Mitos.Host.Commands;

internal static class OpenApiCommand
{
    public static async Task<int> RunAsync(CommandLine line)
    {
        if (line.Arguments is not [var target])
        {
            await Console.Error.WriteLineAsync("Usage: mitos openapi FILE");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("mitos-openapi");
        try
        {
            using var store = OpenStore.Open(new StoreAddress(folder.FullName), TimeProvider.System);
            await using var app = MitosApp.Build(store, new MitosOptions(), "http://127.0.0.1:0");
            await app.StartAsync();
            using var http = new HttpClient();
            var text = await http.GetStringAsync($"{app.Urls.First()}/openapi/v1.json");
            await File.WriteAllTextAsync(target, text.ReplaceLineEndings("\n") + "\n", new UTF8Encoding(false));
            await app.StopAsync();
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
