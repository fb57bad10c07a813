// Whoever is erased on one node goes from the uploaded files of all, also of one that was off.
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Testing;

namespace Mitos.Host.Tests.Nodes;

public sealed class NodeErasureTests
{
    private const string Head = "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n";

    [FactWithPostgres]
    public async Task An_erasure_reaches_the_files_of_the_other_node_and_of_one_that_was_off()
    {
        await using var pair = await NodePair.StartAsync();
        var folder = Directory.CreateTempSubdirectory("mitos-off").FullName;
        try
        {
            await using (var third = await PairedNode.StartAsync(folder, pair.Postgres))
            {
                await ImportAsync(third, Head + "5,X,,697 000-0077,maybe\n");
                await ImportAsync(third, Head + "6,Y,third@mail.example,,maybe\n");
            }

            await ImportAsync(pair.Second, Head + "1,X,GONE.Person@mail.example,,maybe\n");
            await ImportAsync(pair.Second, Head + "2,Y,other@mail.example,,maybe\n");
            await pair.First.SendAsync(new { type = "identify", userId = "gone-user-77", messageId = "g", traits = new { email = "gone.person@mail.example", phone = "+306970000077" } });
            string id = "";
            await NodePair.UntilAsync(async () => (id = await IdAsync(pair.First, "gone-user-77")).Length > 0);
            Assert.Equal((2, 2), (Uploads(pair.Folder("second")).Length, Uploads(folder).Length));

            var (status, answer) = await pair.First.PostAsync($"/api/profiles/{id}/erase", new { confirm = id });
            Assert.True(status == 200, answer.ToString());
            await NodePair.UntilAsync(() => Task.FromResult(Uploads(pair.Folder("second")).Length == 1));
            Assert.Contains("other@mail.example", await File.ReadAllTextAsync(Uploads(pair.Folder("second"))[0]), StringComparison.Ordinal);

            // The row that waits for the third says nothing of her.
            Assert.DoesNotContain("gone", Prints(pair.First), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("6970000077", Prints(pair.First), StringComparison.Ordinal);
            Assert.Equal(2, Uploads(folder).Length);
            await using (var again = await PairedNode.StartAsync(folder, pair.Postgres))
            {
                await NodePair.UntilAsync(() => Task.FromResult(Uploads(folder).Length == 1));
                Assert.Contains("third@mail.example", await File.ReadAllTextAsync(Uploads(folder)[0]), StringComparison.Ordinal);

                // What comes after it is somebody new, and stays when the node starts again.
                File.WriteAllText(Path.Combine(folder, "uploads", "later"), Head + "1,X,gone.person@mail.example,,maybe\n");
                File.SetLastWriteTimeUtc(Path.Combine(folder, "uploads", "later"), DateTime.UtcNow.AddMinutes(6));
            }

            await using (var once = await PairedNode.StartAsync(folder, pair.Postgres))
            {
                await ImportAsync(once, Head + "7,Y,fourth@mail.example,,maybe\n");
                Assert.Equal(3, Uploads(folder).Length);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> IdAsync(PairedNode node, string search) =>
        (await node.GetAsync($"/api/profiles?search={search}")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).FirstOrDefault() ?? "";

    private static string Prints(PairedNode node) => node.Services.GetRequiredService<Database>().Read(session =>
    {
        var select = session.Prepare("select prints from import_erasure");
        Assert.True(select.Step());
        var prints = select.Text(0);
        select.Reset();
        return prints;
    });

    private static string[] Uploads(string folder) => Directory.GetFiles(Path.Combine(folder, "uploads"));

    /// <summary>The imports end with a refused row each, so that their files are kept.</summary>
    private static async Task ImportAsync(PairedNode node, string text)
    {
        using var form = new MultipartFormDataContent { { new StringContent("shopify-customers"), "kind" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "customers.csv" } };
        using var started = await node.Api.PostAsync(new Uri("/api/imports", UriKind.Relative), form);
        Assert.True(started.IsSuccessStatusCode, await started.Content.ReadAsStringAsync());
        var id = JsonDocument.Parse(await started.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetInt32();
        await NodePair.UntilAsync(async () => (await node.GetAsync($"/api/imports/{id}")).GetProperty("status").GetString() == "done");
    }
}
