// Looks into a stopped store's file, for tests that check what is really there.
using Dapper;
using Microsoft.Data.Sqlite;

namespace Mitos.Host.Tests.Faults;

internal static class StoreReading
{
    public static List<string> MessageIds(string folder) => Read(folder, connection => connection.Query<string>("select source || '/' || message_id from log").Select(id => id[(id.IndexOf('/') + 1)..]).ToList());

    public static long ThreadRows(string folder) => Read(folder, connection => connection.ExecuteScalar<long>("select count(*) from thread"));

    /// <summary>Every derived row of people, as text: two stores with equal texts hold byte-equal profiles.</summary>
    public static List<string> Profiles(string folder) => Read(folder, connection => new[]
    {
        "select 'p ' || key || ' ' || hex(id) || ' ' || coalesce(name, '') || ' ' || known || ' ' || channels || ' ' || last_channel || ' ' || last_stage || ' ' || first_at || ' ' || last_at || ' ' || events || ' ' || hex(state) from profile order by key",
        "select 'i ' || node || ' ' || type || ' ' || value || ' ' || hex(birth) || ' ' || profile || ' ' || first_at || ' ' || shared from identifier order by node",
        "select 't ' || strand || ' ' || occurred_at || ' ' || seq || ' ' || kind || ' ' || channel || ' ' || touchpoint || ' ' || stage from thread order by strand, occurred_at, seq",
        "select 'k ' || token || ' ' || profile from profile_token order by token, profile",
        "select 'o ' || number || ' ' || strand from order_reference order by number, strand",
        "select 'a ' || day || ' ' || channel || ' ' || stage || ' ' || kind || ' ' || events || ' ' || orders || ' ' || revenue_cents from activity order by day, channel, stage, kind",
        "select 'c ' || name || ' ' || value from counter where name = 'profiles'",
    }.SelectMany(sql => connection.Query<string>(sql)).ToList());

    private static T Read<T>(string folder, Func<SqliteConnection, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "mitos.db")};Pooling=false");
        connection.Open();
        return read(connection);
    }
}
