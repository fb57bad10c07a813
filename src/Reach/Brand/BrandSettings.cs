// The brand as it is set now.
using System.Text.RegularExpressions;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.Reach.Brand.Contracts;
using NodaTime;

namespace Mitos.Reach.Brand;

internal sealed partial class BrandSettings(SettingsStore store, INodeBus bus, TimeProvider clock) : IBrand, ISettingsOfModule
{
    private const string Name = "brand";
    private const int LongestText = 300;
    private static readonly BrandProfile s_default = new("Mitos", "", "", "el", "Europe/Athens", "#9c2a20", null);
    private readonly Mirror<BrandProfile> _brand = new(bus, "settings.brand", () => store.Read<BrandProfile>(Name) ?? s_default, clock);

    public BrandProfile Current => _brand.Value;

    public IEnumerable<Setting> Settings =>
    [
        Told("brand.publicUrl", new("Δημόσια διεύθυνση", "Public address"), new("Από εδώ ξεκινούν οι σύνδεσμοι που παίρνουν οι πελάτες.", "The links that customers get begin with it."), Current.PublicUrl, ""),
        Told("brand.language", new("Γλώσσα πελατών", "Customers' language"), new("Για όσους δεν έχουν πει τη δική τους.", "Of those who have not said theirs."), Current.Language, "el"),
        Told("brand.zone", new("Ζώνη ώρας πελατών", "Customers' time zone"), new("Για όσους δεν ξέρουμε τη δική τους.", "Of those whose own is not known."), Current.ZoneId, "Europe/Athens"),
    ];

    public async Task ChangeAsync(BrandProfile brand, CancellationToken cancellationToken)
    {
        await store.WriteAsync(Name, brand with { PublicUrl = brand.PublicUrl.TrimEnd('/') }, cancellationToken);
        _brand.Changed();
    }

    public static IEnumerable<(string Field, string Fault)> Faults(BrandProfile brand)
    {
        if (string.IsNullOrWhiteSpace(brand.Name) || brand.Name.Length > LongestText)
        {
            yield return ("name", "Give the business a name.");
        }

        if (brand.PostalAddress is null or { Length: > LongestText })
        {
            yield return ("postalAddress", $"At most {LongestText} characters.");
        }

        if (brand.PublicUrl is null || (brand.PublicUrl.Length > 0 && !IsWeb(brand.PublicUrl)))
        {
            yield return ("publicUrl", "An address that begins with https:// (or http:// for a trial).");
        }

        if (brand.Language is not ("el" or "en"))
        {
            yield return ("language", "The languages are el and en.");
        }

        if (brand.ZoneId is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(brand.ZoneId) is null)
        {
            yield return ("zoneId", "A time zone by its name, such as Europe/Athens.");
        }

        if (brand.Colour is null || !Hex().IsMatch(brand.Colour))
        {
            yield return ("colour", "A colour such as #9c2a20.");
        }

        if (brand.Logo is { Length: > 0 } logo && !IsWeb(logo))
        {
            yield return ("logo", "The web address of a picture.");
        }
    }

    private static bool IsWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static Setting Told(string name, SettingText title, SettingText meaning, string value, string byDefault) =>
        new(name, title, meaning, value, byDefault, value == byDefault ? SettingOrigin.Default : SettingOrigin.Console, null, null, false, value != byDefault);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hex();
}
