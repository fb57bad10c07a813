// Reads a request's body whole, whatever its Content-Type says, unpacked and within bounds.
using System.Buffers;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Mitos.People.Collect;

internal static class RequestBody
{
    /// <summary>RudderStack's published bound; Segment's batches are smaller and checked after reading.</summary>
    public const int MaxBytes = 4_000 * 1024;

    /// <returns>Null when the body is longer than the bound, packed or unpacked, or cannot be unpacked.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var raw = await ReadBoundedAsync(request.Body, request.ContentLength, cancellationToken);
        if (raw is null)
        {
            return null;
        }

        // By the header, or by the magic bytes: some SDKs send gzip and call it a form.
        var isGzip = request.Headers.ContentEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase) || raw is [0x1f, 0x8b, ..];
        if (!isGzip || raw is not [0x1f, 0x8b, ..])
        {
            return raw;
        }

        try
        {
            await using var unpacked = new GZipStream(new MemoryStream(raw), CompressionMode.Decompress);
            return await ReadBoundedAsync(unpacked, null, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return raw;
        }
    }

    private static async Task<byte[]?> ReadBoundedAsync(Stream stream, long? length, CancellationToken cancellationToken)
    {
        if (length is { } known)
        {
            var body = new byte[known];
            await stream.ReadExactlyAsync(body, cancellationToken);
            return body;
        }

        var rented = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            var filled = 0;
            while (true)
            {
                if (filled == rented.Length)
                {
                    rented = Grow(rented, filled);
                }

                var read = await stream.ReadAsync(rented.AsMemory(filled), cancellationToken);
                if (read == 0)
                {
                    return rented.AsSpan(0, filled).ToArray();
                }

                filled += read;
                if (filled > MaxBytes)
                {
                    return null;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static byte[] Grow(byte[] rented, int filled)
    {
        var larger = ArrayPool<byte>.Shared.Rent(rented.Length * 2);
        rented.AsSpan(0, filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(rented);
        return larger;
    }
}
