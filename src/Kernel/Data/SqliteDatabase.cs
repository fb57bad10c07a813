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
    private readonly long _walBytes;
    private readonly DiskReserve? _reserve;
    private readonly bool _shrinks;
    private readonly Task _checkpoints;
    private readonly CancellationTokenSource _closing = new();
    private volatile bool _closed;

    /// <param name="walPages">Pages of 8 KiB that gather in the write-ahead log before they are copied to their places.</param>
    /// <param name="reserve">Room to copy the log with when the disk is full; shared by the databases of a store.</param>
    /// <param name="shrinks">Whether a new file is made so that <see cref="GiveRoomBack"/> can shorten it; it costs writes a little.</param>
    public SqliteDatabase(string path, int cacheMebibytes = 72, int walPages = 8_192, DiskReserve? reserve = null, bool shrinks = false)
    {
        SqliteLibrary.Init();
        _path = path;
        _walBytes = walPages * 8_192L;
        _reserve = reserve;
        _shrinks = shrinks;
        _writer = Open(cacheMebibytes, null, SqliteOpenMode.ReadWriteCreate);
        _checkpoints = Task.Run(CheckpointAsync);
    }

    public override Engine Engine => Engine.Sqlite;

    public override bool HasRoom => _reserve?.IsHeld ?? true;

    public override long RoomBytes => _reserve?.RoomBytes ?? long.MaxValue;

    /// <summary>How long the write-ahead log may become before it is copied; shorter where the disk is nearly full.</summary>
    private long LogBytes => Math.Min(_walBytes, _reserve?.LogBytes ?? long.MaxValue);

    public override Session OpenRead()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _readers.TryTake(out var idle) ? idle : Open(12, GiveBack, SqliteOpenMode.ReadWrite);
    }

    public override Session OpenSnapshot()
    {
        var session = (SqliteSession)OpenRead();
        session.BeginSnapshot();
        return session;
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

    public override void GiveRoomBack()
    {
        _writing.Wait();
        try
        {
            _writer.Run("pragma incremental_vacuum");
            ReleaseLog();
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
        _closing.Cancel();
        _checkpoints.Wait();
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
            if (WalLength() > LogBytes * 4)
            {
                RestartLog();
            }

            return result;
        }
        catch (Exception exception)
        {
            RollBack();
            var translated = exception is SqliteException sqlite ? SqliteErrors.Translate(sqlite) : exception;
            if (translated is StorageFullException)
            {
                _reserve?.Release();
                ReleaseLog();
            }

            throw translated;
        }
    }

    /// <summary>Copies the log's pages to their places on a thread of its own, so that writers do not wait for it.</summary>
    private async Task CheckpointAsync()
    {
        var session = Open(1, null, SqliteOpenMode.ReadWrite);
        session.Run("pragma query_only=off");
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                _reserve?.Hold();
                if (WalLength() > LogBytes)
                {
                    CopyLog(session);
                    ShortenLog();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The store closes; SQLite copies the rest when the last connection goes.
        }
        finally
        {
            session.Close();
        }
    }

    /// <summary>
    /// The copying beside the writer is nearly done; what is left is copied here, so that the log starts again from its beginning. What was
    /// committed stays so whether or not this works.
    /// </summary>
    private void RestartLog()
    {
        try
        {
            _writer.Run(LogBytes < _walBytes ? "pragma wal_checkpoint(truncate)" : "pragma wal_checkpoint(restart)");
        }
        catch (Exception exception) when (exception is SqliteException or StorageFullException)
        {
            // The log goes on growing; the next commit tries again.
        }
    }

    private void CopyLog(SqliteSession session)
    {
        try
        {
            session.Run("pragma wal_checkpoint(passive)");
        }
        catch (Exception exception) when (exception is SqliteException or StorageFullException)
        {
            // The disk is full; the log keeps what was committed, and is copied with what was kept back.
            _reserve?.Release();
        }
    }

    /// <summary>A copied log keeps its length and starts again from its beginning; where room is short it is given back, also when nobody writes.</summary>
    private void ShortenLog()
    {
        if (LogBytes >= _walBytes)
        {
            return;
        }

        try
        {
            GiveRoomBack();
        }
        catch (Exception exception) when (exception is SqliteException or StorageFullException)
        {
            // Not even that fits now; the next round tries again.
        }
    }

    private long WalLength() => new FileInfo(_path + "-wal") is { Exists: true } file ? file.Length : 0;

    /// <summary>On a full disk the write-ahead log is the one thing that can give room back.</summary>
    private void ReleaseLog()
    {
        try
        {
            _writer.Run("pragma wal_checkpoint(truncate)");
        }
        catch (Exception exception) when (exception is SqliteException or StorageFullException)
        {
            // Not even that fits now; the next attempt comes with the next write.
        }
    }

    private void RollBack()
    {
        try
        {
            _writer.Run("rollback");
        }
        catch (Exception exception) when (exception is SqliteException or StorageFullException)
        {
            // SQLite has already rolled back by itself (as it does when the disk is full); the first failure is the one to report.
        }
    }

    private SqliteSession Open(int cacheMebibytes, Action<SqliteSession>? giveBack, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path, Mode = mode, Pooling = false, DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        var session = new SqliteSession(connection, giveBack);
        session.Run("pragma busy_timeout=30000");
        if (mode == SqliteOpenMode.ReadWriteCreate)
        {
            // 8 KiB pages: see docs/adr/0002. A large WAL lets bulk writes copy a page once.
            session.Run($"pragma page_size=8192; pragma auto_vacuum={(_shrinks ? "incremental" : "none")}");
            session.Run("pragma journal_mode=wal; pragma synchronous=full; pragma wal_autocheckpoint=0");
            session.Run($"pragma journal_size_limit={_walBytes}");
        }
        else if (mode == SqliteOpenMode.ReadWrite)
        {
            session.Run("pragma query_only=on");
        }

        session.Run($"pragma cache_size=-{cacheMebibytes * 1024}; pragma temp_store=memory");
        return session;
    }

    private void GiveBack(SqliteSession session)
    {
        session.EndSnapshot();
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
