// Turns SQLite's result codes into exceptions: a full or failing disk is told apart, because callers answer it differently.
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mitos.Kernel.Data;

internal static class SqliteErrors
{
    public static Exception Of(sqlite3 handle, int code)
    {
        var message = raw.sqlite3_errmsg(handle).utf8_to_string();
        var primary = code & 0xff;
        var exception = new SqliteException($"SQLite error {code}: {message}", primary, code);
        return IsStorage(primary)
            ? new StorageFullException("The disk is full or cannot be written. Free some space; Mitos goes on by itself.", exception)
            : exception;
    }

    public static Exception Translate(SqliteException exception) =>
        IsStorage(exception.SqliteErrorCode)
            ? new StorageFullException("The disk is full or cannot be written. Free some space; Mitos goes on by itself.", exception)
            : exception;

    private static bool IsStorage(int primary) =>
        primary is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN;
}
