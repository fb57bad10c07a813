// SMS through the real Kannel with its simulated SMS centre: sent, its letters kept, its delivery told back to us.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mitos.Reach.Tests.Sending;

namespace Mitos.Reach.Tests.Channels;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithKannelAttribute : FactAttribute
{
    public FactWithKannelAttribute() => Skip = File.Exists("/usr/sbin/bearerbox") && File.Exists(KannelServer.Centre) ? null : "Kannel is not installed. Debian: apt-get install kannel kannel-extras.";
}

internal sealed class KannelServer : IDisposable
{
    public const string Centre = "/usr/lib/kannel/test/fakesmsc";
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-kannel").FullName;
    private readonly List<Process> _started = [];
    private readonly List<string> _heard = [];

    /// <param name="hears">Where it hands over what telephones write; null for nowhere.</param>
    /// <param name="written">What a telephone writes as soon as the centre is up, as fakesmsc takes it: from, to, kind, text.</param>
    public KannelServer(string? hears = null, string? written = null)
    {
        var (admin, box, centre) = (FreePort(), FreePort(), FreePort());
        Port = FreePort();
        var config = Path.Combine(_folder, "kannel.conf");
        File.WriteAllText(config,
            $"group = core\nadmin-port = {admin}\nsmsbox-port = {box}\nadmin-password = bar\nbox-allow-ip = 127.0.0.1\ndlr-storage = internal\nlog-level = 0\n\n"
            + $"group = smsc\nsmsc = fake\nsmsc-id = FAKE\nport = {centre}\nconnect-allow-ip = 127.0.0.1\n\n"
            + $"group = smsbox\nbearerbox-host = 127.0.0.1\nsendsms-port = {Port}\nglobal-sender = 13013\n\n"
            + "group = sendsms-user\nusername = mitos\npassword = secret\nmax-messages = 9\nconcatenation = true\n\ngroup = sms-service\nkeyword = default\nmax-messages = 0\n" + (hears is null ? "text = no\n" : $"get-url = \"{hears}\"\n"));
        Start("/usr/sbin/bearerbox", config);
        Await(box);
        Await(centre);
        Start("/usr/sbin/smsbox", config);
        Await(Port);
        Start(Centre, "-H", "127.0.0.1", "-r", $"{centre}", "-m", written is null ? "0" : "1", "-i", "1", written ?? "1 2 text none");
        Thread.Sleep(1_500);
    }

    public int Port { get; }

    public string Heard
    {
        get
        {
            lock (_heard)
            {
                return string.Join('\n', _heard);
            }
        }
    }

    public void Dispose()
    {
        foreach (var process in Enumerable.Reverse(_started))
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            process.Dispose();
        }

        Directory.Delete(_folder, true);
    }

    private void Start(string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder })!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _started.Add(process);
    }

    private void Keep(string? line)
    {
        lock (_heard)
        {
            _heard.Add(line ?? "");
        }
    }

    private void Await(int port)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                using var client = new TcpClient();
                client.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }

        throw new InvalidOperationException($"Kannel did not start: {Heard}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

public sealed class KannelTests
{
    [FactWithKannel]
    public async Task An_sms_goes_out_and_its_delivery_comes_back_on_her_thread()
    {
        using var kannel = new KannelServer();
        await using var shop = await Shop.OpenAsync();
        await shop.PostedAsync("/api/channels", new
        {
            kind = "kannel", name = "kannel",
            fields = new { url = $"http://127.0.0.1:{kannel.Port}/cgi-bin/sendsms", username = "mitos", password = "secret", reports = shop.Server.Address.ToString().TrimEnd('/'), hookToken = "a-secret-for-reports" },
        });
        await shop.PublishAsync("code", new { languages = new { el = new { sms = new { text = "Ο κωδικός σου: {{ event.code }}", capitals = true } } } });
        var customer = await shop.CustomerAsync("maria");
        var message = await shop.SendAsync(customer, "code", "service", "transactional", new[] { new { channel = "sms" } }, new { code = "4711" });
        await shop.UntilAsync(message, "sent", "delivered");
        try
        {
            await shop.UntilAsync(message, "delivered");
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"{exception.Message}\n{kannel.Heard}");
        }

        Assert.Contains("4711", kannel.Heard, StringComparison.Ordinal);
        await shop.Server.DrainAsync();
        var thread = (await shop.Server.GetAsync($"/api/profiles/{customer}/thread")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("event").GetString());
        Assert.Contains("SMS Delivered", thread);
        using var forged = await shop.Server.Anybody.GetAsync($"/hooks/kannel/1?token=wrong&message={Shop.IdOf(message)}.0&status=2");
        Assert.Equal(401, (int)forged.StatusCode);
    }

    [FactWithKannel]
    public async Task Stop_written_on_a_telephone_is_her_no_to_marketing_by_sms()
    {
        await using var shop = await Shop.OpenAsync();
        var id = await shop.ConnectAsync("kannel", new { url = "http://127.0.0.1:1/cgi-bin/sendsms", username = "mitos", password = "secret", hookToken = "a-secret-for-reports" });
        await shop.PublishAsync("news", new { languages = new { el = new { sms = new { text = "Νέα" } } } });
        var customer = await shop.CustomerAsync("maria", null, "sms");
        using var kannel = new KannelServer($"{shop.Server.Address.ToString().TrimEnd('/')}/hooks/kannel/{id}?token=a-secret-for-reports&from=%p&text=%a&id=%I", "306912345678 13013 text STOP");
        for (var looks = 0; looks < 200 && (await shop.ThreadAsync(customer, "Message Received")).Count == 0; looks++)
        {
            await Task.Delay(50);
        }

        var received = await shop.ThreadAsync(customer, "Message Received");
        Assert.True(received.Count == 1, kannel.Heard);
        Assert.Equal("STOP", received[0].GetProperty("properties").GetProperty("text").GetString());
        var refused = await shop.UntilAsync(await shop.SendAsync(customer, "news", channels: new[] { new { channel = "sms" } }), "refused");
        Assert.Equal("consent_denied", refused.GetProperty("message").GetProperty("reason").GetString());
    }
}
