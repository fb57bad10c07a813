// The browsers and telephones that customers of the demonstration use.
namespace Mitos.Host.Demo;

/// <summary>What a device says about itself.</summary>
internal sealed record DeviceModel(
    string Kind, string Maker, string Name, string Os, string OsVersion, int Width, int Height, string UserAgent)
{
    public bool IsApp => Kind is "android" or "ios";

    public static readonly DeviceModel[] Computers =
    [
        new("desktop", "", "", "Windows", "11", 1920, 1080, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"),
        new("desktop", "", "", "Windows", "10", 1536, 864, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0"),
        new("desktop", "Apple", "Mac", "macOS", "15.6", 1512, 982, "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15"),
    ];

    public static readonly DeviceModel[] Telephones =
    [
        new("mobile", "Samsung", "SM-A556B", "Android", "15", 412, 915, "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"),
        new("mobile", "Apple", "iPhone", "iOS", "18.6", 393, 852, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"),
        new("mobile", "Xiaomi", "23129RAA4G", "Android", "14", 393, 873, "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36"),
    ];

    public static readonly DeviceModel[] Apps =
    [
        new("android", "Samsung", "SM-A556B", "Android", "15", 412, 915, "Spitanthi/4.8.1 (Android 15; SM-A556B)"),
        new("android", "Xiaomi", "23129RAA4G", "Android", "14", 393, 873, "Spitanthi/4.8.1 (Android 14; 23129RAA4G)"),
        new("ios", "Apple", "iPhone16,1", "iOS", "18.6", 393, 852, "Spitanthi/4.8.0 (iOS 18.6; iPhone16,1)"),
    ];

    public static readonly DeviceModel Tablet =
        new("tablet", "Samsung", "SM-X210", "Android", "15", 1280, 800, "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36");
}
