// The SQL of imports.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.People.Imports;

internal sealed class ImportStore(Database database)
{
    private const string Columns =
        """
        id as Id, kind as Kind, file as File, path as Path, mapping as Mapping, source as Source, job as Job, head as Head, rows_done as RowsDone, rows_total as RowsTotal,
        bytes_done as BytesDone, bytes_total as BytesTotal, events as Events, events_new as EventsNew, events_known as EventsKnown, rejected as Rejected,
        new_before as NewBefore, known_before as KnownBefore
        """;

    /// <summary>The imports of the same file, mapping and source, the newest first.</summary>
    public List<Import> Same(Import wanted) => database.Read(session => session.Connection.Query<Import>(
        $"select {Columns} from import where path = @Path and head = @Head and kind = @Kind and mapping = @Mapping and source = @Source order by id desc", wanted).AsList());

    /// <summary>The newest first, those numbered below <paramref name="before"/>.</summary>
    public List<Import> List(long before, int limit) => database.Read(session =>
        session.Connection.Query<Import>($"select {Columns} from import where id < @before order by id desc limit @limit", new { before, limit }).AsList());

    public Import? Find(int id) => database.Read(session => session.Connection.QuerySingleOrDefault<Import>($"select {Columns} from import where id = @id", new { id }));

    public Import? OfJob(long job) => database.Read(session => session.Connection.QueryFirstOrDefault<Import>($"select {Columns} from import where job = @job", new { job }));

    /// <summary>Adds the import and, in the same transaction, the job that <paramref name="addJob"/> makes for it.</summary>
    public Task<Import> AddAsync(Import import, Func<Session, Import, long> addJob, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var added = import with { Id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from import") };
        added = added with { Job = addJob(session, added) };
        session.Connection.Execute(
            """
            insert into import(id, kind, file, path, mapping, source, job, head, rows_done, rows_total, bytes_done, bytes_total, events, events_new, events_known, rejected)
            values(@Id, @Kind, @File, @Path, @Mapping, @Source, @Job, @Head, @RowsDone, @RowsTotal, @BytesDone, @BytesTotal, @Events, @EventsNew, @EventsKnown, @Rejected)
            """, added);
        return added;
    }, cancellationToken);

    public static void Save(Session session, Import import) => session.Connection.Execute(
        """
        update import set rows_done = @RowsDone, rows_total = @RowsTotal, bytes_done = @BytesDone, bytes_total = @BytesTotal, events = @Events, events_new = @EventsNew,
          events_known = @EventsKnown, rejected = @Rejected, new_before = @NewBefore, known_before = @KnownBefore
        where id = @Id
        """, import);
}
