// Shows that a customer is found however her name was written down and however it is typed, and that other forms of the name come after.
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Customers;

public sealed class NameSearchTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_georges = ["Γιώργος", "ΓΙΩΡΓΟΣ", "γιωργος", "Giorgos", "Yiorgos", "giwrgos"];
    private readonly MitosServer _server = fixture.Server;

    [StoreFact]
    public async Task Every_spelling_of_a_given_name_finds_every_other()
    {
        for (var stored = 0; stored < s_georges.Length; stored++)
        {
            await SaveAsync($"spelling-{stored}", $"{s_georges[stored]} Κωδωνίδης", 10 + stored);
        }

        foreach (var typed in s_georges)
        {
            foreach (var search in new[] { $"{typed} κωδωνιδης", $"kodonidhs {typed}", $"{typed} Κωδων" })
            {
                var found = await SearchAsync(search);
                Assert.Equal(s_georges.Select(name => $"{name} Κωδωνίδης").Order(StringComparer.Ordinal), found.Select(one => one.Name).Order(StringComparer.Ordinal));
                Assert.All(found, one => Assert.Equal("name", one.Kind));
            }
        }

        // By the name alone they come before all who are only called the same.
        Assert.Equal(s_georges.Length, (await SearchAsync("Giorgos")).Count(one => one.Name.EndsWith("Κωδωνίδης", StringComparison.Ordinal) && one.Kind == "name"));
    }

    [StoreFact]
    public async Task Other_forms_of_a_name_come_after_its_spellings()
    {
        await SaveAsync("form-1", "Γιώργος Αλατζόγλου", 1);
        await SaveAsync("form-2", "Γεώργιος Αλατζόγλου", 2);
        await SaveAsync("form-3", "George Alatzoglou", 3);
        await SaveAsync("form-4", "Γεωργία Αλατζόγλου", 4);
        await SaveAsync("form-5", "Giwrgos Alatzoglou", 5);
        Assert.Equal(
            [("Giwrgos Alatzoglou", "name"), ("Γιώργος Αλατζόγλου", "name"), ("George Alatzoglou", "sameName"), ("Γεώργιος Αλατζόγλου", "sameName")],
            await SearchAsync("Γιώργος Αλατζόγλου"));
        Assert.Equal(
            [("George Alatzoglou", "name"), ("Giwrgos Alatzoglou", "sameName"), ("Γεώργιος Αλατζόγλου", "sameName"), ("Γιώργος Αλατζόγλου", "sameName")],
            await SearchAsync("george alatzoglou"));
        Assert.Equal([("Γεωργία Αλατζόγλου", "name")], await SearchAsync("Georgia Alatzoglou"));
    }

    [StoreFact]
    public async Task A_given_name_alone_finds_its_other_forms_last()
    {
        await SaveAsync("alone-1", "Πολυχρόνης Βήτα", 1);
        await SaveAsync("alone-2", "Χρόνης Γάμα", 9);
        await SaveAsync("alone-3", "Polyxronhs Delta", 2);
        Assert.Equal([("Polyxronhs Delta", "name"), ("Πολυχρόνης Βήτα", "name"), ("Χρόνης Γάμα", "sameName")], await SearchAsync("πολυχρόνης"));
        Assert.Equal([("Χρόνης Γάμα", "name"), ("Polyxronhs Delta", "sameName"), ("Πολυχρόνης Βήτα", "sameName")], await SearchAsync("chronis"));
    }

    [StoreFact]
    public async Task The_surname_of_her_husband_finds_her_after_him()
    {
        await SaveAsync("family-1", "Άννα Χαλκοπούλου", 5);
        await SaveAsync("family-2", "Νίκος Χαλκόπουλος", 1);
        await SaveAsync("family-3", "Άννα Μπιτσικώκου", 6);
        Assert.Equal([("Νίκος Χαλκόπουλος", "name"), ("Άννα Χαλκοπούλου", "sameName")], await SearchAsync("Χαλκόπουλος"));
        Assert.Equal([("Άννα Χαλκοπούλου", "name"), ("Νίκος Χαλκόπουλος", "sameName")], await SearchAsync("xalkopoulou"));
        Assert.Equal([("Άννα Χαλκοπούλου", "sameName")], await SearchAsync("Annoula Xalkopoulos"));
    }

    [StoreTheory]
    [InlineData("Ευάγγελος Ξυδάκης", "vaggelis xydakis", "Evangelos Xydakis", "ευαγγελος 3ydakhs", "ΕΥΑΓΓΕΛΟΣ ΞΥΔΑΚΗΣ", "Euaggelos Ksidakis")]
    [InlineData("Χριστίνα Μπουζιάνη", "xristina mpouzianh", "Christina Bouziani", "hristina bouz", "ΧΡΙΣΤΙΝΑ ΜΠΟΥΖΙΑΝΗ", "Τίνα Μπουζιάνη")]
    [InlineData("Theodosis Papathanasiou", "Θεοδόσης Παπαθανασίου", "8eodosis papa8anasiou", "Θεοδόσιος Παπαθαν", "ΘΕΟΔΟΣΗΣ ΠΑΠΑΘΑΝΑΣΙΟΥ", "theodoshs papathanasioy")]
    public async Task A_customer_is_found_by_any_spelling(string name, params string[] searches)
    {
        await SaveAsync(name, name, 1);
        foreach (var search in searches)
        {
            Assert.Equal([name], (await SearchAsync(search)).Select(one => one.Name));
        }
    }

    private Task SaveAsync(string userId, string name, int day) => _server.SendAsync(
        new { type = "identify", userId, messageId = $"name-{userId}", timestamp = $"2026-03-{day:D2}T10:00:00Z", traits = new { name } });

    private async Task<List<(string Name, string Kind)>> SearchAsync(string text)
    {
        var items = (await _server.GetAsync($"/api/profiles?limit=100&search={Uri.EscapeDataString(text)}")).GetProperty("items");
        return [.. items.EnumerateArray().Select(item => (item.GetProperty("name").GetString()!, item.GetProperty("matched").GetProperty("kind").GetString()!))];
    }
}
