// Debian's postfix for as long as a test runs: STARTTLS with a certificate of its own, mail into a Maildir.
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Mitos.Reach.Tests.Channels;

internal sealed class PostfixServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mitos-postfix").FullName;

    public PostfixServer()
    {
        Port = FreePort();
        File.WriteAllText(Path.Combine(_folder, "start.sh"), $$"""
            set -e
            cd {{_folder}}
            chmod 755 .
            mkdir -p conf queue data mail
            chown postfix data; chown 5000:5000 mail
            openssl req -x509 -newkey rsa:2048 -nodes -keyout conf/key.pem -out conf/cert.pem -days 2 -subj /CN=127.0.0.1 2>/dev/null
            cat > conf/main.cf <<END
            compatibility_level = 3.6
            queue_directory = {{_folder}}/queue
            data_directory = {{_folder}}/data
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mx.shop.example
            mydestination =
            virtual_mailbox_domains = mail.example
            virtual_mailbox_base = {{_folder}}/mail
            virtual_mailbox_maps = inline:{ maria@mail.example=maria/ }
            virtual_uid_maps = static:5000
            virtual_gid_maps = static:5000
            smtpd_tls_security_level = encrypt
            smtpd_tls_cert_file = {{_folder}}/conf/cert.pem
            smtpd_tls_key_file = {{_folder}}/conf/key.pem
            smtpd_relay_restrictions = reject_unauth_destination
            smtpd_recipient_restrictions = reject_unauth_destination, reject_unlisted_recipient
            maillog_file = /dev/stdout
            maillog_file_prefixes = /dev
            END
            cat > conf/master.cf <<END
            127.0.0.1:{{Port}} inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            tlsmgr unix - - n 1000? 1 tlsmgr
            proxymap unix - - n - - proxymap
            virtual unix - n n - - virtual
            error unix - - n - - error
            retry unix - - n - - error
            anvil unix - - n - 1 anvil
            scache unix - - n - 1 scache
            postlog unix-dgram n - n - 1 postlogd
            END
            postfix -c {{_folder}}/conf start >start.log 2>&1
            """);
        Run("sh", Path.Combine(_folder, "start.sh"));
    }

    /// <summary>Why the tests against it are skipped; null when they are not.</summary>
    public static string? Missing => File.Exists("/usr/sbin/postfix") && Environment.IsPrivilegedProcess && Directory.Exists("/usr/lib/python3/dist-packages/dkim") ? null
        : "Postfix or a verifier of DKIM is not installed, or the test may not start a mail server: it needs the rights of root. Debian: apt-get install postfix python3-dkim.";

    public int Port { get; }

    public async Task<string> MailAsync()
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var box = Path.Combine(_folder, "mail", "maria", "new");
            if (Directory.Exists(box) && Directory.EnumerateFiles(box).FirstOrDefault() is { } file)
            {
                return await File.ReadAllTextAsync(file);
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"No mail came: {await File.ReadAllTextAsync(Path.Combine(_folder, "start.log"))}");
    }

    public void Dispose()
    {
        Run("postfix", "-c", Path.Combine(_folder, "conf"), "stop");
        Directory.Delete(_folder, true);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.WaitForExit(TimeSpan.FromSeconds(30));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithPostfixAttribute : FactAttribute
{
    public FactWithPostfixAttribute() => Skip = PostfixServer.Missing;
}
