// One prepared statement of one session: bind by position, step, read columns. The seam that both engines fill on hot paths.
namespace Mitos.Kernel.Data;

/// <summary>A prepared statement. Parameters are numbered from 1 (<c>$1</c> in the SQL), columns from 0. Not for two threads at once.</summary>
public abstract class Statement
{
    public abstract Statement Bind(int parameter, long value);
    public abstract Statement Bind(int parameter, string? value);
    public abstract Statement Bind(int parameter, ReadOnlySpan<byte> value);

    /// <summary>A list of numbers, for <c>any($1)</c> and <c>unnest($1)</c>; PostgreSQL only.</summary>
    public virtual Statement Bind(int parameter, long[] values) => throw new NotSupportedException("SQLite has no lists.");

    /// <summary>A list of texts.</summary>
    public virtual Statement Bind(int parameter, string?[] values) => throw new NotSupportedException("SQLite has no lists.");

    /// <summary>A list of bytes.</summary>
    public virtual Statement Bind(int parameter, byte[][] values) => throw new NotSupportedException("SQLite has no lists.");

    /// <summary>No number. No text is a null text, by <see cref="Bind(int, string)"/>.</summary>
    public abstract Statement BindNull(int parameter);

    /// <summary>Runs, or moves to the next row. True while there is a row to read.</summary>
    public abstract bool Step();

    /// <summary>Makes the statement ready for new parameters. Call it before the session is given back.</summary>
    public abstract void Reset();

    public abstract bool IsNull(int column);
    public abstract long Int64(int column);
    public abstract string Text(int column);

    /// <summary>The bytes of the column; valid only until the next call on this statement.</summary>
    public abstract ReadOnlySpan<byte> Blob(int column);

    public int Int32(int column) => checked((int)Int64(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>Runs a statement that answers no rows and resets it. It may be sent later, with others, but always before anything is read and before the commit.</summary>
    public virtual void Execute()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }
}
