// Copies every row of one store into an empty one, on whichever engines the two are, and proves that the copy is the same.
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;

namespace Mitos.Host;

/// <summary>One table as the engines tell it.</summary>
/// <param name="Columns">Names, in order.</param>
/// <param name="Kinds">What each column holds, in the same order.</param>
internal sealed record CopiedTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<ColumnKind> Kinds)
{
    public string List => string.Join(", ", Columns);
}

internal enum ColumnKind
{
    Number,
    Text,
    Bytes,
}

/// <summary>How many rows, and the sum of their hashes: equal whatever the order in which they are read.</summary>
internal readonly record struct RowSum(long Rows, ulong Sum)
{
    public RowSum With(ulong row) => new(Rows + 1, unchecked(Sum + row));
}

internal static class StoreCopy
{
    /// <summary>What belongs to the engine, and to the nodes that worked in the source.</summary>
    private static readonly HashSet<string> s_left = ["schema_version", "distributed_table", "node", "lease", "work"];

    /// <summary>
    /// Each database of the target is filled in one transaction, which is checked before it is committed, the main one last: after an
    /// interruption the target is still empty and the move can begin again.
    /// </summary>
    /// <param name="told">Hears of each table that was copied and found equal.</param>
    /// <exception cref="UnfitStoreException">The target is not empty, or the copy differs.</exception>
    public static void Run(Stores from, Stores to, Action<string, RowSum> told)
    {
        var source = Databases(from).SelectMany(database => TablesOf(database).Select(table => (table.Name, Table: table, Database: database))).ToDictionary(one => one.Name);
        RefuseFull(to.Main, source.Keys);
        if (EventsModule.HasWorkLeft(from.Main))
        {
            throw new UnfitStoreException("Some events of the source are in the log and not on their customers' threads yet. Start Mitos on it, wait until nothing is pending, stop it, and try again.");
        }

        foreach (var database in Databases(to))
        {
            database.Write(write =>
            {
                foreach (var table in TablesOf(database).Where(table => source.ContainsKey(table.Name)))
                {
                    if (database != to.Main)
                    {
                        // What an interrupted move left.
                        write.Prepare($"delete from {table.Name}").Execute();
                    }

                    told(table.Name, Copy(source[table.Name].Database, write, table));
                }

                EventsModule.Moved(write);
            });
        }
    }

    private static IEnumerable<Database> Databases(Stores stores) => stores.Intake == stores.Main ? [stores.Main] : [stores.Intake, stores.Main];

    private static RowSum Copy(Database source, Session write, CopiedTable table)
    {
        var sent = default(RowSum);
        using (var read = source.OpenSnapshot())
        {
            var select = read.Prepare($"select {table.List} from {table.Name}");
            write.BulkInsert(table.Name, table.List, int.MaxValue, insert =>
            {
                while (select.Step())
                {
                    sent = sent.With(RowHash.Of(select, table.Kinds));
                    CopyRow(select, insert, table.Kinds);
                }
            });
            select.Reset();
        }

        var stored = default(RowSum);
        var check = write.Prepare($"select {table.List} from {table.Name}");
        while (check.Step())
        {
            stored = stored.With(RowHash.Of(check, table.Kinds));
        }

        check.Reset();
        return stored == sent ? stored : throw new UnfitStoreException($"The copy of {table.Name} differs from what was read ({stored.Rows:N0} of {sent.Rows:N0} rows). Nothing was kept; try again.");
    }

    private static void CopyRow(Statement row, Statement insert, IReadOnlyList<ColumnKind> kinds)
    {
        for (var column = 0; column < kinds.Count; column++)
        {
            _ = row.IsNull(column) ? insert.BindNull(column + 1) : kinds[column] switch
            {
                ColumnKind.Text => insert.Bind(column + 1, row.Text(column)),
                ColumnKind.Bytes => insert.Bind(column + 1, row.Blob(column)),
                _ => insert.Bind(column + 1, row.Int64(column)),
            };
        }

        insert.Execute();
    }

    private static void RefuseFull(Database target, IEnumerable<string> tables)
    {
        using var read = target.OpenRead();
        foreach (var table in TablesOf(target).Where(table => tables.Contains(table.Name)))
        {
            var select = read.Prepare($"select 1 from {table.Name} limit 1");
            var isFull = select.Step();
            select.Reset();
            if (isFull)
            {
                throw new UnfitStoreException($"The target is not empty: {table.Name} holds rows. Name a new folder or a new database.");
            }
        }
    }

    private static List<CopiedTable> TablesOf(Database database)
    {
        using var read = database.OpenRead();
        var select = read.Prepare(database.Engine == Engine.Sqlite
            ? "select m.name, c.name, c.type from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' order by m.name, c.cid"
            : "select table_name::text, column_name::text, data_type::text from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position");
        var columns = new List<(string Table, string Column, ColumnKind Kind)>();
        while (select.Step())
        {
            columns.Add((select.Text(0), select.Text(1), select.Text(2).ToLowerInvariant() switch { "text" => ColumnKind.Text, "blob" or "bytea" => ColumnKind.Bytes, _ => ColumnKind.Number }));
        }

        select.Reset();
        return [.. columns.Where(column => !s_left.Contains(column.Table)).GroupBy(column => column.Table)
            .Select(group => new CopiedTable(group.Key, [.. group.Select(column => column.Column)], [.. group.Select(column => column.Kind)]))];
    }
}
