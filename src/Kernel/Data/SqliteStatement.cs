// A prepared statement on SQLite's own interface, without the allocations of ADO.NET.
using System.Text;
using SQLitePCL;

namespace Mitos.Kernel.Data;

internal sealed class SqliteStatement(sqlite3 handle, sqlite3_stmt statement) : Statement, IDisposable
{
    public override Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public override Statement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        if (value.Length > 256)
        {
            Check(raw.sqlite3_bind_text(statement, parameter, Encoding.UTF8.GetBytes(value)));
            return this;
        }

        Span<byte> utf8 = stackalloc byte[value.Length * 3];
        var length = Encoding.UTF8.GetBytes(value, utf8);
        Check(raw.sqlite3_bind_text(statement, parameter, utf8[..length]));
        return this;
    }

    public override Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, parameter, value));
        return this;
    }

    public override Statement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(statement, parameter));
        return this;
    }

    public override bool Step()
    {
        var code = raw.sqlite3_step(statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteErrors.Of(handle, code),
        };
    }

    // The code that reset returns repeats the failure of the last step, which has been thrown already.
    public override void Reset() => raw.sqlite3_reset(statement);

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override long Int64(int column) => raw.sqlite3_column_int64(statement, column);

    public override string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(handle, code);
        }
    }
}
