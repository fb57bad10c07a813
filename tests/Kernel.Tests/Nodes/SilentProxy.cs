// A way to the database that can go silent: connections stay open and nothing passes, as when a cable is cut.
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Mitos.Kernel.Tests.Nodes;

internal sealed class SilentProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _open = [];
    private readonly EndPoint _database;
    private volatile TaskCompletionSource _passing = new();

    public SilentProxy(string connection)
    {
        var read = new NpgsqlConnectionStringBuilder(connection);
        _database = read.Host!.StartsWith('/') ? new UnixDomainSocketEndPoint(Path.Combine(read.Host, $".s.PGSQL.{read.Port}")) : new DnsEndPoint(read.Host, read.Port);
        _passing.SetResult();
        _listener.Start();
        (read.Host, read.Port) = ("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port);
        Connection = read.ToString();
        _ = AcceptAsync();
    }

    public string Connection { get; }

    public void BeSilent() => _passing = new TaskCompletionSource();

    public void Pass() => _passing.TrySetResult();

    public void Dispose()
    {
        Pass();
        _listener.Dispose();
        lock (_open)
        {
            _open.ForEach(socket => socket.Dispose());
        }
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var near = await _listener.AcceptSocketAsync();
            var far = new Socket(_database.AddressFamily == AddressFamily.Unix ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
            await far.ConnectAsync(_database);
            lock (_open)
            {
                _open.AddRange([near, far]);
            }

            _ = PassAsync(near, far);
            _ = PassAsync(far, near);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer) is > 0 and var got)
        {
            await _passing.Task;
            await to.SendAsync(buffer.AsMemory(0, got));
        }

        to.Dispose();
    }
}
