// The SQL of sources.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

internal sealed class SourceStore(Database database)
{
    public List<Source> All() => database.Read(session => session.Connection
        .Query<(long Id, string Name, long Kind, string KeyHash, string KeyShown, long CreatedAt, long Disabled)>(
            "select id, name, kind, key_hash, key_shown, created_at, disabled from source order by id")
        .Select(row => new Source((int)row.Id, row.Name, (SourceKind)row.Kind, row.KeyHash, row.KeyShown, row.CreatedAt, row.Disabled != 0))
        .ToList());

    /// <summary>Stores a new source under the next free number.</summary>
    public Task<Source> AddAsync(Source source, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from source");
        var added = source with { Id = id };
        session.Connection.Execute(
            "insert into source(id, name, kind, key_hash, key_shown, created_at, disabled) values(@Id, @Name, @Kind, @KeyHash, @KeyShown, @CreatedAt, @Disabled)",
            new { added.Id, added.Name, Kind = (int)added.Kind, added.KeyHash, added.KeyShown, added.CreatedAt, Disabled = added.Disabled ? 1 : 0 });
        return added;
    }, cancellationToken);

    public Task UpdateAsync(Source source, CancellationToken cancellationToken) => database.WriteAsync(session => session.Connection.Execute(
        "update source set name = @Name, kind = @Kind, key_hash = @KeyHash, key_shown = @KeyShown, disabled = @Disabled where id = @Id",
        new { source.Id, source.Name, Kind = (int)source.Kind, source.KeyHash, source.KeyShown, Disabled = source.Disabled ? 1 : 0 }), cancellationToken);
}
