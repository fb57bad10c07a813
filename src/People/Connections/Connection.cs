// A connection: a provider that calls us, and the secret by which it signs.
namespace Mitos.People.Connections;

/// <param name="Secret">Sealed.</param>
/// <param name="SecretBefore">Sealed; good until <paramref name="BeforeUntil"/>.</param>
internal sealed record Connection(int Id, string Channel, string Name, int Source, string Secret, string? SecretBefore, long BeforeUntil, long CreatedAt, bool Disabled)
{
    public const int LongestName = 100;
    public const int ShortestSecret = 16;
    public const int LongestSecret = 500;
    public static readonly IReadOnlyList<string> Channels = [ShopifyHook.Channel, WooCommerceHook.Channel];

    /// <summary>What is wrong with a name or a secret; null when nothing is. No secret is one that we make.</summary>
    public static (string Field, string Fault)? FaultOf(string? name, string? secret) =>
        string.IsNullOrWhiteSpace(name) ? ("name", "Give the connection a name.")
        : name.Length > LongestName ? ("name", $"A name has at most {LongestName} characters.")
        : secret is not null && secret.Trim().Length is < ShortestSecret or > LongestSecret ? ("secret", $"A secret has {ShortestSecret} to {LongestSecret} characters. Copy it from the provider.")
        : null;
}
