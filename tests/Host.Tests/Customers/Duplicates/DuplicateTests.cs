// Possible duplicates over the API, on both engines: found as they come, decided by people, taken back, and never joined by themselves.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers.Duplicates;

public sealed class DuplicateTests
{
    private static readonly string[] s_given = ["Γιώργος", "Ελένη", "Νίκος", "Σοφία", "Πέτρος", "Άννα", "Κώστας"];
    private static readonly string[] s_family = ["Ραπτόπουλος", "Λαμπράκης", "Ζερβού", "Σιδέρης", "Μακρή", "Βλάχος", "Κατσαρός", "Τσακίρης", "Ψαρρά", "Μυλωνάς", "Καρράς"];

    [StoreFact]
    public async Task A_customer_who_comes_again_under_another_form_of_her_name_is_found_at_once_and_people_decide()
    {
        await using var server = await MitosServer.StartAsync();
        await LearnAsync(server);
        var before = (await server.GetAsync("/api/stats")).GetProperty("profiles").GetInt64();
        await server.SendAsync(
            Person("first", "Δημήτρης", "Παπαθανασίου", "1983-04-09", "Ομήρου 7"),
            Person("second", "Dimitris", "Papathanasiou", "1983-09-04", "Omirou 7"));
        var pair = await PairAsync(server, "open", "first");
        Assert.True(pair.GetProperty("probability").GetDouble() > 0.5);
        var reasons = pair.GetProperty("reasons").EnumerateArray().ToDictionary(one => one.GetProperty("field").GetString()!, one => one);
        Assert.Equal("sameForm", reasons["given"].GetProperty("level").GetString());
        Assert.Equal("swapped", reasons["birthDate"].GetProperty("level").GetString());
        Assert.True(reasons["family"].GetProperty("weight").GetDouble() > 0);
        Assert.Equal(before + 2, (await server.GetAsync("/api/stats")).GetProperty("profiles").GetInt64());

        var id = pair.GetProperty("id").GetString();
        Assert.Equal(200, (await server.PostAsync($"/api/duplicates/{id}/confirm", new { })).Status);
        Assert.Equal(await IdAsync(server, "first"), await IdAsync(server, "second"));
        Assert.Equal((409, "duplicate_decided"), await RefusalAsync(server, $"/api/duplicates/{id}/refuse"));

        Assert.Equal(200, (await server.PostAsync($"/api/duplicates/{id}/reopen", new { })).Status);
        Assert.NotEqual(await IdAsync(server, "first"), await IdAsync(server, "second"));
        Assert.Equal("open", (await PairAsync(server, "open", "first")).GetProperty("status").GetString());
    }

    [StoreFact]
    public async Task A_refusal_is_remembered_when_she_changes_when_all_are_compared_again_and_when_she_is_joined_with_somebody_else()
    {
        await using var server = await MitosServer.StartAsync();
        await LearnAsync(server);
        await server.SendAsync(Person("twin-a", "Μαρία", "Καλογεροπούλου", "1990-02-03", "Πλάτωνος 3"), Person("twin-b", "Μαρία", "Καλογεροπούλου", "1990-02-03", "Πλάτωνος 3"));
        var pair = await PairAsync(server, "open", "twin-a");
        Assert.Equal(200, (await server.PostAsync($"/api/duplicates/{pair.GetProperty("id").GetString()}/refuse", new { })).Status);

        // Joined with one who has other ids, she is still not the other.
        await server.SendAsync(Person("twin-c", "Πελαγία", "Δημοσθένους", "1961-07-08", "Σωκράτους 80"));
        await server.PostAsync($"/api/profiles/{await IdAsync(server, "twin-c")}/merge", new { with = await IdAsync(server, "twin-a") });
        await server.SendAsync(Person("twin-b", "Μαρία", "Καλογεροπούλου", "1990-02-03", "Πλάτωνος 3", "x@again.example"));
        await DuplicateRun.RunAsync(server);
        await SettledAsync(server);
        var open = await server.GetAsync("/api/duplicates?limit=200");
        Assert.DoesNotContain(open.GetProperty("items").EnumerateArray(), one => Names(one).Any(name => name.Contains("Καλογεροπούλου", StringComparison.Ordinal)));
        Assert.Equal(1, (await server.GetAsync("/api/duplicates?status=refused")).GetProperty("items").GetArrayLength());
    }

