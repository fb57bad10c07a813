// Stands between nodes and their database, and cuts every connection when it is told to.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Mitos.Host.Tests.Faults;

internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _open = new();
    private readonly int _to;

    public CuttingProxy(int to)
    {
        _to = to;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Without a word to either side, in the middle of whatever they say.</summary>
    public void Cut()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Close(0);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket from)
    {
        var to = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _open[from] = _open[to] = true;
        try
        {
            await to.ConnectAsync(IPAddress.Loopback, _to);
            await Task.WhenAny(PipeAsync(from, to), PipeAsync(to, from));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The database is away.
        }
        finally
        {
            from.Close(0);
            to.Close(0);
            _open.TryRemove(from, out _);
            _open.TryRemove(to, out _);
        }
    }

    private static async Task PipeAsync(Socket from, Socket to)
    {
        var bytes = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(bytes) is > 0 and var read)
            {
                for (var sent = 0; sent < read;)
                {
                    sent += await to.SendAsync(bytes.AsMemory(sent, read - sent));
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
