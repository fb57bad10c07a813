// A push service of the tests, as RFC 8030 and RFC 8292 say: what a call lacks is named, and what it holds can be decrypted by the browser alone.
using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mitos.Reach.Tests.Providers;
using Mitos.Testing;

namespace Mitos.Reach.Tests.Push;

internal sealed class PushServiceFake : ProviderFake
{
    private static readonly string[] s_urgencies = ["very-low", "low", "normal", "high"];
    private static readonly Lazy<Task> s_installed = new(() => RunAsync("npm", ["ci", "--no-audit", "--no-fund"], ""));
    private readonly ECDiffieHellman _browser = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _auth = RandomNumberGenerator.GetBytes(16);

    /// <summary>The shop's public key, as the browser was given it when she subscribed.</summary>
    public required string PublicKey { get; init; }

    /// <summary>As the browser hands it to the page.</summary>
    public string Subscription(string name) => JsonSerializer.Serialize(new { endpoint = $"{Address}/push/{name}", expirationTime = (long?)null, keys = new { p256dh = Base64Url.EncodeToString(Point(_browser)), auth = Base64Url.EncodeToString(_auth) } });

    public async Task<JsonElement> DecryptAsync(ProviderCall call)
    {
        await s_installed.Value;
        return JsonSerializer.Deserialize<JsonElement>(await RunAsync("node", ["decrypt.mjs"], JsonSerializer.Serialize(new
        {
            body = Base64Url.EncodeToString(call.Body), privateKey = Base64Url.EncodeToString(_browser.ExportParameters(true).D!), auth = Base64Url.EncodeToString(_auth),
        })));
    }

    public static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(false).Q;
        return [4, .. q.X!, .. q.Y!];
    }

    protected override ProviderReply Answer(ProviderCall call) =>
        call.Method != "POST" || !call.Path.StartsWith("/push/", StringComparison.Ordinal) ? Broken($"{call.Method} {call.Path}", new ProviderReply(404))
        : !int.TryParse(call.Headers["TTL"], out var life) || life < 0 ? Broken("TTL", new ProviderReply(400))
        : call.Headers["Urgency"].ToString() is { Length: > 0 } urgency && !s_urgencies.Contains(urgency) ? Broken("Urgency", new ProviderReply(400))
        : call.Headers.ContentEncoding != "aes128gcm" || call.Headers.ContentType != "application/octet-stream" ? Broken("Content-Encoding", new ProviderReply(415))
        : call.Body.Length > 4_096 ? Broken("more than 4,096 bytes", new ProviderReply(413))
        : call.Body.Length < 103 || call.Body[20] != 65 ? Broken("the header of RFC 8188", new ProviderReply(400))
        : Fault(call.Headers.Authorization.ToString()) is { } fault ? Broken(fault, new ProviderReply(403))
        : new ProviderReply(201);

    /// <summary>What is wrong with who says to call.</summary>
    private string? Fault(string authorization)
    {
        var fields = authorization.StartsWith("vapid ", StringComparison.Ordinal) ? authorization[6..].Split(',').Select(one => one.Trim().Split('=', 2)).ToDictionary(one => one[0], one => one[1]) : [];
        if (!fields.TryGetValue("t", out var token) || !fields.TryGetValue("k", out var key) || key != PublicKey || token.Split('.') is not [var head, var body, var signature])
        {
            return "vapid t, k";
        }

        var point = Base64Url.DecodeFromChars(key);
        using var sender = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        var (said, claims) = (JsonDocument.Parse(Base64Url.DecodeFromChars(head)).RootElement, JsonDocument.Parse(Base64Url.DecodeFromChars(body)).RootElement);
        var left = DateTimeOffset.FromUnixTimeSeconds(claims.GetProperty("exp").GetInt64()) - DateTimeOffset.UtcNow;
        return said.GetProperty("alg").GetString() != "ES256" || said.GetProperty("typ").GetString() != "JWT" ? "alg"
            : !sender.VerifyData(Encoding.ASCII.GetBytes($"{head}.{body}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256) ? "the signature"
            : claims.GetProperty("aud").GetString() != Address ? "aud"
            : left <= TimeSpan.Zero || left > TimeSpan.FromHours(24) ? "exp"
            : claims.GetProperty("sub").GetString() is not { } sub || !(sub.StartsWith("mailto:", StringComparison.Ordinal) || sub.StartsWith("https:", StringComparison.Ordinal)) ? "sub" : null;
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.Combine(Repository.Root, "tests", "Reach.Tests", "Push", "node"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromMinutes(3)).Token);
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await errors}");
    }
}
