// The second factor: setting it up, signing in with it, codes that work once, recovery codes, and roles that demand it.
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Kernel.Data;
using Mitos.Kernel.Staff;
using Mitos.Testing;

namespace Mitos.Host.Tests.Staff;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private readonly SettableClock _clock = new();
    private MitosServer _server = null!;

    public async Task InitializeAsync() => _server = await MitosServer.StartAsync(change: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [StoreFact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (secret, _) = await SetUpAsync(ariadne);
        using var other = new Person(_server.Address);
        Assert.Equal((401, "second_factor_required"), Code(await other.SignInAsync(ariadne.Email, Person.FirstPassword)));
        Assert.Equal((401, "wrong_credentials"), Code(await other.SignInAsync(ariadne.Email, "not the password", Now(secret))));
        Assert.Equal((401, "wrong_code"), Code(await other.SignInAsync(ariadne.Email, Person.FirstPassword, "000000")));
        Assert.Equal("", other.SessionToken);
        _clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.Equal(200, (await other.SignInAsync(ariadne.Email, Person.FirstPassword, Now(secret)[..3] + " " + Now(secret)[3..])).Status);
        Assert.Equal(200, await other.StatusAsync("/api/profiles"));
    }

    [StoreFact]
    public async Task A_code_works_once_even_at_the_same_moment()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (secret, _) = await SetUpAsync(ariadne);

        // The code that set it up is used, too.
        Assert.Equal((401, "wrong_code"), Code(await TryAsync(ariadne.Email, Now(secret))));
        _clock.Ahead += TimeSpan.FromSeconds(30);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(ariadne.Email, Now(secret))));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(3, answers.Count(answer => Code(answer) == (401, "wrong_code")));
    }

    [StoreFact]
    public async Task A_recovery_code_works_once_and_new_ones_replace_the_old()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (secret, codes) = await SetUpAsync(ariadne);
        Assert.Equal(10, codes.Count);
        Assert.Equal(200, (await TryAsync(ariadne.Email, codes[3].ToLowerInvariant())).Status);
        Assert.Equal((401, "wrong_code"), Code(await TryAsync(ariadne.Email, codes[3])));
        Assert.Equal(9, (await ariadne.GetAsync("/api/account")).GetProperty("recoveryCodesLeft").GetInt32());
        _clock.Ahead += TimeSpan.FromSeconds(30);
        var (status, fresh) = await ariadne.PostAsync("/api/account/recovery-codes", new { password = Person.FirstPassword, code = Now(secret) });
        Assert.Equal(200, status);
        Assert.Equal((401, "wrong_code"), Code(await TryAsync(ariadne.Email, codes[4])));
        Assert.Equal(200, (await TryAsync(ariadne.Email, fresh.GetProperty("codes")[0].GetString()!)).Status);
    }

    [StoreFact]
    public async Task Neither_the_secret_nor_a_recovery_code_is_in_the_store()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (secret, codes) = await SetUpAsync(ariadne);
        var row = _server.Services.GetRequiredService<StaffStore>().Find(ariadne.Id)!;
        Assert.NotNull(row.TotpSecret);
        Assert.Equal(-1, row.TotpSecret.AsSpan().IndexOf(secret));
        Assert.Equal(secret, SealedSecret.Open(row.Id, Person.FirstPassword, row.TotpSecret));
        using var session = _server.Services.GetRequiredService<Database>().OpenRead();
        var select = session.Prepare("select code_hash from staff_recovery order by code_hash");
        var stored = new List<string>();
        while (select.Step())
        {
            stored.Add(select.Text(0));
        }

        select.Reset();
        Assert.Equal(codes.Select(code => RecoveryCodes.Hash(row.Id, code)!).Order(StringComparer.Ordinal), stored);
        Assert.Empty(stored.Intersect(codes));
    }

    [StoreFact]
    public async Task A_new_password_seals_the_second_factor_anew_and_ends_the_other_sessions()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (secret, codes) = await SetUpAsync(ariadne);
        using var tablet = new Person(_server.Address);
        Assert.Equal(200, (await tablet.SignInAsync(ariadne.Email, Person.FirstPassword, codes[0])).Status);
        Assert.Equal((401, "wrong_credentials"), Code(await ariadne.PutAsync("/api/session/password", new { current = "not it", password = "another long thread" })));
        Assert.Equal(204, (await ariadne.PutAsync("/api/session/password", new { current = Person.FirstPassword, password = "another long thread" })).Status);
        Assert.Equal(401, await tablet.StatusAsync("/api/profiles"));
        Assert.Equal(200, await ariadne.StatusAsync("/api/profiles"));
        _clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.Equal(200, (await tablet.SignInAsync(ariadne.Email, "another long thread", Now(secret))).Status);
    }

    [StoreFact]
    public async Task A_role_may_demand_it_and_until_then_nothing_else_is_answered()
    {
        using var ariadne = await _server.InviteAsync("agent");
        using var changed = await _server.Api.PutAsync("/api/roles/agent", JsonContent(new { readsContacts = true, secondFactorRequired = true }));
        Assert.Equal(200, (int)changed.StatusCode);
        using var refused = await ariadne.Http.GetAsync("/api/profiles");
        Assert.Equal((403, "second_factor_needed"), ((int)refused.StatusCode, JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString()!));
        var user = (await ariadne.GetAsync("/api/session")).GetProperty("user");
        Assert.True(user.GetProperty("lacksSecondFactor").GetBoolean());
        Assert.Equal(0, user.GetProperty("permissions").GetArrayLength());
        var (secret, _) = await SetUpAsync(ariadne);
        Assert.Equal(200, await ariadne.StatusAsync("/api/profiles"));
        _clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.Equal((409, "second_factor_is_required"), Code(await ariadne.PostAsync("/api/account/second-factor/remove", new { password = Person.FirstPassword, code = Now(secret) })));
        Assert.Equal(204, (await _server.PostAsync($"/api/staff/{ariadne.Id}/second-factor/remove", new { })).Status);
        Assert.Equal(403, await ariadne.StatusAsync("/api/profiles"));
    }

    [StoreFact]
    public async Task A_link_for_a_forgotten_password_asks_for_a_recovery_code()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (_, codes) = await SetUpAsync(ariadne);
        var (_, made) = await _server.PostAsync($"/api/staff/{ariadne.Id}/link", new { });
        var token = made.GetProperty("link").GetString()!.Split("token=")[1];
        using var browser = new Person(_server.Address);
        Assert.Equal((401, "recovery_code_required"), Code(await browser.PostAsync("/api/session/link", new { token })));
        Assert.Equal((401, "wrong_code"), Code(await browser.PostAsync("/api/session/link", new { token, code = "AAAA-AAAA-AAAA-AAAA" })));
        Assert.Equal(200, (await browser.PostAsync("/api/session/link", new { token, code = codes[0] })).Status);
        Assert.Equal(204, (await browser.PutAsync("/api/session/password", new { password = "remembered this time" })).Status);

        // The link is used, the password may not be set freely twice, and the second factor, which nobody could unseal, is set up anew.
        Assert.Equal((401, "wrong_credentials"), Code(await browser.PutAsync("/api/session/password", new { password = "and once more for me" })));
        Assert.Equal((401, "link_used"), Code(await browser.PostAsync("/api/session/link", new { token, code = codes[1] })));
        Assert.Equal(JsonValueKind.Null, (await browser.GetAsync("/api/account")).GetProperty("secondFactorSince").ValueKind);
        Assert.Equal(401, await ariadne.StatusAsync("/api/profiles"));
    }

    [StoreFact]
    public async Task A_link_frees_from_the_old_password_for_an_hour_only()
    {
        using var ariadne = await _server.InviteAsync("agent");
        var (_, made) = await _server.PostAsync($"/api/staff/{ariadne.Id}/link", new { });
        using var browser = new Person(_server.Address);
        Assert.Equal(200, (await browser.PostAsync("/api/session/link", new { token = made.GetProperty("link").GetString()!.Split("token=")[1] })).Status);
        _clock.Ahead = TimeSpan.FromMinutes(61);
        Assert.Equal((401, "wrong_credentials"), Code(await browser.PutAsync("/api/session/password", new { password = "a new long password" })));
        _clock.Ahead = TimeSpan.FromMinutes(59);
        Assert.Equal(204, (await browser.PutAsync("/api/session/password", new { password = "a new long password" })).Status);
    }

    /// <summary>Sets a second factor up as the console does, and answers its secret and the recovery codes.</summary>
    private async Task<(byte[] Secret, List<string> Codes)> SetUpAsync(Person person)
    {
        var (status, begun) = await person.PostAsync("/api/account/second-factor", new { password = Person.FirstPassword });
        Assert.Equal(200, status);
        Assert.StartsWith("M", begun.GetProperty("picture").GetString(), StringComparison.Ordinal);
        var row = _server.Services.GetRequiredService<StaffStore>().Find(person.Id)!;
        var secret = SealedSecret.Open(row.Id, Person.FirstPassword, row.TotpPending!)!;
        Assert.Equal(Totp.Text(secret), begun.GetProperty("secret").GetString());
        Assert.Equal((401, "wrong_code"), Code(await person.PutAsync("/api/account/second-factor", new { password = Person.FirstPassword, code = "000000" })));
        var (done, codes) = await person.PutAsync("/api/account/second-factor", new { password = Person.FirstPassword, code = Now(secret) });
        Assert.Equal(200, done);
        return (secret, [.. codes.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    private async Task<(int Status, JsonElement Body)> TryAsync(string email, string code)
    {
        using var browser = new Person(_server.Address);
        return await browser.SignInAsync(email, Person.FirstPassword, code);
    }

    private string Now(byte[] secret) => Totp.Code(secret, Totp.StepOf(_clock.GetUtcNow()));

    internal static (int, string) Code((int Status, JsonElement Body) answer) => (answer.Status, answer.Body.ValueKind == JsonValueKind.Object && answer.Body.TryGetProperty("code", out var code) ? code.GetString()! : "");

    private static StringContent JsonContent(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");
}
