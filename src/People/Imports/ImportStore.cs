// The SQL of imports.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.People.Imports;

internal sealed class ImportStore(Database database)
{
    private const string Columns =
        """
        id as Id, kind as Kind, file as File, path as Path, mapping as Mapping, source as Source, status as Status, rows_done as RowsDone, rows_total as RowsTotal,
        bytes_done as BytesDone, bytes_total as BytesTotal, events as Events, events_new as EventsNew, events_known as EventsKnown, rejected as Rejected, started_at as StartedAt,
        finished_at as FinishedAt, error as Error
        """;

    public List<Import> All() => database.Read(session => session.Connection.Query<Import>($"select {Columns} from import order by id desc").AsList());

    public Import? Find(int id) => database.Read(session => session.Connection.QuerySingleOrDefault<Import>($"select {Columns} from import where id = @id", new { id }));

    public Task<Import> AddAsync(Import import, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var added = import with { Id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from import") };
        session.Connection.Execute(
            """
            insert into import(id, kind, file, path, mapping, source, status, rows_done, rows_total, bytes_done, bytes_total, events, events_new, events_known, rejected, started_at)
            values(@Id, @Kind, @File, @Path, @Mapping, @Source, @Status, @RowsDone, @RowsTotal, @BytesDone, @BytesTotal, @Events, @EventsNew, @EventsKnown, @Rejected, @StartedAt)
            """, added);
        return added;
    }, cancellationToken);

    public Task SaveAsync(Import import, CancellationToken cancellationToken) => database.WriteAsync(session => session.Connection.Execute(
        """
        update import set status = @Status, rows_done = @RowsDone, rows_total = @RowsTotal, bytes_done = @BytesDone, events = @Events, events_new = @EventsNew, events_known = @EventsKnown,
          rejected = @Rejected, finished_at = @FinishedAt, error = @Error, path = @Path
        where id = @Id
        """, import), cancellationToken);
}
