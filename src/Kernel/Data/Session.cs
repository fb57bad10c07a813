// One connection with its cache of prepared statements, for reading or inside a write transaction.
using System.Data.Common;

namespace Mitos.Kernel.Data;

/// <summary>A connection to the store. Reading sessions see a committed state; a writing session is inside one transaction.</summary>
public abstract class Session : IDisposable
{
    /// <summary>For Dapper, off the hot path. Inside <see cref="Database.WriteAsync{T}"/> its commands join the open transaction.</summary>
    public abstract DbConnection Connection { get; }

    public abstract Engine Engine { get; }

    /// <summary>Whether tables are spread over several servers, where some statements are refused that one server takes.</summary>
    public virtual bool IsDistributed => false;

    /// <summary>The prepared statement for this text; prepared once per session, so use constant texts only.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>Adds rows to a table that only grows, by the engine's quickest way.</summary>
    /// <param name="columns">Names with commas between them; the first is parameter 1 of the statement that <paramref name="write"/> gets.</param>
    /// <param name="rows">How many rows come; few are not worth a way of their own.</param>
    /// <param name="write">Binds every parameter and calls <see cref="Statement.Execute"/>, row by row, and touches nothing else of the session.</param>
    public virtual void BulkInsert(string table, string columns, int rows, Action<Statement> write)
    {
        var parameters = string.Join(", ", Enumerable.Range(1, columns.Split(',').Length).Select(number => $"${number}"));
        write(Prepare($"insert into {table}({columns}) values({parameters})"));
    }

    /// <summary>
    /// Asks together what is about to be asked one after another: many questions are one journey to the server. An engine in this process has nothing to gain.
    /// </summary>
    /// <param name="ask">
    /// Asks about one of these, and only asks: runs again and again, and what nobody has answered yet has no rows meanwhile. What it asks must not depend on
    /// what it does.
    /// </param>
    /// <returns>Until it is disposed the same questions have the same answers, whatever is written.</returns>
    public virtual IDisposable AskTogether<T>(IEnumerable<T> about, Action<T> ask) => NothingAsked.Instance;

    /// <summary>Gives the connection back.</summary>
    public abstract void Dispose();

    private sealed class NothingAsked : IDisposable
    {
        public static readonly NothingAsked Instance = new();

        public void Dispose()
        {
        }
    }
}

/// <summary>Which database stands behind the store.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}
