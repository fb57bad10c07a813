// The rows of one COPY: looks like an insert, each Execute adds a row.
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>Only binds and executes; there is nothing to read.</summary>
internal sealed class PostgresCopy(NpgsqlBinaryImporter rows, int columns) : Statement
{
    private readonly PostgresValue[] _values = new PostgresValue[columns];

    public override Statement Bind(int parameter, long value) => Bind(parameter, new PostgresValue(value));

    public override Statement Bind(int parameter, string? value) => Bind(parameter, new PostgresValue(value));

    public override Statement Bind(int parameter, ReadOnlySpan<byte> value) => Bind(parameter, new PostgresValue(value.ToArray()));

    public override Statement BindNull(int parameter) => Bind(parameter, default(PostgresValue));

    public override void Execute()
    {
        rows.StartRow();
        foreach (var value in _values)
        {
            value.CopyTo(rows);
        }
    }

    public override bool Step() => throw new NotSupportedException("Rows of a bulk insert are not read.");

    public override void Reset()
    {
    }

    public override bool IsNull(int column) => throw new NotSupportedException("Rows of a bulk insert are not read.");

    public override long Int64(int column) => throw new NotSupportedException("Rows of a bulk insert are not read.");

    public override string Text(int column) => throw new NotSupportedException("Rows of a bulk insert are not read.");

    public override ReadOnlySpan<byte> Blob(int column) => throw new NotSupportedException("Rows of a bulk insert are not read.");

    private PostgresCopy Bind(int parameter, PostgresValue value)
    {
        _values[parameter - 1] = value;
        return this;
    }
}
