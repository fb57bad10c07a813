// One connection with its cache of prepared statements, for reading or inside a write transaction.
using System.Data.Common;

namespace Mitos.Kernel.Data;

/// <summary>A connection to the store. Reading sessions see a committed state; a writing session is inside one transaction.</summary>
public abstract class Session : IDisposable
{
    /// <summary>For Dapper, off the hot path. Inside <see cref="Database.WriteAsync{T}"/> its commands join the open transaction.</summary>
    public abstract DbConnection Connection { get; }

    public abstract Engine Engine { get; }

    /// <summary>The prepared statement for this text; prepared once per session, so use constant texts only.</summary>
    public abstract Statement Prepare(string sql);

    /// <summary>Gives the connection back.</summary>
    public abstract void Dispose();
}

/// <summary>Which database stands behind the store.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}
