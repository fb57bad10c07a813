// The SQL of connections to providers.
using System.Text.Json;
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Reach.Channels.Connections;

internal sealed class ConnectionStore(Database database)
{
    public List<ChannelConnection> All() => database.Read(All);

    /// <summary>Adds it under the next free number, which its secrets are sealed for.</summary>
    public Task<ChannelConnection> AddAsync(Func<int, ChannelConnection> make, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var added = make(session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from channel_connection"));
        session.Connection.Execute(
            "insert into channel_connection(id, kind, name, place, enabled, per_second, fields, secrets, created_at, version) values(@Id, @Kind, @Name, @Place, @On, @PerSecond, @Fields, @Secrets, @CreatedAt, @Version)", Row(added));
        return added;
    }, cancellationToken);

    public Task<ChannelConnection> ChangeAsync(int id, Func<ChannelConnection, ChannelConnection> change, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var before = All(session).Single(one => one.Id == id);
        var changed = change(before) with { Version = before.Version + 1 };
        session.Connection.Execute(
            "update channel_connection set name = @Name, place = @Place, enabled = @On, per_second = @PerSecond, fields = @Fields, secrets = @Secrets, version = @Version where id = @Id", Row(changed));
        return changed;
    }, cancellationToken);

    private static object Row(ChannelConnection one) => new
    {
        one.Id, one.Kind, one.Name, one.Place, On = one.Enabled ? 1 : 0, one.PerSecond, Fields = JsonSerializer.Serialize(one.Fields), one.Secrets, one.CreatedAt, one.Version,
    };

    private static List<ChannelConnection> All(Session session) => session.Connection
        .Query<StoredRow>("select id as Id, kind as Kind, name as Name, place as Place, enabled as Enabled, per_second as PerSecond, fields as Fields, secrets as Secrets, created_at as CreatedAt, version as Version from channel_connection order by place, id")
        .Select(row => new ChannelConnection((int)row.Id, row.Kind, row.Name, (int)row.Place, row.Enabled != 0, (int)row.PerSecond, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Fields)!, row.Secrets, row.CreatedAt, (int)row.Version))
        .ToList();

    private sealed class StoredRow
    {
        public long Id { get; init; }
        public string Kind { get; init; } = "";
        public string Name { get; init; } = "";
        public long Place { get; init; }
        public long Enabled { get; init; }
        public long PerSecond { get; init; }
        public string Fields { get; init; } = "";
        public string? Secrets { get; init; }
        public long CreatedAt { get; init; }
        public long Version { get; init; }
    }
}
