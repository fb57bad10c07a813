// A browser's end of the live updates, as far as tests want it: the JSON protocol of SignalR on a WebSocket.
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Mitos.Testing;

namespace Mitos.Host.Tests.Nodes;

internal sealed class LiveClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<JsonElement> _messages = [];
    private Task _reading = Task.CompletedTask;

    private LiveClient(string header, string value) => _socket.Options.SetRequestHeader(header, value);

    /// <summary>Whether the server has ended the connection.</summary>
    public bool IsOver => _reading.IsCompleted;

    public static Task<LiveClient> WatchAsync(PairedNode node, params string[] topics) => WatchAsync(new LiveClient("Authorization", $"Bearer {MitosServer.ApiKey}"), node.Address, topics);

    /// <summary>As a person at a browser.</summary>
    public static Task<LiveClient> WatchAsync(Uri address, Person person, params string[] topics) => WatchAsync(new LiveClient("Cookie", person.Cookies), address, topics);

    /// <summary>As nobody.</summary>
    public static Task<LiveClient> WatchAsync(Uri address, params string[] topics) => WatchAsync(new LiveClient("Accept", "*/*"), address, topics);

    /// <summary>Whether the server has refused to tell about the topic.</summary>
    public bool IsRefused(string topic) => _messages.Any(message => message.TryGetProperty("invocationId", out var id) && id.GetString() == topic && message.TryGetProperty("error", out _));

    /// <summary>Everything that came, as it came.</summary>
    public string All() => string.Join('\n', _messages.Select(message => message.GetRawText()));

    private static async Task<LiveClient> WatchAsync(LiveClient client, Uri address, string[] topics)
    {
        await client._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/live" }.Uri, CancellationToken.None);
        await client.SendAsync(new { protocol = "json", version = 1 });
        client._reading = client.ReadAsync();
        foreach (var topic in topics)
        {
            await client.SendAsync(new { type = 1, invocationId = topic, target = "Watch", arguments = new[] { topic } });
            await NodePair.UntilAsync(() => Task.FromResult(client._messages.Any(message => message.TryGetProperty("invocationId", out var id) && id.GetString() == topic)));
        }

        return client;
    }

    /// <summary>What came for the topic so far.</summary>
    public List<JsonElement> Of(string topic) => [.. _messages
        .Where(message => message.TryGetProperty("target", out var target) && target.GetString() == "changed" && message.GetProperty("arguments")[0].GetString() == topic)
        .Select(message => message.GetProperty("arguments")[1])];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _reading;
        _socket.Dispose();
        _stopping.Dispose();
    }

    private Task SendAsync(object message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + End), WebSocketMessageType.Text, true, CancellationToken.None);

    private async Task ReadAsync()
    {
        var (text, buffer) = (new StringBuilder(), new byte[64 * 1024]);
        try
        {
            while (true)
            {
                var got = await _socket.ReceiveAsync(buffer, _stopping.Token);
                if (got.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                text.Append(Encoding.UTF8.GetString(buffer, 0, got.Count));
                if (!got.EndOfMessage)
                {
                    continue;
                }

                foreach (var message in text.ToString().Split(End, StringSplitOptions.RemoveEmptyEntries))
                {
                    _messages.Enqueue(JsonDocument.Parse(message).RootElement);
                }

                text.Clear();
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The test is over.
        }
    }
}
