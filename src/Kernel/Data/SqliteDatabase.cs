// The embedded store: one SQLite file in WAL mode, one writing connection, a bounded pool of readers.
using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Mitos.Kernel.Data;

/// <summary>The store in one SQLite file. A commit is on the disk (synchronous=FULL) before <see cref="Write{T}"/> returns.</summary>
public sealed class SqliteDatabase : Database
{
    private const int MostIdleReaders = 8;
    private readonly string _path;
    private readonly SqliteSession _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private volatile bool _closed;

    /// <param name="walPages">Pages of 8 KiB that gather in the write-ahead log before they are copied to their places.</param>
    public SqliteDatabase(string path, int cacheMebibytes = 80, int walPages = 16_384)
    {
        SQLitePCL.Batteries_V2.Init();
        _path = path;
        _writer = Open(cacheMebibytes, null, SqliteOpenMode.ReadWriteCreate, walPages);
    }

    public override Engine Engine => Engine.Sqlite;

    public override Session OpenRead()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _readers.TryTake(out var idle) ? idle : Open(4, GiveBack, SqliteOpenMode.ReadWrite);
    }

    public override async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken = default)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return InTransaction(work);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override T Write<T>(Func<Session, T> work)
    {
        _writing.Wait();
        try
        {
            return InTransaction(work);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override void BackUp(string target)
    {
        using var source = Open(2, null, SqliteOpenMode.ReadOnly).Sqlite;
        using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString());
        copy.Open();
        source.BackupDatabase(copy);
    }

    public override void Dispose()
    {
        _closed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Close();
        }

        _writing.Wait();
        _writer.Close();
    }

    private T InTransaction<T>(Func<Session, T> work)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _writer.Run("begin immediate");
        try
        {
            var result = work(_writer);
            _writer.Run("commit");
            return result;
        }
        catch (Exception exception)
        {
            RollBack();
            throw exception is SqliteException sqlite ? SqliteErrors.Translate(sqlite) : exception;
        }
    }

    private void RollBack()
    {
        try
        {
            _writer.Run("rollback");
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back by itself (as it does when the disk is full); the first failure is the one to report.
        }
    }

    private SqliteSession Open(int cacheMebibytes, Action<SqliteSession>? giveBack, SqliteOpenMode mode, int walPages = 0)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path, Mode = mode, Pooling = false, DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        var session = new SqliteSession(connection, giveBack);
        if (mode == SqliteOpenMode.ReadWriteCreate)
        {
            // 8 KiB pages: see docs/adr/0002. A large WAL lets bulk writes copy a page once.
            session.Run("pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full; pragma journal_size_limit=67108864");
            session.Run($"pragma wal_autocheckpoint={walPages}");
        }
        else if (mode == SqliteOpenMode.ReadWrite)
        {
            session.Run("pragma query_only=on");
        }

        session.Run($"pragma cache_size=-{cacheMebibytes * 1024}; pragma temp_store=memory; pragma busy_timeout=30000");
        return session;
    }

    private void GiveBack(SqliteSession session)
    {
        if (_closed || _readers.Count >= MostIdleReaders)
        {
            session.Close();
        }
        else
        {
            _readers.Add(session);
        }
    }
}
