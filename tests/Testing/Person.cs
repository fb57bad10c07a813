// A member of staff at a browser: a cookie jar, and the proof that the page could read our cookie.
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Mitos.Testing;

public sealed class Person : IDisposable
{
    public const string FirstPassword = "a thread through it";
    private readonly CookieContainer _cookies = new();
    private readonly Uri _address;

    public Person(Uri address)
    {
        _address = address;
        Http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public int Id { get; private set; }

    public string Email { get; private set; } = "";

    /// <summary>The session token, as only the browser and the server know it.</summary>
    public string SessionToken => _cookies.GetCookies(_address)["mitos_session"]?.Value ?? "";

    /// <summary>What a page sends back to prove that it could read our cookie; null before sign-in.</summary>
    public string? CsrfToken => _cookies.GetCookies(_address)["mitos_csrf"]?.Value;

    public string Cookies => _cookies.GetCookieHeader(_address);

    public async Task<(int Status, JsonElement Body)> SignInAsync(string email, string password, string? code = null)
    {
        Email = email;
        return await SendAsync(HttpMethod.Post, "/api/session", new { email, password, code });
    }

    public Task<(int Status, JsonElement Body)> PostAsync(string path, object body) => SendAsync(HttpMethod.Post, path, body);

    public Task<(int Status, JsonElement Body)> PutAsync(string path, object body) => SendAsync(HttpMethod.Put, path, body);

    public Task<JsonElement> GetAsync(string path) => Http.GetFromJsonAsync<JsonElement>(path);

    public async Task<int> StatusAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        return (int)answer.StatusCode;
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        if (CsrfToken is { } token)
        {
            request.Headers.Add("X-CSRF-Token", token);
        }

        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 || answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true ? default : JsonDocument.Parse(text).RootElement);
    }

    public void Dispose() => Http.Dispose();

    /// <summary>Follows an invitation and chooses the first password.</summary>
    internal async Task FollowAsync(int id, string email, string link)
    {
        (Id, Email) = (id, email);
        var (status, _) = await PostAsync("/api/session/link", new { token = link.Split("token=")[1] });
        var (set, problem) = status == 200 ? await PutAsync("/api/session/password", new { password = FirstPassword, email }) : (status, default);
        if (set != 204)
        {
            throw new InvalidOperationException($"The invitation of {email} ended with {set} {problem}.");
        }
    }
}
