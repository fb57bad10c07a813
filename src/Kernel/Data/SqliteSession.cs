// One SQLite connection with its prepared statements.
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mitos.Kernel.Data;

internal sealed partial class SqliteSession(SqliteConnection connection, Action<SqliteSession>? giveBack) : Session
{
    private readonly Dictionary<string, SqliteStatement> _statements = [];
    private bool _isSnapshot;

    public override DbConnection Connection => connection;

    public override Engine Engine => Engine.Sqlite;

    public SqliteConnection Sqlite => connection;

    public override Statement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        // SQLite takes $2 for a name and numbers names as they appear; ?2 is the second parameter wherever it stands.
        var code = raw.sqlite3_prepare_v2(connection.Handle, Numbered().Replace(sql, "?$1"), out var statement);
        if (code != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(connection.Handle!, code);
        }

        return _statements[sql] = new SqliteStatement(connection.Handle!, statement);
    }

    public void BeginSnapshot()
    {
        Run("begin");
        _isSnapshot = true;
    }

    public void EndSnapshot()
    {
        if (_isSnapshot)
        {
            _isSnapshot = false;
            Run("commit");
        }
    }

    public void Run(string sql)
    {
        var code = raw.sqlite3_exec(connection.Handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(connection.Handle!, code);
        }
    }

    [GeneratedRegex(@"\$(\d+)")]
    private static partial Regex Numbered();

    public override void Dispose() => giveBack?.Invoke(this);

    public void Close()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }
}
