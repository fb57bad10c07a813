// Possible duplicates where two nodes share the work: what comes to one is found whichever node compares it, and once.
using Mitos.Testing;

namespace Mitos.Host.Tests.Nodes;

public sealed class NodeDuplicateTests : IAsyncLifetime
{
    private NodePair _pair = null!;

    public async Task InitializeAsync() => _pair = Needs.WithoutPostgres is null ? await NodePair.StartAsync() : null!;

    public async Task DisposeAsync() => await (_pair?.DisposeAsync() ?? default);

    [FactWithPostgres]
    public async Task Customers_who_come_to_two_nodes_at_once_are_found_as_one_pair()
    {
        await _pair.First.SendAsync([.. Enumerable.Range(0, 60).Select(number => Person($"n{number}", $"Όνομα{(char)('α' + (number % 7))}", $"Επώνυμο{(char)('α' + (number % 13))}", number)),
            .. Enumerable.Range(0, 12).Select(number => Person($"m{number}", $"Όνομα{(char)('α' + (number % 7))}", $"Επώνυμο{(char)('α' + (number % 13))}", number))]);
        await NodePair.UntilAsync(async () => (await _pair.Second.GetAsync("/api/stats")).GetProperty("profiles").GetInt32() == 72);
        await _pair.First.PostAsync("/api/duplicates/run", new { });
        await NodePair.UntilAsync(async () => (await _pair.Second.GetAsync("/api/duplicates/settings")).GetProperty("learntAt").ValueKind == System.Text.Json.JsonValueKind.String);
        await Task.WhenAll(
            _pair.First.SendAsync(Person("here", "Δημήτρης", "Παπαθανασίου", 900)), _pair.Second.SendAsync(Person("there", "Dimitris", "Papathanasiou", 900)));
        async Task<int> Pairs() => (await _pair.Second.GetAsync("/api/duplicates?limit=200")).GetProperty("items").EnumerateArray()
            .Count(pair => pair.GetProperty("one").GetProperty("name").GetString() is "Δημήτρης Παπαθανασίου" or "Dimitris Papathanasiou");
        await NodePair.UntilAsync(async () => await Pairs() > 0);
        Assert.Equal(1, await Pairs());
    }

    private static object Person(string user, string given, string family, int number) => new
    {
        type = "identify", userId = user, messageId = $"dup-{user}",
        traits = new { firstName = given, lastName = family, birthday = new DateOnly(1950, 1, 1).AddDays(number * 37).ToString("yyyy-MM-dd"), address = new { street = $"Ερμού {number}", city = "Αθήνα" } },
    };
}
