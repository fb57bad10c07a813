// The way in under attack: guessing, learning who works here, planted and stolen sessions, forged requests; and the sessions one sees and ends.
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;
using static Mitos.Host.Tests.Staff.SecondFactorTests;

namespace Mitos.Host.Tests.Staff;

public sealed class SignInTests : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private MitosServer _server = null!;

    public async Task InitializeAsync() => _server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [StoreFact]
    public async Task Guessing_locks_an_account_and_an_administrator_sees_and_releases_it()
    {
        using var ariadne = await _server.InviteAsync("agent");
        using var thief = new Person(_server.Address);
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Equal((401, "wrong_credentials"), Code(await thief.SignInAsync(ariadne.Email, "guess")));
        }

        // Even the right password is not looked at now; who is signed in goes on working.
        Assert.Equal((429, "too_many_attempts"), Code(await thief.SignInAsync(ariadne.Email, Person.FirstPassword)));
        Assert.Equal(200, await ariadne.StatusAsync("/api/profiles"));
        var row = (await _server.GetAsync("/api/staff")).GetProperty("items")[0];
        Assert.True(row.GetProperty("lockedUntil").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(4));
        Assert.Contains(await AuditAsync(), entry => entry == ("session.lock", $"staff:{ariadne.Id}", "5 minutes"));
        Assert.Equal(204, (await _server.PostAsync($"/api/staff/{ariadne.Id}/release", new { })).Status);
        Assert.Equal(200, (await thief.SignInAsync(ariadne.Email, Person.FirstPassword)).Status);
    }

    [StoreFact]
    public async Task Nobody_learns_who_works_here_from_answers_or_locks()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var answers = new List<(int, string)>[2];
        foreach (var (email, index) in new[] { (ariadne.Email, 0), ("nobody@mitos.example", 1) })
        {
            answers[index] = [];
            for (var attempt = 0; attempt < 12; attempt++)
            {
                using var thief = new Person(_server.Address);
                var answer = await thief.SignInAsync(email, "guess");
                answers[index].Add((answer.Status, answer.Body.GetProperty("code").GetString() + answer.Body.GetProperty("detail").GetString()));
            }
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(429, answers[0][^1].Item1);
    }

    [Fact]
    public async Task An_address_that_nobody_has_takes_as_long_as_a_wrong_password()
    {
        using var ariadne = await _server.InviteAsync("agent");
        using var disabled = await _server.InviteAsync("analyst");
        await _server.Api.PatchAsync($"/api/staff/{disabled.Id}", new StringContent("{\"disabled\":true}", Encoding.UTF8, "application/json"));
        var fastest = new Dictionary<string, TimeSpan>();
        foreach (var round in Enumerable.Range(0, 8))
        {
            foreach (var email in new[] { ariadne.Email, disabled.Email, $"nobody@mitos.example" })
            {
                using var thief = new Person(_server.Address);
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                Assert.Equal(401, (await thief.SignInAsync(email, "guess")).Status);
                var took = System.Diagnostics.Stopwatch.GetElapsedTime(started);
                fastest[email] = round == 0 || took < fastest[email] ? took : fastest[email];
            }
        }

        // Without the comparison that is made for nobody, the quickest would take a twentieth of the slowest.
        Assert.True(fastest.Values.Min() > 0.5 * fastest.Values.Max(), string.Join(", ", fastest));
    }

    [StoreFact]
    public async Task A_planted_session_does_not_become_the_one_that_signs_in()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var planted = ariadne.SessionToken;
        Assert.Equal(200, (await ariadne.SignInAsync(ariadne.Email, Person.FirstPassword)).Status);
        Assert.NotEqual(planted, ariadne.SessionToken);
        using var thief = Anybody(planted);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/profiles")).StatusCode);
    }

    [StoreTheory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Another_site_cannot_sign_a_browser_in(string contentType)
    {
        using var ariadne = await _server.InviteAsync("agent");
        using var form = new StringContent(JsonSerializer.Serialize(new { email = ariadne.Email, password = Person.FirstPassword }), Encoding.UTF8, contentType);
        using var answer = await _server.Anybody.PostAsync("/api/session", form);
        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [StoreFact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites_and_changes_nothing_alone()
    {
        using var ariadne = await _server.InviteAsync("administrator");
        using var signed = await _server.Anybody.PostAsync("/api/session", new StringContent(JsonSerializer.Serialize(new { email = ariadne.Email, password = Person.FirstPassword }), Encoding.UTF8, "application/json"));
        var cookie = signed.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("mitos_session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var stolen = Anybody(ariadne.SessionToken);
        foreach (var path in new[] { "/api/keys", "/api/staff", "/api/account/second-factor", "/api/teams" })
        {
            using var answer = await stolen.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json"));
            Assert.Equal((403, true), ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("csrf_token_missing", StringComparison.Ordinal)));
        }
    }

    [StoreFact]
    public async Task Sessions_are_listed_and_ended_one_by_one_and_all_others_at_once()
    {
        using var ariadne = await _server.InviteAsync("agent");
        using var tablet = new Person(_server.Address);
        tablet.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1");
        using var desk = new Person(_server.Address);
        using var stranger = await _server.InviteAsync("marketer");
        await tablet.SignInAsync(ariadne.Email, Person.FirstPassword);
        await desk.SignInAsync(ariadne.Email, Person.FirstPassword);
        var listed = (await ariadne.GetAsync("/api/account/sessions")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(3, listed.Count);
        Assert.Single(listed, one => one.GetProperty("current").GetBoolean());
        var ipad = listed.Single(one => one.GetProperty("device").GetString() == "Safari, iPad").GetProperty("id").GetString();
        Assert.Equal(404, (await stranger.SendAsync(HttpMethod.Delete, $"/api/account/sessions/{ipad}", null)).Status);
        Assert.Equal(204, (await ariadne.SendAsync(HttpMethod.Delete, $"/api/account/sessions/{ipad}", null)).Status);
        Assert.Equal((401, 200), (await tablet.StatusAsync("/api/profiles"), await desk.StatusAsync("/api/profiles")));
        Assert.Equal(204, (await ariadne.SendAsync(HttpMethod.Delete, "/api/account/sessions", null)).Status);
        Assert.Equal((401, 200), (await desk.StatusAsync("/api/profiles"), await ariadne.StatusAsync("/api/profiles")));
    }

    [StoreFact]
    public async Task A_signed_in_browser_guesses_the_password_as_little_as_anybody()
    {
        using var ariadne = await _server.InviteAsync("agent");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Equal((401, "wrong_credentials"), Code(await ariadne.PostAsync("/api/account/second-factor", new { password = $"guess {attempt}" })));
        }

        Assert.Equal((429, "too_many_attempts"), Code(await ariadne.PutAsync("/api/session/password", new { current = Person.FirstPassword, password = "a new long password" })));
    }

    private HttpClient Anybody(string session)
    {
        var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = _server.Address };
        http.DefaultRequestHeaders.Add("Cookie", $"mitos_session={session}");
        return http;
    }

    private async Task<List<(string?, string?, string?)>> AuditAsync() => [.. (await _server.GetAsync("/api/audit")).GetProperty("items").EnumerateArray()
        .Select(entry => (entry.GetProperty("action").GetString(), entry.GetProperty("subject").GetString(), entry.GetProperty("detail").GetString()))];
}
