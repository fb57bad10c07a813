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
    private const int LongestCursor = 1_200;

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MaxLimit);

    public static string Of(params long[] key) => Sealed(string.Join('.', key.Select(part => part.ToString(CultureInfo.InvariantCulture))));

    /// <summary>For lists in order of a number and then of a text, such as an instant and an id.</summary>
    public static string Of(long key, string id) => Sealed(string.Create(CultureInfo.InvariantCulture, $"{key}.{id}"));

    /// <returns>Null when there is no cursor; a problem when it is not one of ours.</returns>
    public static (long[]? Key, Problem? Problem) Read(string? cursor, int parts)
    {
        if (string.IsNullOrEmpty(cursor))
        {
            return (null, null);
        }

        if (Opened(cursor) is { } text)
        {
            var texts = text.Split('.');
            var key = new long[texts.Length];
            if (texts.Length == parts && !texts.Where((part, index) => !long.TryParse(part, CultureInfo.InvariantCulture, out key[index])).Any())
            {
                return (key, null);
            }
        }

        return (null, Invalid);
    }

    /// <returns>Null when there is no cursor; a problem when it is not one of a list by a number and a text.</returns>
    public static ((long Key, string Id)? Place, Problem? Problem) ReadWithId(string? cursor) => string.IsNullOrEmpty(cursor) ? (null, null)
        : Opened(cursor)?.Split('.', 2) is [var key, { Length: > 0 } id] && long.TryParse(key, CultureInfo.InvariantCulture, out var number) ? ((number, id), null)
        : (null, Invalid);

    private static Problem Invalid => new(400, "invalid_cursor", "Use the `next` of the page before as it came, or leave `cursor` out.");

    private static string Sealed(string key) => Convert.ToBase64String(Encoding.UTF8.GetBytes(key)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string? Opened(string cursor)
    {
        var bytes = new byte[LongestCursor];
        var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
        return cursor.Length < LongestCursor && Convert.TryFromBase64String(padded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
