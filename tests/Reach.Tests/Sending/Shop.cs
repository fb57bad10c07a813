// A Mitos that can send: a brand, a mail server of the tests, a template, and customers who said yes.
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Sending;

internal sealed class Shop(MitosServer server, SmtpSink sink) : IAsyncDisposable
{
    public MitosServer Server => server;

    public SmtpSink Sink => sink;

    public static async Task<Shop> OpenAsync(DateTimeOffset? at = null, Action<IServiceCollection>? change = null, string? folder = null)
    {
        var server = await MitosServer.StartAsync(folder, change: services =>
        {
            if (at is { } instant)
            {
                services.AddSingleton<TimeProvider>(new StillClock(instant));
            }

            change?.Invoke(services);
        });
        var shop = new Shop(server, new SmtpSink());
        await shop.PutAsync("/api/brand", new { name = "Αριάδνη", postalAddress = "Πάτρα", publicUrl = server.Address.ToString(), language = "el", zoneId = "Europe/Athens", colour = "#9c2a20", logo = (string?)null });
        await shop.PutAsync("/api/arbiter", new { quiet = new { on = false, from = "21:00", until = "09:00", channels = Array.Empty<string>(), forService = false }, caps = Array.Empty<object>(), longestHoldHours = 72 });
        return shop;
    }

    public async Task<int> ConnectMailAsync(string name = "mail", int? port = null, object? more = null)
    {
        var fields = new Dictionary<string, string> { ["host"] = "127.0.0.1", ["port"] = $"{port ?? sink.Port}", ["security"] = "none", ["from"] = "news@shop.example", ["fromName"] = "Αριάδνη" };
        foreach (var (key, value) in JsonSerializer.SerializeToElement(more ?? new { }).Deserialize<Dictionary<string, string>>()!)
        {
            fields[key] = value;
        }

        return (await PostedAsync("/api/channels", new { kind = "smtp", name, fields })).GetProperty("id").GetInt32();
    }

    public async Task<int> ConnectAsync(string kind, object fields, int perSecond = 0) => (await PostedAsync("/api/channels", new { kind, name = kind, perSecond, fields })).GetProperty("id").GetInt32();

    /// <summary>Calls the address of a connection as its provider does; what it answered, and its status.</summary>
    public async Task<(int Status, string Text, string? Type)> HookAsync(string kind, int id, byte[] body, string query, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/{kind}/{id}{query}") { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await server.Anybody.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>The events of her thread with this name, the newest first.</summary>
    public async Task<List<JsonElement>> ThreadAsync(string profile, string name)
    {
        await server.DrainAsync();
        return [.. (await server.GetAsync($"/api/profiles/{profile}/thread")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("event").GetString() == name)];
    }

    /// <summary>A customer whom a chat app knows by an id, and who said yes to marketing by chat.</summary>
    public async Task<string> ChatCustomerAsync(string user, string type, string id)
    {
        await server.SendAsync(new { type = "identify", userId = user, messageId = $"id-{user}", traits = new { firstName = "Μαρία" }, context = new { externalIds = new[] { new { type, id, collection = "users", encoding = "none" } } } });
        var profile = await server.IdOfAsync(user);
        await PostedAsync($"/api/profiles/{profile}/consent", new { purpose = "marketing", channel = "chat", status = "granted" });
        return profile;
    }

    public async Task PublishAsync(string key, object content)
    {
        await PostedAsync("/api/templates", new { key, name = key, content });
        await PostedAsync($"/api/templates/{key}/publish", new { });
    }

    public Task PublishWelcomeAsync() => PublishAsync("welcome", new
    {
        languages = new
        {
            el = new
            {
                email = new { subject = "Καλώς ήρθες, {{ first_name | vocative | default: 'φίλε' }}!", preheader = "Χαιρόμαστε", blocks = new object[] { new { kind = "heading", text = "Γεια σου {{ first_name | vocative | default: 'φίλε' }}" }, new { kind = "text", text = "Δες **τα νέα** μας: [εδώ](https://shop.example/new)." }, new { kind = "button", text = "Στο κατάστημα", url = "https://shop.example/?a=1&b=2" } } },
                sms = new { text = "Γεια σου {{ first_name | vocative }}! {{ links.unsubscribe }}" },
            },
            en = new { email = new { subject = "Welcome, {{ first_name | default: 'friend' }}!", blocks = new object[] { new { kind = "text", text = "Hello {{ first_name | default: 'friend' }}." } } } },
        },
    });

    /// <summary>A customer with an e-mail address who said yes to marketing on these channels; her id.</summary>
    public async Task<string> CustomerAsync(string user, object? traits = null, params string[] consents)
    {
        await server.SendAsync(new { type = "identify", userId = user, messageId = $"id-{user}", traits = traits ?? new { email = $"{user}@mail.example", firstName = "Γιώργος", phone = "+306912345678" } });
        var id = await server.IdOfAsync(user);
        foreach (var channel in consents.Length == 0 ? ["email"] : consents)
        {
            await PostedAsync($"/api/profiles/{id}/consent", new { purpose = "marketing", channel, status = "granted" });
        }

        return id;
    }

    public async Task<JsonElement> SendAsync(string profile, string template = "welcome", string purpose = "marketing", string @class = "marketing", object? channels = null, object? data = null, int priority = 0, string? key = null, DateTimeOffset? expiresAt = null) =>
        await PostedAsync("/api/messages", new { profile, template, purpose, @class, channels = channels ?? new[] { new { channel = "email" } }, data, priority, key, expiresAt });

    public static string IdOf(JsonElement message) => message.GetProperty("message").GetProperty("id").GetString()!;

    public async Task<JsonElement> UntilAsync(JsonElement message, params string[] statuses)
    {
        JsonElement now = default;
        for (var tries = 0; tries < 500; tries++)
        {
            now = await server.GetAsync($"/api/messages/{IdOf(message)}");
            if (statuses.Contains(now.GetProperty("message").GetProperty("status").GetString()))
            {
                return now;
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"It never was {string.Join('/', statuses)}: {now}");
    }

    public async Task<JsonElement> PostedAsync(string path, object body)
    {
        var (status, answer) = await server.PostAsync(path, body);
        return status is 200 or 201 ? answer : throw new InvalidOperationException($"{path}: {status} {answer}");
    }

    public async Task PutAsync(string path, object body)
    {
        using var answer = await server.Api.PutAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        sink.Dispose();
    }
}
