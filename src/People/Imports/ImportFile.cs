// Opens a file to import: plain or gzip, with the number of bytes read so far for progress.
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Mitos.People.Imports.Readers;
using Mitos.People.Imports.Readers.Cards;
using Mitos.People.Imports.Readers.Shops;

namespace Mitos.People.Imports;

internal sealed class ImportFile : IDisposable
{
    private const int HeadBytes = 64 * 1024;
    private readonly FileStream _file;

    public ImportFile(string path)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        var isGzip = _file.ReadByte() == 0x1f && _file.ReadByte() == 0x8b;
        _file.Position = 0;
        Text = new StreamReader(isGzip ? new GZipStream(_file, CompressionMode.Decompress) : _file, Encoding.UTF8, true, 64 * 1024);
    }

    public StreamReader Text { get; }

    /// <summary>A hash of the file's beginning, which stays when the file grows.</summary>
    public static string HeadOf(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[HeadBytes];
        return Convert.ToHexStringLower(SHA256.HashData(head.AsSpan(0, file.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false))))[..32];
    }

    /// <summary>Bytes of the file itself, packed if it is.</summary>
    public long Length => _file.Length;

    public long Position => _file.Position;

    public IEnumerable<ImportedRow> Read(string kind, ImportMapping? mapping) => kind switch
    {
        "online-retail" => OnlineRetailReader.Read(Text),
        "csv" => CsvEventReader.Read(Text, mapping ?? new ImportMapping()),
        "shopify-customers" => ShopifyCustomersReader.Read(Text, mapping?.AsOf),
        "shopify-orders" => ShopifyOrdersReader.Read(Text),
        ImportKind.Products => ShopifyProductsReader.Read(Text),
        "woocommerce-orders" => WooCommerceReader.Read(Text, areOrders: true),
        "woocommerce-customers" => WooCommerceReader.Read(Text, areOrders: false),
        "vcard" => CardReader.Read(Text, mapping?.AsOf),
        _ => NdjsonReader.Read(Text, mapping),
    };

    public void Dispose()
    {
        Text.Dispose();
        _file.Dispose();
    }
}
