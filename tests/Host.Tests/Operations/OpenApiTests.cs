// The description of the API against real answers: every list and view has the shape that it promises.
using System.Net;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Operations;

public sealed class OpenApiTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly MitosServer _server = fixture.Server;

    [Fact]
    public async Task Real_answers_have_the_shapes_that_the_description_promises()
    {
        await _server.SendAsync(
            new { type = "identify", userId = "api-1", anonymousId = "api-a", messageId = "api-1", traits = new { email = "api@mail.example", name = "Αγγελική", address = new { city = "Χανιά" } }, context = new { consent = new { categoryPreferences = new { ads = true } } } },
            new { type = "track", userId = "api-1", messageId = "api-2", @event = "Order Completed", properties = new { order_id = "API-1", total = 9.99, currency = "EUR" } },
            new { type = "nonsense", userId = "api-1", messageId = "api-3" },
            new { type = "track", userId = "api-1", messageId = "api-4", @event = "Unheard Of" });
        var id = await _server.IdOfAsync("api-1");
        var document = await DocumentAsync();
        var values = new Dictionary<string, string> { ["{id}"] = id, ["{messageId}"] = "api-2", ["{name}"] = "Order%20Completed", ["{key}"] = "welcome" };
        await _server.PostAsync("/api/templates", new { key = "welcome", name = "Καλωσόρισμα", content = new { languages = new { el = new { sms = new { text = "Γεια" } } } } });
        var (_, trait) = await _server.PostAsync("/api/computed-traits", new { name = "orderCount", aggregate = "count", events = new[] { "Order Completed" } });
        var journey = await PublishAsync();
        var (_, campaign) = await _server.PostAsync("/api/campaigns", new { name = "OpenAPI" });
        using var person = await _server.InviteAsync("administrator", "openapi@mitos.example");
        var checkedPaths = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)))
        {
            var address = path.Name.Contains("/api/quarantine/{id}", StringComparison.Ordinal) ? "/api/quarantine/1"
                : path.Name.Contains("/api/computed-traits/{id}", StringComparison.Ordinal) ? $"/api/computed-traits/{trait.GetProperty("id")}"
                : path.Name.Contains("/api/campaigns/{id}", StringComparison.Ordinal) ? path.Name.Replace("{id}", $"{campaign.GetProperty("id")}")
                : path.Name.Contains("/api/journeys/{id}", StringComparison.Ordinal) ? path.Name.Replace("{id}", $"{journey}").Replace("{version}", "1").Replace("{profile}", id) : values.Aggregate(path.Name, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
            if (path.Name is "/api/messages/{id}" or "/api/products/{id}" or "/api/journeys/{id}/secret" or "/api/journeys/{id}/backtest" or "/api/tasks/{id}" || path.Name.StartsWith("/api/audiences/{id}", StringComparison.Ordinal))
            {
                continue; // Tests of audiences, journeys, messages and products look at one.
            }

            if (path.Name.Contains("/api/imports/{id}", StringComparison.Ordinal) || path.Name.Contains("/api/jobs/{id}", StringComparison.Ordinal))
            {
                continue; // No import has run in this store; ImportTests and JobsApiTests look at one.
            }

            if (!path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").TryGetProperty("content", out var kinds) || !kinds.TryGetProperty("application/json", out var content))
            {
                continue; // A file; AuditTests reads it.
            }

            // A person's own account answers nobody's key.
            using var answer = await person.Http.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode}");
            var schema = content.GetProperty("schema");
            new SchemaCheck(document).Check(schema, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement, path.Name);
            checkedPaths++;
        }

        Assert.True(checkedPaths >= 20, $"only {checkedPaths} paths were checked");
    }

    private async Task<int> PublishAsync()
    {
        object[] nodes = [new { kind = "entry", id = "entry", trigger = new { kind = "event", events = new[] { "Order Completed" } } }, new { id = "end", kind = "end" }];
        var draft = new { nodes, edges = new[] { new { from = "entry", branch = "next", to = "end" } }, rules = new { reentry = "always" } };
        var (status, made) = await _server.PostAsync("/api/journeys", new { name = "OpenAPI", draft });
        Assert.True(status == 201, made.ToString());
        Assert.Equal(200, (await _server.PostAsync($"/api/journeys/{made.GetProperty("id")}/publish", new { moves = false })).Status);
        return made.GetProperty("id").GetInt32();
    }

    [Fact]
    public async Task Errors_are_problem_details_with_a_code()
    {
        foreach (var (path, status) in new[] { ("/api/profiles?cursor=x", 400), ("/api/profiles?stage=x", 422), ($"/api/profiles/{Guid.Empty}", 404), ("/api/nothing/here", 404), ("/api/events/unknown-message", 404) })
        {
            using var answer = await _server.Api.GetAsync(path);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()!);
        }
    }

    [Fact]
    public async Task The_console_is_built_from_this_description()
    {
        var file = Path.Combine(Repository.Root, "web", "console", "openapi.json");
        Assert.True((await DocumentTextAsync()).Trim() == (await File.ReadAllTextAsync(file)).Trim(),
            "web/console/openapi.json is stale: run ./mitos openapi web/console/openapi.json, then npm run generate in web/console.");
    }

    [Fact]
    public async Task Every_operation_has_a_name_and_answers()
    {
        foreach (var path in (await DocumentAsync()).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(one => one.Name is "get" or "post" or "put" or "patch" or "delete"))
            {
                Assert.True(operation.Value.TryGetProperty("operationId", out _), $"{operation.Name} {path.Name} has no name");
                Assert.True(operation.Value.GetProperty("responses").EnumerateObject().Any(response => response.Name.StartsWith('2')), $"{operation.Name} {path.Name} promises no success");
            }
        }
    }

    private async Task<JsonElement> DocumentAsync() => JsonDocument.Parse(await DocumentTextAsync()).RootElement;

    private async Task<string> DocumentTextAsync() => (await _server.Anybody.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n");
}
