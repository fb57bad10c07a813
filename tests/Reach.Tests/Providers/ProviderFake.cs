// A provider of the tests: an HTTP server that keeps the provider's published contract, answers as it answers, and notes each call that breaks it.
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Mitos.Reach.Tests.Providers;

internal sealed record ProviderCall(string Method, string Path, IHeaderDictionary Headers, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public Dictionary<string, string> Form => QueryHelpers.ParseQuery(Text).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
}

/// <param name="Body">Sent as JSON; a string as it is.</param>
internal sealed record ProviderReply(int Status, object? Body = null, string? RetryAfter = null);

internal abstract class ProviderFake : IAsyncDisposable
{
    private readonly WebApplication _app;

    protected ProviderFake()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(TakeAsync);
        _app.StartAsync().GetAwaiter().GetResult();
    }

    public string Address => _app.Urls.First().TrimEnd('/');

    public ConcurrentQueue<ProviderCall> Calls { get; } = new();

    /// <summary>What of our calls the provider would not have understood.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>What it says instead of an answer by the contract, such as that too many have called; null for what it would say.</summary>
    public Func<ProviderCall, ProviderReply?> Says { get; set; } = _ => null;

    public void AssertKept() => Assert.Empty(Violations);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    protected abstract ProviderReply Answer(ProviderCall call);

    /// <summary>Notes that the contract was broken, and answers as the provider does then.</summary>
    protected ProviderReply Broken(string how, ProviderReply reply)
    {
        Violations.Enqueue(how);
        return reply;
    }

    protected static JsonElement? At(JsonElement json, params string[] path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return null;
            }
        }

        return json;
    }

    /// <summary>The text at a path; null where there is none, or something else.</summary>
    protected static string? Text(JsonElement json, params string[] path) => At(json, path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>The first field that the provider does not know; providers refuse misspelled ones, or worse, drop them.</summary>
    protected static string? Unknown(JsonElement json, params string[] known) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(field => field.Name).FirstOrDefault(name => !known.Contains(name)) : null;

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = new ProviderCall(http.Request.Method, http.Request.Path.Value!, new HeaderDictionary(http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value)), body.ToArray());
        Calls.Enqueue(call);
        ProviderReply reply;
        try
        {
            reply = Says(call) ?? Answer(call);
        }
        catch (JsonException)
        {
            reply = Broken("the body is not JSON", new ProviderReply(400));
        }

        http.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } after)
        {
            http.Response.Headers.RetryAfter = after;
        }

        if (reply.Body is { } said)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(said as string ?? JsonSerializer.Serialize(said));
        }
    }
}
