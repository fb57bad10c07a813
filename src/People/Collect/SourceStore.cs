// The SQL of sources.
using Dapper;
using Mitos.Kernel.Data;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

internal sealed class SourceStore(Database database)
{
    public List<Source> All() => database.Read(All);

    /// <summary>Stores a new source under the next free number, or answers the one that is there already.</summary>
    /// <param name="isSame">Finds it; two nodes may add the same one at once.</param>
    public Task<Source> AddAsync(Source source, Predicate<Source> isSame, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var all = All(session);
        if (all.Find(isSame) is { } known)
        {
            return known;
        }

        var added = source with { Id = all.Count == 0 ? 1 : all[^1].Id + 1 };
        session.Connection.Execute(
            "insert into source(id, name, kind, key_hash, key_shown, created_at, disabled) values(@Id, @Name, @Kind, @KeyHash, @KeyShown, @CreatedAt, @Disabled)",
            new { added.Id, added.Name, Kind = (int)added.Kind, added.KeyHash, added.KeyShown, added.CreatedAt, Disabled = added.Disabled ? 1 : 0 });
        return added;
    }, cancellationToken);

    /// <summary>Changes the source as it is in the store now, whatever memory shows.</summary>
    public Task<Source> ChangeAsync(int id, Func<Source, Source> change, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var changed = change(All(session).Single(source => source.Id == id));
        session.Connection.Execute(
            "update source set name = @Name, kind = @Kind, key_hash = @KeyHash, key_shown = @KeyShown, disabled = @Disabled where id = @Id",
            new { changed.Id, changed.Name, Kind = (int)changed.Kind, changed.KeyHash, changed.KeyShown, Disabled = changed.Disabled ? 1 : 0 });
        return changed;
    }, cancellationToken);

    private static List<Source> All(Session session) => session.Connection
        .Query<(long Id, string Name, long Kind, string KeyHash, string KeyShown, long CreatedAt, long Disabled)>(
            "select id, name, kind, key_hash, key_shown, created_at, disabled from source order by id")
        .Select(row => new Source((int)row.Id, row.Name, (SourceKind)row.Kind, row.KeyHash, row.KeyShown, row.CreatedAt, row.Disabled != 0))
        .ToList();
}
