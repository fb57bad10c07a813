// The SQL of templates.
using System.Text.Json;
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Reach.Templates;

internal sealed record TemplateVersionRow(int Version, long PublishedAt, string PublishedBy);

internal sealed class TemplateStore(Database database)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    private const string Columns =
        """
        select t.key as Key, t.name as Name, t.draft as Draft, t.changed_at as ChangedAt, t.changed_by as ChangedBy, t.version as Version, t.archived as Archived,
          v.content as Content, v.published_at as PublishedAt
        from message_template t left join message_template_version v on v.template = t.key and v.version = t.version
        """;

    public List<Template> All() => database.Read(session => session.Connection.Query<Row>(Columns + " order by t.key").Select(Of).ToList());

    /// <summary>False when the key is taken.</summary>
    public Task<bool> AddAsync(Template added, CancellationToken cancellationToken) => database.WriteAsync(session => Add(session, added), cancellationToken);

    /// <summary>Adds it and makes its draft the first version, whole or not at all; false when the key is taken.</summary>
    public Task<bool> AddPublishedAsync(Template added, CancellationToken cancellationToken) => database.WriteAsync(session =>
        Add(session, added) && Publish(session, added.Key, added.ChangedBy, added.ChangedAt) is not null, cancellationToken);

    /// <summary>Changes it as it is in the store now; null when it is not there.</summary>
    public Task<Template?> ChangeAsync(string key, Func<Template, Template> change, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        if (Find(session, key) is not { } before)
        {
            return null;
        }

        var changed = change(before);
        session.Connection.Execute(
            "update message_template set name = @Name, draft = @Draft, changed_at = @ChangedAt, changed_by = @ChangedBy, archived = @Off where key = @Key",
            new { changed.Name, Draft = JsonSerializer.Serialize(changed.Draft, Json), changed.ChangedAt, changed.ChangedBy, Off = changed.Archived ? 1 : 0, changed.Key });
        return changed;
    }, cancellationToken);

    /// <summary>Makes the draft the next version; null when the template is not there.</summary>
    public Task<Template?> PublishAsync(string key, string by, long now, CancellationToken cancellationToken) => database.WriteAsync(session => Publish(session, key, by, now), cancellationToken);

    public List<TemplateVersionRow> Versions(string key) => database.Read(session => session.Connection
        .Query<(long Version, long At, string By)>("select version, published_at, published_by from message_template_version where template = @key order by version desc", new { key })
        .Select(row => new TemplateVersionRow((int)row.Version, row.At, row.By)).ToList());

    public TemplateContent? Version(string key, int version) => database.Read(session =>
        session.Connection.QuerySingleOrDefault<string>("select content from message_template_version where template = @key and version = @version", new { key, version }) is { } text
            ? JsonSerializer.Deserialize<TemplateContent>(text, Json) : null);

    private static bool Add(Session session, Template added) => session.Connection.Execute(
        "insert into message_template(key, name, draft, changed_at, changed_by, version, archived) values(@Key, @Name, @Draft, @ChangedAt, @ChangedBy, 0, 0) on conflict do nothing",
        new { added.Key, added.Name, Draft = JsonSerializer.Serialize(added.Draft, Json), added.ChangedAt, added.ChangedBy }) == 1;

    private static Template? Publish(Session session, string key, string by, long now)
    {
        if (Find(session, key) is not { } before)
        {
            return null;
        }

        session.Connection.Execute(
            "insert into message_template_version(template, version, content, published_at, published_by) values(@key, @Version, @Content, @now, @by)",
            new { key, Version = before.Version + 1, Content = JsonSerializer.Serialize(before.Draft, Json), now, by });
        session.Connection.Execute("update message_template set version = version + 1 where key = @key", new { key });
        return Find(session, key);
    }

    private static Template? Find(Session session, string key) => session.Connection.Query<Row>(Columns + " where t.key = @key", new { key }).Select(Of).FirstOrDefault();

    private static Template Of(Row row) => new(row.Key, row.Name, JsonSerializer.Deserialize<TemplateContent>(row.Draft, Json)!, row.ChangedAt, row.ChangedBy, (int)row.Version,
        row.Content is null ? null : JsonSerializer.Deserialize<TemplateContent>(row.Content, Json), row.PublishedAt, row.Archived != 0);

    private sealed class Row
    {
        public string Key { get; init; } = "";
        public string Name { get; init; } = "";
        public string Draft { get; init; } = "";
        public long ChangedAt { get; init; }
        public string ChangedBy { get; init; } = "";
        public long Version { get; init; }
        public long Archived { get; init; }
        public string? Content { get; init; }
        public long? PublishedAt { get; init; }
    }
}
