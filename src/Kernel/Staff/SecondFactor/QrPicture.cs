// A QR code as an SVG path, so that the console draws it without a picture of its own address or markup from outside.
using System.Globalization;
using System.Text;
using QRCoder;

namespace Mitos.Kernel.Staff;

internal static class QrPicture
{
    /// <returns>The dark squares, each row's runs as rectangles of height one, and the width of the whole in squares.</returns>
    public static (string Path, int Size) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return (path.ToString(), rows.Count);
    }
}
