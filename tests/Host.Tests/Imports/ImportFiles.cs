// The files of the tests of imports, and importing one to its end.
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Imports;

internal static class ImportFiles
{
    public static Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Imports", "Files", name));

    public static async Task<JsonElement> ImportAsync(MitosServer server, string kind, string text, string? source = null)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "file.txt" }, { new StringContent(kind), "kind" }, { new StringContent(source ?? ""), "source" } };
        return await ImportAsync(server, form);
    }

    public static async Task<JsonElement> ImportAsync(MitosServer server, MultipartFormDataContent form)
    {
        using var started = await server.Api.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
        var body = await started.Content.ReadAsStringAsync();
        Assert.True((int)started.StatusCode == 201, body);
        var id = JsonDocument.Parse(body).RootElement.GetProperty("id").GetInt32();
        while (true)
        {
            var import = await server.GetAsync($"/api/imports/{id}");
            if (import.GetProperty("status").GetString() != "running")
            {
                return import;
            }

            await Task.Delay(20);
        }
    }
}
