// The SQL of connections.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.People.Connections;

internal sealed class ConnectionStore(Database database)
{
    public List<Connection> All() => database.Read(All);

    /// <summary>Adds it under the next free number, which its secret is sealed for.</summary>
    public Task<Connection> AddAsync(Func<int, Connection> make, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var added = make(session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from connection"));
        session.Connection.Execute(
            """
            insert into connection(id, channel, name, source, secret, secret_before, before_until, created_at, disabled)
            values(@Id, @Channel, @Name, @Source, @Secret, @SecretBefore, @BeforeUntil, @CreatedAt, @Off)
            """, Row(added));
        return added;
    }, cancellationToken);

    /// <summary>Changes it as it is in the store now.</summary>
    public Task<Connection> ChangeAsync(int id, Func<Connection, Connection> change, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var changed = change(All(session).Single(one => one.Id == id));
        session.Connection.Execute(
            "update connection set name = @Name, secret = @Secret, secret_before = @SecretBefore, before_until = @BeforeUntil, disabled = @Off where id = @Id", Row(changed));
        return changed;
    }, cancellationToken);

    private static object Row(Connection one) => new
    {
        one.Id, one.Channel, one.Name, one.Source, one.Secret, one.SecretBefore, one.BeforeUntil, one.CreatedAt, Off = one.Disabled ? 1 : 0,
    };

    private static List<Connection> All(Session session) => session.Connection
        .Query<(long Id, string Channel, string Name, long Source, string Secret, string? SecretBefore, long BeforeUntil)>(
            "select id, channel, name, source, secret, secret_before, before_until from connection order by id")
        .Zip(
            session.Connection.Query<(long CreatedAt, long Disabled)>("select created_at, disabled from connection order by id"),
            (row, rest) => new Connection((int)row.Id, row.Channel, row.Name, (int)row.Source, row.Secret, row.SecretBefore, row.BeforeUntil, rest.CreatedAt, rest.Disabled != 0))
        .ToList();
}
