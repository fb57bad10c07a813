// Every endpoint with every role: what is allowed and what is refused is what docs/reference/permissions.md says.
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mitos.Host.Tests.Nodes;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Staff;

public sealed class PermissionTableTests
{
    private static readonly string[] Topics = ["events", "stats", "imports", "jobs", "profile:00000000-0000-0000-0000-000000000000", "journey:1"];
    private static readonly string[] Refusals = ["sign_in_required", "not_allowed", "person_required", "second_factor_needed", "csrf_token_missing"];

    [Fact]
    public async Task The_table_of_permissions_is_what_the_program_does()
    {
        await using var server = await MitosServer.StartAsync();
        var people = new List<(string Role, Person Person)>();
        foreach (var role in Roles.OfPeople)
        {
            people.Add((role, await server.InviteAsync(role)));
        }

        var (_, made) = await server.PostAsync("/api/keys", new { name = "monitor", role = Roles.Monitor });
        using var monitor = new HttpClient { BaseAddress = server.Address };
        monitor.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("key").GetString());
        var endpoints = EveryEndpoint.Of(server);
        Assert.True(endpoints.Count > 90, $"There are only {endpoints.Count} endpoints.");
        var rows = new List<string>();
        foreach (var endpoint in endpoints.Where(EveryEndpoint.IsGuarded))
        {
            var cells = new List<string> { await CellAsync(AskAsync(server.Anybody, endpoint)) };
            foreach (var (_, person) in people)
            {
                // Ends the session that asks.
                using var once = endpoint is { Method: "DELETE", Pattern: "/api/session" } ? await AgainAsync(server, person) : null;
                cells.Add(await CellAsync(AskAsync((once ?? person).Http, endpoint, (once ?? person).CsrfToken)));
            }

            cells.Add(await CellAsync(AskAsync(monitor, endpoint)));
            Assert.Equal((Word(endpoint.Required), Expected(endpoint.Required)), (Word(endpoint.Required), string.Join('|', cells)));
            rows.Add($"| `{endpoint.Method} {endpoint.Pattern}` | {Word(endpoint.Required)} | {string.Join(" | ", cells)} |");
        }

        var live = await LiveAsync(server, people);
        people.ForEach(one => one.Person.Dispose());
        var open = endpoints.Where(endpoint => !EveryEndpoint.IsGuarded(endpoint)).Select(endpoint => $"- `{endpoint.Method} {endpoint.Pattern}`");
        Compare(Text(rows, live, open));
    }

    /// <summary>Everybody may open a connection to <c>/live</c>; what is told there is decided for each topic.</summary>
    private static async Task<List<string>> LiveAsync(MitosServer server, List<(string Role, Person Person)> people)
    {
        var clients = new List<LiveClient> { await LiveClient.WatchAsync(server.Address, Topics) };
        foreach (var (_, person) in people)
        {
            clients.Add(await LiveClient.WatchAsync(server.Address, person, Topics));
        }

        var rows = Topics.Select(topic => $"| `{topic}` | {string.Join(" | ", clients.Select(client => client.IsRefused(topic) ? "" : "✓"))} |").ToList();
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        return rows;
    }

    /// <summary>Whoever passes the check is refused for the body, which is no JSON, or finds nothing under the number; nothing is changed.</summary>
    private static async Task<(int Status, string Code)> AskAsync(HttpClient http, CallableEndpoint endpoint, string? csrf = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), endpoint.Address(new Dictionary<string, string> { ["id"] = endpoint.Pattern.Contains("profiles", StringComparison.Ordinal) ? Guid.Empty.ToString() : "999999", ["profile"] = Guid.Empty.ToString() }));
        if (endpoint.Method is "POST" or "PUT" or "PATCH")
        {
            request.Content = endpoint.TakesForm ? new MultipartFormDataContent { { new StringContent("none"), "kind" } } : new StringContent("no JSON", Encoding.UTF8, "application/json");
        }

        if (csrf is not null)
        {
            request.Headers.Add("X-CSRF-Token", csrf);
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return ((int)answer.StatusCode, isProblem ? JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()! : "");
    }

    private static async Task<string> CellAsync(Task<(int Status, string Code)> asked)
    {
        var (status, code) = await asked;
        Assert.True(status < 500, $"{status} {code}");
        return Refusals.Contains(code) ? "" : "✓";
    }

    private static async Task<Person> AgainAsync(MitosServer server, Person person)
    {
        var again = new Person(server.Address);
        Assert.Equal(200, (await again.SignInAsync(person.Email, Person.FirstPassword)).Status);
        return again;
    }

    /// <summary>What the names on the endpoint and the table of roles in the code promise, in the order of the cells.</summary>
    private static string Expected(RequiredPermission? required) => string.Join('|', new[] { "" }.Concat(Roles.OfPeople).Append(Roles.Monitor).Select(role => required switch
    {
        null => "",
        { Permission: { } permission } => Roles.PermissionsOf(role).Contains(permission) ? "✓" : "",
        { Person: true } => Roles.OfPeople.Contains(role) ? "✓" : "",
        _ => "✓",
    }));

    private static string Word(RequiredPermission? required) => required switch
    {
        null => "**none named**",
        { Permission: { } permission } => $"`{permission}`",
        { Person: true } => "a person's own account",
        _ => "open",
    };

    private static string Text(List<string> rows, List<string> live, IEnumerable<string> open)
    {
        var roles = Roles.OfPeople.Append(Roles.Monitor).ToList();
        return $"""
            # Who may call what

            Made by tests/Host.Tests (PermissionTableTests), which calls every endpoint as nobody and in every role; run them with MITOS_UPDATE=1 to write this file anew. A tick
            is an answer other than a refusal. An administrator may change who has `ReadContacts`, and who must have a second factor, in
            Settings → Roles; what follows is how roles are when Mitos is new. Who is limited to shops or brands has neither `ReadEvents`, `ChangeEvents`, `Import`, `ChangeTraits`,
            `ManagePrivacy`, `ReadMessages`, `ChangeMessages` nor `SendTransactional`.
            An endpoint for "a person's own account" answers whoever is signed in, and no key. A key has a role, or permissions of its own.

            | endpoint | permission | nobody | {string.Join(" | ", roles)} |
            |---|---|---|{string.Concat(Enumerable.Repeat("---|", roles.Count))}
            {string.Join('\n', rows)}

            ## Live updates (`/live`)

            | topic | nobody | {string.Join(" | ", Roles.OfPeople)} |
            |---|---|{string.Concat(Enumerable.Repeat("---|", Roles.OfPeople.Count))}
            {string.Join('\n', live)}

            ## Permissions of each role

            | permission | {string.Join(" | ", roles)} |
            |---|{string.Concat(Enumerable.Repeat("---|", roles.Count))}
            {string.Join('\n', Enum.GetValues<Permission>().Select(permission => $"| `{permission}` | {string.Join(" | ", roles.Select(role => Roles.PermissionsOf(role).Contains(permission) ? "✓" : ""))} |"))}

            ## Not a matter of roles

            Collection asks for a write key, the rest answers everybody and tells nothing of anybody:

            {string.Join('\n', open)}

            """.ReplaceLineEndings("\n");
    }

    private static void Compare(string made)
    {
        var file = Path.Combine(Repository.Root, "docs", "reference", "permissions.md");
        if (Environment.GetEnvironmentVariable("MITOS_UPDATE") == "1")
        {
            File.WriteAllText(file, made);
        }

        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
        Assert.DoesNotContain("none named", made, StringComparison.Ordinal);
    }
}
