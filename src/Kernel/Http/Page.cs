// One page of a list, and the cursor that leads to the next.
using System.Globalization;
using System.Text;

namespace Mitos.Kernel.Http;

/// <summary>A page of a list.</summary>
/// <param name="Next">Hand it back as <c>cursor</c>; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cursors: the sort key of the last item, opaque to callers.</summary>
public static class Cursor
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MaxLimit);

    public static string Of(params long[] key) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Join('.', key.Select(part => part.ToString(CultureInfo.InvariantCulture)))))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <returns>Null when there is no cursor; a problem when it is not one of ours.</returns>
    public static (long[]? Key, Problem? Problem) Read(string? cursor, int parts)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return (null, null);
        }

        var bytes = new byte[200];
        var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
        if (cursor.Length < 200 && Convert.TryFromBase64String(padded, bytes, out var length))
        {
            var texts = Encoding.ASCII.GetString(bytes, 0, length).Split('.');
            var key = new long[texts.Length];
            if (texts.Length == parts && !texts.Where((text, index) => !long.TryParse(text, CultureInfo.InvariantCulture, out key[index])).Any())
            {
                return (key, null);
            }
        }

        return (null, new Problem(400, "invalid_cursor", "Use the `next` of the page before as it came, or leave `cursor` out."));
    }
}
