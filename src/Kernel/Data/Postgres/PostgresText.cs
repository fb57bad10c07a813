// PostgreSQL's text takes every character but U+0000, which customers' systems do send: it is written in another way and read back.
using System.Buffers;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>U+0000 becomes U+FDD0 0, and U+FDD0, which stands for no character, becomes U+FDD0 1. Everything else stays as it is.</summary>
internal static class PostgresText
{
    private const char Mark = '\uFDD0';
    private static readonly SearchValues<char> s_written = SearchValues.Create('\0', Mark);

    public static string Write(string text) => text.AsSpan().ContainsAny(s_written)
        ? text.Replace($"{Mark}", $"{Mark}1").Replace("\0", $"{Mark}0")
        : text;

    public static string Read(string text) => text.Contains(Mark)
        ? text.Replace($"{Mark}0", "\0").Replace($"{Mark}1", $"{Mark}")
        : text;
}
