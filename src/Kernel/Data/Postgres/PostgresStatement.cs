// A statement of one PostgreSQL session: bound by position, sent at once when it is read, gathered with others when it only writes.
using System.Globalization;
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

internal sealed class PostgresStatement(PostgresSession session, string sql) : Statement
{
    private PostgresValue[] _values = [];
    private NpgsqlDataReader? _rows;
    private List<object[]>? _known;
    private int _at;

    public override Statement Bind(int parameter, long value) => Bind(parameter, new PostgresValue(value));

    public override Statement Bind(int parameter, string? value) => Bind(parameter, new PostgresValue(value));

    public override Statement Bind(int parameter, ReadOnlySpan<byte> value) => Bind(parameter, new PostgresValue(value.ToArray()));

    public override Statement Bind(int parameter, long[] values) => Bind(parameter, new PostgresValue(values));

    public override Statement Bind(int parameter, string?[] values) => Bind(parameter, new PostgresValue(values));

    public override Statement Bind(int parameter, byte[][] values) => Bind(parameter, new PostgresValue(values));

    public override Statement BindNull(int parameter) => Bind(parameter, default(PostgresValue));

    public override bool Step()
    {
        if (_rows is null && (_known ??= session.Known(sql, _values)) is { } known)
        {
            return ++_at <= known.Count;
        }

        _rows ??= session.Read(sql, _values);
        try
        {
            return _rows.Read();
        }
        catch (Exception exception)
        {
            throw PostgresErrors.Translate(exception);
        }
    }

    public override void Reset()
    {
        _rows?.Dispose();
        (_rows, _known, _at) = (null, null, 0);
    }

    public override void Execute() => session.Write(sql, _values);

    public override bool IsNull(int column) => _rows?.IsDBNull(column) ?? Of(column) is DBNull;

    public override long Int64(int column) => _rows?.GetInt64(column) ?? Convert.ToInt64(Of(column), CultureInfo.InvariantCulture);

    public override string Text(int column) => PostgresText.Read(_rows?.GetString(column) ?? (string)Of(column));

    public override ReadOnlySpan<byte> Blob(int column) => _rows?.GetFieldValue<byte[]>(column) ?? (byte[])Of(column);

    private object Of(int column) => _known![_at - 1][column];

    private PostgresStatement Bind(int parameter, PostgresValue value)
    {
        if (parameter > _values.Length)
        {
            Array.Resize(ref _values, parameter);
        }

        _values[parameter - 1] = value;
        return this;
    }
}
