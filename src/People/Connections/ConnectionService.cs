// The connections in memory, found for each call of a provider; made and changed through the store, on any node.
using System.Security.Cryptography;
using System.Text;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Secrets;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Connections;

internal sealed class ConnectionService(ConnectionStore store, SecretBox box, ISourceDirectory sources, INodeBus bus, TimeProvider clock)
{
    private const string Purpose = "connections";

    /// <summary>Shopify goes on signing with the old secret for up to an hour.</summary>
    private static readonly TimeSpan OldSecretLasts = TimeSpan.FromHours(2);
    private readonly Mirror<List<Connection>> _all = new(bus, "connections", store.All, clock);
    private readonly Unfound<int> _unknown = new(clock);

    public bool CanSeal => box.CanSeal;

    public IReadOnlyList<Connection> All => _all.Value;

    /// <summary>A call may be quicker here than the news of its connection.</summary>
    public Connection? Find(int id) => _all.Value.Find(one => one.Id == id) ?? _unknown.Seek(id, _ => _all.Reload().Find(one => one.Id == id));

    /// <param name="secret">As the provider gave it; null for one that we make.</param>
    public async Task<(Connection Connection, string Secret)> AddAsync(string channel, string name, string? secret, CancellationToken cancellationToken)
    {
        var source = await sources.EnsureAsync($"{channel} {name}", SourceKind.Server, cancellationToken);
        var plain = secret?.Trim() ?? Made();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var added = await store.AddAsync(id => new Connection(id, channel, name, source.Id, Sealed(id, plain), null, 0, now, false), cancellationToken);
        _all.Changed();
        return (added, plain);
    }

    public async Task<string> RotateAsync(int id, string? secret, CancellationToken cancellationToken)
    {
        var plain = secret?.Trim() ?? Made();
        var until = (clock.GetUtcNow() + OldSecretLasts).ToUnixTimeMilliseconds();
        await ChangeAsync(id, now => now with { Secret = Sealed(id, plain), SecretBefore = now.Secret, BeforeUntil = until }, cancellationToken);
        return plain;
    }

    public async Task<Connection> ChangeAsync(int id, Func<Connection, Connection> change, CancellationToken cancellationToken)
    {
        var changed = await store.ChangeAsync(id, change, cancellationToken);
        _all.Changed();
        return changed;
    }

    /// <summary>Whether the provider signed these bytes with a secret that is good now; null when our own secret does not open it.</summary>
    public bool? IsSigned(Connection connection, ReadOnlySpan<byte> body, string signature)
    {
        if (Opened(connection.Id, connection.Secret) is not { } secret)
        {
            return null;
        }

        return IsSigned(secret, body, signature)
            || (connection.SecretBefore is { } before && clock.GetUtcNow().ToUnixTimeMilliseconds() < connection.BeforeUntil && Opened(connection.Id, before) is { } old && IsSigned(old, body, signature));
    }

    /// <summary>Base64 of HMAC-SHA-256 over the body as it came, compared in constant time. Shopify and WooCommerce sign alike.</summary>
    internal static bool IsSigned(string secret, ReadOnlySpan<byte> body, string signature)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes + 4];
        return signature.Length <= 64 && Convert.TryFromBase64String(signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
    }

    private static string Made() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');

    private string Sealed(int id, string secret) => box.Seal(Purpose, $"connection:{id}", secret);

    private string? Opened(int id, string sealedText) => box.Open(Purpose, $"connection:{id}", sealedText);
}