    [StoreFact]
    public async Task Thresholds_are_the_administrators_and_show_what_the_model_expects()
    {
        await using var server = await MitosServer.StartAsync();
        Assert.Equal(JsonValueKind.Null, (await server.GetAsync("/api/duplicates/settings")).GetProperty("learntAt").ValueKind);
        await LearnAsync(server);
        var settings = await server.GetAsync("/api/duplicates/settings");
        var expected = settings.GetProperty("expected").EnumerateArray().ToList();
        Assert.True(expected.Count > 5);
        var pairs = expected.ConvertAll(one => one.GetProperty("pairs").GetInt64());
        Assert.Equal(pairs.OrderDescending(), pairs);
        using var answer = await server.Api.PutAsync("/api/duplicates/settings", System.Net.Http.Json.JsonContent.Create(new { reviewFrom = 0.9, strongFrom = 0.5 }));
        Assert.Equal(422, (int)answer.StatusCode);
        using var kept = await server.Api.PutAsync("/api/duplicates/settings", System.Net.Http.Json.JsonContent.Create(new { reviewFrom = 0.8, strongFrom = 0.95 }));
        Assert.Equal(200, (int)kept.StatusCode);
        Assert.Equal(0.8, (await server.GetAsync("/api/duplicates/settings")).GetProperty("reviewFrom").GetDouble());
    }

    /// <summary>Customers enough to learn of, some of them twice.</summary>
    private static async Task LearnAsync(MitosServer server)
    {
        var people = new List<object>();
        for (var number = 0; number < 77; number++)
        {
            var (given, family, born) = (s_given[number % 7], s_family[number % 11], new DateOnly(1950, 1, 1).AddDays(number * 211).ToString("yyyy-MM-dd"));
            people.Add(Person($"p{number}", given, family, born, $"Ερμού {number}"));
            if (number % 4 == 0)
            {
                people.Add(Person($"q{number}", given, family + (number % 8 == 0 ? "" : "ς"), born, number % 12 == 0 ? $"Αθηνάς {number}" : $"Ερμού {number}"));
            }
        }

        await server.SendAsync([.. people]);
        await DuplicateRun.RunAsync(server);
    }

    private static object Person(string user, string given, string family, string born, string street, string? email = null) => new
    {
        type = "identify", userId = user, messageId = Guid.NewGuid().ToString(),
        traits = new { firstName = given, lastName = family, birthday = born, address = new { street, city = "Αθήνα", postalCode = "10563" }, email },
    };

    private static async Task<JsonElement> PairAsync(MitosServer server, string status, string user)
    {
        var id = await IdAsync(server, user);
        for (var look = 0; look < 100; look++)
        {
            var found = (await server.GetAsync($"/api/duplicates?limit=200&status={status}")).GetProperty("items").EnumerateArray()
                .FirstOrDefault(one => one.GetProperty("one").GetProperty("id").GetString() == id || one.GetProperty("other").GetProperty("id").GetString() == id);
            if (found.ValueKind == JsonValueKind.Object)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"No {status} pair has {user}.");
    }

    /// <summary>What was due has been compared.</summary>
    private static async Task SettledAsync(MitosServer server)
    {
        var database = (Mitos.Kernel.Data.Database)server.Services.GetService(typeof(Mitos.Kernel.Data.Database))!;
        for (var look = 0; look < 200; look++)
        {
            var due = database.Read(session =>
            {
                var select = session.Prepare("select count(*) from duplicate_due");
                select.Step();
                var count = select.Int64(0);
                select.Reset();
                return count;
            });
            if (due == 0)
            {
                return;
            }

            await Task.Delay(50);
        }

        Assert.Fail("What is due was not compared.");
    }

    private static async Task<string> IdAsync(MitosServer server, string user) => await server.IdOfAsync(user);

    private static string[] Names(JsonElement pair) => [pair.GetProperty("one").GetProperty("name").GetString() ?? "", pair.GetProperty("other").GetProperty("name").GetString() ?? ""];

    private static async Task<(int, string)> RefusalAsync(MitosServer server, string path)
    {
        var (status, body) = await server.PostAsync(path, new { });
        return (status, body.GetProperty("code").GetString()!);
    }
}
