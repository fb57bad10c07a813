// The store on PostgreSQL: bounded pools of readers and writers, several writers beside each other.
using System.Data;
using System.Security.Cryptography;
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>
/// The store in one PostgreSQL database, version 15 or later, UTF-8. Writers run beside each other. <see cref="WriteAsync{T}"/> sees one state
/// of the store (repeatable read), and where another writer changed the same rows meanwhile its work is run again: the work must bear that.
/// <see cref="Write{T}"/> runs its work once (read committed); what it does, and what is done in a snapshot, goes by keys.
/// </summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>
    /// For work that goes by keys: the server keeps the plans of prepared statements, and one made while a table was small would read it whole when it
    /// is not any more.
    /// </summary>
    private const string ByKeys = "-c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0";

    /// <summary>
    /// A node that freezes in the middle of a transaction answers the server's questions after its health, and others wait for what it holds: the server
    /// ends such a transaction. Ours ask for something many times a second.
    /// </summary>
    private const string NeverIdle = "-c idle_in_transaction_session_timeout=7000";

    /// <summary>
    /// In a distributed store a statement goes to each server over one connection: by Citus's default it opens one for each shard, and a small write of many
    /// customers then takes ten times as long. Of no effect on one server.
    /// </summary>
    private const string OneEach = "-c citus.max_adaptive_executor_pool_size=1";

    private const int MostAttempts = 6;
    private const int OldestVersion = 15;
    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writers;
    private readonly NpgsqlDataSource _pipeline;
    private readonly string _connection;
    private readonly TimeProvider _clock;
    private readonly bool _isDistributed;

    /// <param name="connection">A connection string of Npgsql, or a <c>postgresql://</c> address.</param>
    public PostgresDatabase(string connection, TimeProvider clock)
    {
        (_connection, _clock) = (connection, clock);
        _readers = NpgsqlDataSource.Create(PostgresAddress.Of(connection, "mitos read", Id, 20, $"-c default_transaction_read_only=on {OneEach}"));
        _writers = NpgsqlDataSource.Create(PostgresAddress.Of(connection, "mitos write", Id, 16, $"{NeverIdle} {OneEach}"));
        _pipeline = NpgsqlDataSource.Create(PostgresAddress.Of(connection, "mitos pipeline", Id, 16, $"{ByKeys} {NeverIdle} {OneEach}"));
        try
        {
            _isDistributed = Check();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public override Engine Engine => Engine.PostgreSql;

    /// <summary>The end of the names that its connections have on the server.</summary>
    internal string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public override Session OpenRead() => Open(_readers, null);

    public override Session OpenSnapshot() => Open(_pipeline, IsolationLevel.RepeatableRead);

    public override async Task<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return Run(_writers, work, IsolationLevel.RepeatableRead);
            }
            catch (Exception exception) when (PostgresErrors.IsConflict(exception) || PostgresErrors.IsSameKey(exception))
            {
                if (attempt == MostAttempts)
                {
                    throw PostgresErrors.Translate(exception);
                }

                // Each waits a little longer than the one before; who was quicker has committed by then.
                await Task.Delay(TimeSpan.FromMilliseconds(5 << attempt), _clock, cancellationToken);
            }
        }
    }

    public override T Write<T>(Func<Session, T> work)
    {
        try
        {
            return Run(_pipeline, work, IsolationLevel.ReadCommitted);
        }
        catch (PostgresException exception)
        {
            throw PostgresErrors.Translate(exception);
        }
    }

    public override T Read<T>(Func<Session, T> work)
    {
        try
        {
            return base.Read(work);
        }
        catch (NpgsqlException exception)
        {
            throw PostgresErrors.Translate(exception);
        }
    }

    public override void BackUp(string target) =>
        throw new NotSupportedException("A store on PostgreSQL is copied with pg_dump or a base backup; docs/guide/operations.md shows both.");

    public override void Dispose()
    {
        _readers.Dispose();
        _writers.Dispose();
        _pipeline.Dispose();
    }

    /// <summary>A connection of its own, not opened, for what holds one for as long as the program runs.</summary>
    internal NpgsqlConnection Connect(string name) => new(PostgresAddress.Held(_connection, name));

    private T Run<T>(NpgsqlDataSource source, Func<Session, T> work, IsolationLevel isolation)
    {
        using var session = Open(source, isolation);
        try
        {
            var result = work(session);
            session.Commit();
            return result;
        }
        catch (Exception exception) when (!PostgresErrors.IsConflict(exception) && !PostgresErrors.IsSameKey(exception))
        {
            // Whatever a call on a broken connection throws: nothing is wrong with the work.
            throw session.IsBroken && exception is not StoreUnavailableException
                ? PostgresErrors.Away(exception)
                : PostgresErrors.Translate(exception);
        }
    }

    private PostgresSession Open(NpgsqlDataSource source, IsolationLevel? isolation)
    {
        try
        {
            var connection = source.OpenConnection();
            return new PostgresSession(connection, isolation is { } level ? connection.BeginTransaction(level) : null, _isDistributed);
        }
        catch (Exception exception)
        {
            throw exception is PostgresException ? PostgresErrors.Translate(exception) : PostgresErrors.Away(exception);
        }
    }

    /// <returns>Whether the store is distributed; whoever makes it so opens it again.</returns>
    private bool Check()
    {
        using var session = OpenRead();
        var select = session.Prepare("select current_setting('server_version_num')::bigint / 10000, current_setting('server_encoding')");
        select.Step();
        var (version, encoding) = (select.Int64(0), select.Text(1));
        select.Reset();
        if (version < OldestVersion || encoding != "UTF8")
        {
            throw new UnfitStoreException(
                $"Mitos needs PostgreSQL {OldestVersion} or later and a database in UTF8; this one is PostgreSQL {version} in {encoding}. Make one with: createdb -T template0 -E UTF8 NAME");
        }

        return Distribution.IsOn(session);
    }
}
