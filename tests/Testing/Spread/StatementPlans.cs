// Hears every statement that is sent to a spread store and finds those that a cluster would refuse, or that ask all of it about one customer.
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mitos.Kernel.Data;
using Mitos.Kernel.Data.Postgres;
using Npgsql;

namespace Mitos.Testing.Spread;

/// <summary>
/// Each distinct statement is explained with the values that it was sent with, some times. It may touch one part of each table, or as many as it lists
/// customers.
/// </summary>
public sealed partial class StatementPlans : IDisposable
{
    private const int MostOfEach = 12;
    private static readonly AsyncLocal<bool> s_looksOnly = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<PostgresValue[]>> _heard = new();
    private readonly string _connection;
    private readonly string _database;
    private readonly CitusRefusals _refusals;

    public StatementPlans(string connection, IEnumerable<TablePlace> places)
    {
        _connection = connection;
        _database = new NpgsqlConnectionStringBuilder(connection).Database!;
        _refusals = new CitusRefusals(places);
        PostgresSession.Heard += Hear;
    }

    /// <summary>How many different statements were heard.</summary>
    public int Count => _heard.Count;

    /// <summary>The statements with what is wrong with them.</summary>
    public List<string> Wrong()
    {
        var wrong = new List<string>();
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ToString());
        connection.Open();
        foreach (var (sql, sent) in _heard.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (_refusals.Of(sql) is { } refused)
            {
                wrong.Add($"{refused}: {sql}");
            }

            var asked = ManyCustomers.Names(sql) || !_refusals.Names(sql) ? [] : sent.SelectMany(values => Touched(connection, sql, values).Where(table => table.Parts > MostParts(values))).ToList();
            if (asked.Count > 0)
            {
                var most = asked.MaxBy(table => table.Parts);
                wrong.Add($"It asks {most.Parts} parts of {most.Table}; ask by one strand or profile, or say in ManyCustomers whom it is about: {sql}");
            }
        }

        return wrong;
    }

    /// <summary>The plans, as people read them, of the statements that begin so.</summary>
    public List<string> Plans(string beginning)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ToString());
        connection.Open();
        var plans = new List<string>();
        foreach (var (sql, values) in _heard.Where(one => ManyCustomers.Flat(one.Key).StartsWith(beginning, StringComparison.Ordinal)).SelectMany(one => one.Value.Select(values => (one.Key, values))))
        {
            using var explain = Explain(connection, $"explain {sql}", values);
            using var lines = explain.ExecuteReader();
            var plan = new List<string>();
            while (lines.Read())
            {
                plan.Add(lines.GetString(0));
            }

            plans.Add(string.Join('\n', plan));
        }

        return plans;
    }

    public void Dispose() => PostgresSession.Heard -= Hear;

    /// <summary>What the test itself asks is not Mitos's.</summary>
    public static T Unheard<T>(Func<T> look)
    {
        s_looksOnly.Value = true;
        try
        {
            return look();
        }
        finally
        {
            s_looksOnly.Value = false;
        }
    }

    private static int MostParts(PostgresValue[] values) => Math.Max(1, values.Max(value => (int?)value.Count) ?? 1);

    /// <summary>How many parts of each table the plan of a statement touches. A row that is added goes to one part, whatever the plan says.</summary>
    internal static List<(string Table, int Parts)> Touched(NpgsqlConnection connection, string sql, PostgresValue[] values)
    {
        using var explain = Explain(connection, $"explain (format json) {sql}", values);
        var parts = new HashSet<string>();
        Find(JsonDocument.Parse((string)explain.ExecuteScalar()!).RootElement, parts);
        return [.. parts.Select(part => Part().Match(part)).Where(match => match.Success).GroupBy(match => match.Groups[1].Value).Select(group => (group.Key, group.Count()))];
    }

    private static NpgsqlCommand Explain(NpgsqlConnection connection, string sql, PostgresValue[] values)
    {
        var explain = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            explain.Parameters.Add(value.ToParameter());
        }

        return explain;
    }

    private void Hear(string database, string sql, PostgresValue[] values)
    {
        if (database == _database && !s_looksOnly.Value)
        {
            var sent = _heard.GetOrAdd(sql, _ => new());
            if (sent.Count < MostOfEach)
            {
                sent.Enqueue([.. values]);
            }
        }
    }

    private static void Find(JsonElement plan, HashSet<string> parts)
    {
        if (plan.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in plan.EnumerateArray())
            {
                Find(one, parts);
            }
        }
        else if (plan.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in plan.EnumerateObject())
            {
                _ = property.Name == "Relation Name" && parts.Add(property.Value.GetString()!);
                Find(property.Value, parts);
            }
        }
    }

    [GeneratedRegex("^([a-z_]+)_part[0-9]+$")]
    private static partial Regex Part();
}
