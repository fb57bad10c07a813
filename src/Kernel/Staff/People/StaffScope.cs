// Which shops and brands a person sees; asked in one place, Caller.MaySee.
using System.Text.Json;
using Mitos.Kernel.Text;

namespace Mitos.Kernel.Staff;

/// <summary>The shops and brands of a person who is limited to some. An empty list does not limit.</summary>
public sealed record StaffScope(IReadOnlyList<string> Shops, IReadOnlyList<string> Brands)
{
    public const int Most = 200;
    private const int LongestName = 200;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Null when neither list limits.</summary>
    internal static StaffScope? Of(IEnumerable<string> shops, IEnumerable<string> brands)
    {
        var scope = new StaffScope(Clean(shops), Clean(brands));
        return scope.Shops.Count == 0 && scope.Brands.Count == 0 ? null : scope;
    }

    internal static StaffScope? Read(string stored) => stored.Length == 0 ? null : JsonSerializer.Deserialize<StaffScope>(stored, Json);

    internal static string Stored(StaffScope? scope) => scope is null ? "" : JsonSerializer.Serialize(scope, Json);

    internal static bool Fits(IReadOnlyList<string>? names) => names is null || (names.Count <= Most && names.All(name => name?.Length <= LongestName));

    /// <summary>Names are compared without case and accents; what carries no shop belongs to all of them.</summary>
    public bool Holds(IReadOnlyCollection<string> shops, IReadOnlyCollection<string> brands) => Holds(Shops, shops) && Holds(Brands, brands);

    private static bool Holds(IReadOnlyList<string> limits, IReadOnlyCollection<string> carried) =>
        limits.Count == 0 || carried.Count == 0 || carried.Any(name => limits.Any(limit => Folding.Fold(limit) == Folding.Fold(name)));

    private static List<string> Clean(IEnumerable<string> names) => [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];
}
