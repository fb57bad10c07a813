// One connection to PostgreSQL: reads are answered at once, writes are gathered and sent many at a time.
using System.Data.Common;
using Npgsql;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>
/// A write costs no round trip of its own: it is sent with those before it, in order, before anything is read, when much has gathered, and before
/// the commit. An error comes out there and ends the transaction.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection, NpgsqlTransaction? transaction, bool isDistributed = false) : Session
{
    /// <summary>So much is sent together; more would only hold memory.</summary>
    private const int MostGathered = 1_000;
    private const int MostGatheredBytes = 4 * 1024 * 1024;

    /// <summary>A COPY takes round trips of its own; fewer rows are quicker as gathered inserts.</summary>
    private const int FewestCopied = 50;

    private readonly Dictionary<string, PostgresStatement> _statements = [];
    private NpgsqlBatch? _gathered;
    private int _gatheredBytes;
    private PostgresAnswers? _answers;

    public override DbConnection Connection
    {
        get
        {
            Flush();
            return connection;
        }
    }

    /// <summary>Hears every statement with its values and the database it is meant for, as they are sent; tests look at them.</summary>
    internal static event Action<string, string, PostgresValue[]>? Heard;

    public override Engine Engine => Engine.PostgreSql;

    public override bool IsDistributed => isDistributed;

    /// <summary>Nothing more can be asked or written over this connection.</summary>
    public bool IsBroken => connection.FullState is System.Data.ConnectionState.Closed or System.Data.ConnectionState.Broken;

    public override Statement Prepare(string sql) =>
        _statements.TryGetValue(sql, out var known) ? known : _statements[sql] = new PostgresStatement(this, sql);

    public override void BulkInsert(string table, string columns, int rows, Action<Statement> write)
    {
        if (rows < FewestCopied)
        {
            base.BulkInsert(table, columns, rows, write);
            return;
        }

        Flush();
        try
        {
            using var copy = connection.BeginBinaryImport($"copy {table}({columns}) from stdin (format binary)");
            write(new PostgresCopy(copy, columns.Split(',').Length));
            copy.Complete();
        }
        catch (Exception exception)
        {
            throw PostgresErrors.Translate(exception);
        }
    }

    public override IDisposable AskTogether<T>(IEnumerable<T> about, Action<T> ask)
    {
        if (_answers is not null)
        {
            throw new InvalidOperationException("Something is asked together already.");
        }

        _answers = new PostgresAnswers(this);
        try
        {
            _answers.Gather(about, ask);
            return _answers;
        }
        catch
        {
            _answers = null;
            throw;
        }
    }

    public void Forget(PostgresAnswers answers) => _answers = _answers == answers ? null : _answers;

    /// <summary>What is known already, by whoever asked it together with others; null when the server has to be asked.</summary>
    public List<object[]>? Known(string sql, PostgresValue[] values) => _answers?.Rows(sql, values);

    /// <summary>All of these in one journey.</summary>
    public void Read(IReadOnlyCollection<PostgresQuestion> questions, Dictionary<PostgresQuestion, List<object[]>> into)
    {
        Flush();
        foreach (var together in questions.Chunk(MostGathered))
        {
            try
            {
                using var batch = new NpgsqlBatch(connection);
                foreach (var question in together)
                {
                    Tell(question.Sql, question.Values);
                    var command = new NpgsqlBatchCommand(question.Sql);
                    Add(command.Parameters, question.Values);
                    batch.BatchCommands.Add(command);
                }

                using var reader = batch.ExecuteReader();
                foreach (var question in together)
                {
                    into[question] = Rows(reader);
                    reader.NextResult();
                }
            }
            catch (Exception exception)
            {
                throw PostgresErrors.Translate(exception);
            }
        }
    }

    public NpgsqlDataReader Read(string sql, PostgresValue[] values)
    {
        Flush();
        Tell(sql, values);
        try
        {
            using var command = new NpgsqlCommand(sql, connection);
            Add(command.Parameters, values);
            return command.ExecuteReader();
        }
        catch (Exception exception)
        {
            throw PostgresErrors.Translate(exception);
        }
    }

    public void Write(string sql, PostgresValue[] values)
    {
        _answers?.RefuseWrite();
        Tell(sql, values);
        _gathered ??= new NpgsqlBatch(connection);
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, values);
        _gathered.BatchCommands.Add(command);
        foreach (var value in values)
        {
            _gatheredBytes += value.Bytes;
        }

        if (_gathered.BatchCommands.Count >= MostGathered || _gatheredBytes >= MostGatheredBytes)
        {
            Flush();
        }
    }

    /// <summary>Sends what was gathered.</summary>
    public void Flush()
    {
        if (_gathered is not { } batch)
        {
            return;
        }

        (_gathered, _gatheredBytes) = (null, 0);
        try
        {
            using (batch)
            {
                batch.ExecuteNonQuery();
            }
        }
        catch (Exception exception)
        {
            throw IsRepeatable(exception) ? exception : PostgresErrors.Translate(exception);
        }
    }

    public void Commit()
    {
        Flush();
        transaction!.Commit();
    }

    public override void Dispose()
    {
        try
        {
            transaction?.Dispose();
            connection.Dispose();
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or InvalidOperationException)
        {
            // A connection that broke has nothing left to end; what was to be known of it was thrown before.
        }
    }

    private void Tell(string sql, PostgresValue[] values) => Heard?.Invoke(connection.Database, sql, values);

    /// <summary>Whoever runs the transaction may run it again.</summary>
    private static bool IsRepeatable(Exception exception) => PostgresErrors.IsConflict(exception) || PostgresErrors.IsSameKey(exception);

    private static List<object[]> Rows(NpgsqlDataReader reader)
    {
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Add(NpgsqlParameterCollection parameters, PostgresValue[] values)
    {
        foreach (var value in values)
        {
            parameters.Add(value.ToParameter());
        }
    }
}
