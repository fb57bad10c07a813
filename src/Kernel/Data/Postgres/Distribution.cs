// Which tables of a store are spread over several servers, and how one that is not yet becomes so.
using System.Data.Common;
using Dapper;

namespace Mitos.Kernel.Data.Postgres;

/// <summary>
/// A store is distributed from its first table on; what is and what is not yet stands in a table of its own, so that whoever was interrupted goes on. Where
/// a table stands changes nothing of what Mitos does.
/// </summary>
/// <param name="places">Of all tables of all modules.</param>
/// <param name="spread">Spreads a table by its column, in the open transaction; beside the other one, of which the same numbers stand at the same server.</param>
/// <param name="settle">What is left to do behind that transaction, and may be done again; null for nothing.</param>
public sealed class Distribution(IEnumerable<TablePlace> places, Action<DbConnection, TablePlace, string?> spread, Action<DbConnection, TablePlace>? settle = null)
{
    /// <summary>A large table takes as long as it takes.</summary>
    internal const int NoLimit = 0;

    private const string Table = "create table if not exists distributed_table(name text not null primary key, by_column text not null, at bigint not null)";

    /// <summary>Those that are spread, in their order.</summary>
    public IReadOnlyList<TablePlace> Spread { get; } = [.. places.Where(place => place.Column is not null).OrderBy(place => place.Table, StringComparer.Ordinal)];

    /// <summary>The tables that are spread already, and by what; null in a store that is not distributed.</summary>
    public static IReadOnlyDictionary<string, string>? Done(Session session) => !IsOn(session) ? null : session.Connection
        .Query<(string Name, string Column)>("select name, by_column from distributed_table order by name").ToDictionary(row => row.Name, row => row.Column);

    public static bool IsOn(Session session) => session.Engine == Engine.PostgreSql && session.Connection.ExecuteScalar<bool>("select to_regclass('distributed_table') is not null");

    /// <summary>What is still to be done, in its order.</summary>
    public IReadOnlyList<TablePlace> Left(Session session)
    {
        var done = Done(session);
        return [.. Spread.Where(place => done is null || !done.ContainsKey(place.Table))];
    }

    /// <summary>Spreads one table; all of it or nothing when the transaction ends.</summary>
    /// <returns>How many rows it holds.</returns>
    /// <exception cref="UnfitStoreException">Its rows are not the same afterwards.</exception>
    public long Do(Session write, TablePlace place, long now)
    {
        write.Connection.Execute(Table);
        var first = Done(write)!.Keys.FirstOrDefault();
        var before = Count(write, place);
        spread(write.Connection, place, first);
        var after = Count(write, place);
        if (after != before)
        {
            throw new UnfitStoreException($"{place.Table} held {before:N0} rows before it was distributed and {after:N0} after it. Nothing of it was kept; try again.");
        }

        write.Connection.Execute("insert into distributed_table(name, by_column, at) values(@Table, @Column, @now)", new { place.Table, place.Column, now });
        return after;
    }

    /// <summary>Tables that a newer version brings are empty, and are spread as soon as they are there.</summary>
    internal void DoNew(Session write, long now)
    {
        if (!IsOn(write))
        {
            return;
        }

        foreach (var place in Left(write))
        {
            if (!write.Connection.ExecuteScalar<bool>($"select exists(select 1 from {place.Table})"))
            {
                Do(write, place, now);
            }
        }
    }

    /// <summary>Behind the transaction in which the table was spread, in one of its own.</summary>
    public void Settle(Session write, TablePlace place) => settle?.Invoke(write.Connection, place);

    public static long Count(Session session, TablePlace place) => session.Connection.ExecuteScalar<long>($"select count(*) from {place.Table}", commandTimeout: NoLimit);
}
