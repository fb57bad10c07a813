// Questions that were asked together, and their answers, while a session goes by them.
namespace Mitos.Kernel.Data.Postgres;

/// <summary>A statement with everything that is bound to it.</summary>
internal readonly struct PostgresQuestion(string sql, PostgresValue[] values) : IEquatable<PostgresQuestion>
{
    public string Sql => sql;

    public PostgresValue[] Values => values;

    /// <summary>With values of its own: those of a statement are bound again.</summary>
    public PostgresQuestion Kept() => new(sql, [.. values]);

    public bool Equals(PostgresQuestion other) => ReferenceEquals(sql, other.Sql) && values.AsSpan().SequenceEqual(other.Values);

    public override bool Equals(object? obj) => obj is PostgresQuestion other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(sql.Length);
        foreach (var value in values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}

internal sealed class PostgresAnswers(PostgresSession session) : IDisposable
{
    /// <summary>One answer names what the next question asks; nothing of ours goes deeper.</summary>
    private const int MostRounds = 20;
    private readonly Dictionary<PostgresQuestion, List<object[]>> _known = [];
    private HashSet<PostgresQuestion>? _asked;
    private bool _asksMore;

    public void Gather<T>(IEnumerable<T> about, Action<T> ask)
    {
        var open = about.ToList();
        for (var round = 0; round < MostRounds && open.Count > 0; round++)
        {
            _asked = [];
            try
            {
                open = open.FindAll(one => AsksMore(one, ask));
                session.Read(_asked, _known);
            }
            finally
            {
                _asked = null;
            }
        }
    }

    /// <summary>The rows; none as long as the question is only noted. Null for a question that nobody has asked before: it is asked now.</summary>
    public List<object[]>? Rows(string sql, PostgresValue[] values)
    {
        var question = new PostgresQuestion(sql, values);
        if (_known.TryGetValue(question, out var rows))
        {
            return rows;
        }

        if (_asked is not { } asked)
        {
            return null;
        }

        if (!asked.Contains(question))
        {
            asked.Add(question.Kept());
        }

        _asksMore = true;
        return [];
    }

    /// <summary>A write would be done again and again.</summary>
    public void RefuseWrite()
    {
        if (_asked is not null)
        {
            throw new InvalidOperationException("Questions that are asked together may write nothing.");
        }
    }

    public void Dispose() => session.Forget(this);

    private bool AsksMore<T>(T one, Action<T> ask)
    {
        _asksMore = false;
        ask(one);
        return _asksMore;
    }
}
