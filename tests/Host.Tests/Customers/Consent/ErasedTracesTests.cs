// Where else values of an erased person might lie: the learnt model of duplicates, uploaded files, and the bytes of the store itself.
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Host.Tests.Imports;
using Mitos.Host.Tests.Staff;
using Mitos.Kernel.Data;
using Mitos.Kernel.Text;
using Mitos.People.Imports;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Consent;

public sealed class ErasedTracesTests
{
    private static readonly string[] s_given = ["Γιώργος", "Ελένη", "Νίκος", "Σοφία", "Πέτρος"];

    [StoreFact]
    public async Task The_learnt_model_forgets_what_she_shared_with_hardly_anybody_and_keeps_common_names()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync([.. Enumerable.Range(0, 80).Select(number => Person($"p{number}", s_given[number % 5], number % 3 == 0 ? "Παππάς" : $"Επώνυμο{number % 9}")), Person("gone-1", "Ξεχασμένη", "Αφανίδου"), Person("gone-2", "Γιώργος", "Αφανίδου")]);
        await Duplicates.DuplicateRun.RunAsync(server);
        Assert.Contains(Folding.Fold("Αφανίδου"), Model(server), StringComparison.Ordinal);
        await EraseAsync(server, "gone-1");
        await EraseAsync(server, "gone-2");
        Assert.DoesNotContain(Folding.Fold("Αφανίδου"), Model(server), StringComparison.Ordinal);
        Assert.Contains(Folding.Fold("Γιώργος"), Model(server), StringComparison.Ordinal);
        Assert.Contains(Folding.Fold("Παππάς"), Model(server), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task An_uploaded_file_that_names_her_goes_with_her_however_it_writes_her_and_others_stay()
    {
        await using var server = await MitosServer.StartAsync();
        await server.SendAsync(new { type = "identify", userId = "gone-user-77", messageId = "g", traits = new { email = "gone.person@mail.example", phone = "+306970000077" } });
        var hers = await ImportFiles.ImportAsync(server, "shopify-customers", "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n1,X,GONE.Person@mail.example,,maybe\n");
        await ImportFiles.ImportAsync(server, "shopify-customers", "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n2,X,,697 000-0077,maybe\n");
        var others = await ImportFiles.ImportAsync(server, "shopify-customers", "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n3,Y,other@mail.example,,maybe\n");
        await server.DrainAsync();
        Assert.Equal(3, Uploads(server).Count);
        await EraseAsync(server, "gone-user-77");
        Assert.Single(Uploads(server));
        using var gone = await server.Api.GetAsync(new Uri($"/api/imports/{hers.GetProperty("id").GetInt32()}/refused", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("other@mail.example", await server.Api.GetStringAsync(new Uri($"/api/imports/{others.GetProperty("id").GetInt32()}/refused", UriKind.Relative)), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task An_uploaded_file_stays_a_week_behind_its_import_and_one_that_was_only_looked_at_a_day()
    {
        var clock = new SettableClock();
        await using var server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(clock));
        await ImportFiles.ImportAsync(server, "shopify-customers", "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n3,Y,other@mail.example,,maybe\n");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("a,b\n1,2\n")), "file", "f.csv" }, { new StringContent("csv"), "kind" } };
        using var preview = await server.Api.PostAsync(new Uri("/api/imports/preview", UriKind.Relative), form);
        Assert.Equal(2, Uploads(server).Count);
        var sweep = server.Services.GetRequiredService<UploadSweep>();
        Assert.Equal(0, sweep.Sweep());
        clock.Ahead = TimeSpan.FromDays(2);
        Assert.Equal(1, sweep.Sweep());
        clock.Ahead = TimeSpan.FromDays(8);
        Assert.Equal(1, sweep.Sweep());
        Assert.Empty(Uploads(server));
    }

    /// <summary>Pages that were given free are overwritten in time; what a copy without them holds is what the store still says.</summary>
    [Fact]
    public async Task No_byte_of_the_store_or_its_folder_says_anything_of_her()
    {
        await using var server = await MitosServer.StartAsync();
        string[] hers = ["gone.person@mail.example", "gone-user-77", "gone-browser-77", "Εξαφανισμένη", "6970000077", "GONE-ORDER-77", "strange remark 77"];
        await server.SendAsync(
            new { type = "identify", userId = "gone-user-77", messageId = "gone-1", traits = new { name = "Εξαφανισμένη Παππά", email = "gone.person@mail.example", phone = "6970000077" } },
            new { type = "identify", userId = "gone-user-77", anonymousId = "gone-browser-77", messageId = "gone-2" },
            new { type = "track", userId = "gone-user-77", messageId = "gone-3", @event = "Order Completed", properties = new { order_id = "GONE-ORDER-77", total = 10, remark = "strange remark 77" } },
            new { type = "identify", userId = "stays", messageId = "stays-1", traits = new { email = "stays@mail.example" } });
        await ImportFiles.ImportAsync(server, "shopify-customers", "Customer ID,First Name,Email,Phone,Accepts Email Marketing\n1,X,gone.person@mail.example,,yes\n");
        await server.DrainAsync();
        Assert.NotEmpty(Holding(server, hers));
        await EraseAsync(server, "gone-user-77");
        Assert.Equal([], Holding(server, hers));
        Assert.NotEmpty(Holding(server, ["stays@mail.example"]));
    }

    /// <summary>The files that hold one of these texts, as it is, folded or in JSON: uploads, and each database as a copy without free pages.</summary>
    private static List<string> Holding(MitosServer server, string[] texts)
    {
        var wanted = texts.SelectMany(text => new[] { text, Folding.Fold(text), JsonSerializer.Serialize(text)[1..^1] }).Distinct().Select(Encoding.UTF8.GetBytes).ToList();
        var found = new List<string>();
        foreach (var name in new[] { "mitos.db", "intake.db" })
        {
            var copy = Path.Combine(server.Folder, $"copy-{name}");
            using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(server.Folder, name)};Pooling=False"))
            using (var command = connection.CreateCommand())
            {
                connection.Open();
                command.CommandText = $"vacuum into '{copy}'";
                command.ExecuteNonQuery();
            }

            found.AddRange(wanted.Exists(text => File.ReadAllBytes(copy).AsSpan().IndexOf(text) >= 0) ? [name] : []);
            File.Delete(copy);
        }

        return [.. found, .. Uploads(server).Where(file => wanted.Exists(text => File.ReadAllBytes(file).AsSpan().IndexOf(text) >= 0))];
    }

    private static string[] UploadsOf(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder) : [];

    private static IReadOnlyList<string> Uploads(MitosServer server) => UploadsOf(Path.Combine(server.Folder, "uploads"));

    private static string Model(MitosServer server)
    {
        using var session = server.Services.GetRequiredService<Database>().OpenRead();
        using var command = session.Connection.CreateCommand();
        command.CommandText = "select learnt from duplicate_model";
        var json = JsonDocument.Parse((string)command.ExecuteScalar()!).RootElement;
        return string.Join(' ', Texts(json));
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(one => Texts(one.Value).Prepend(one.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static object Person(string user, string given, string family) => new
    {
        type = "identify", userId = user, messageId = user, traits = new { firstName = given, lastName = family, birthday = "1980-01-01", address = new { street = $"Ερμού {user}", city = "Αθήνα", postalCode = "10563" } },
    };

    private static async Task EraseAsync(MitosServer server, string search)
    {
        var id = await server.IdOfAsync(search);
        var (status, answer) = await server.PostAsync($"/api/profiles/{id}/erase", new { confirm = id });
        Assert.True(status == 200, answer.ToString());
    }
}
