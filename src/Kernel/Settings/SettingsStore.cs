// Settings that people change while Mitos runs: one JSON document for each module.
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Settings;

/// <summary>Reads and writes a module's settings.</summary>
public sealed class SettingsStore(Database database, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <returns>Null when nothing was set; the module then uses its defaults.</returns>
    public T? Read<T>(string name)
        where T : class => database.Read(session =>
    {
        var select = session.Prepare("select value from setting where name = $1").Bind(1, name);
        var text = select.Step() ? select.Text(0) : null;
        select.Reset();
        return text is null ? null : JsonSerializer.Deserialize<T>(text, Json);
    });

    public Task WriteAsync<T>(string name, T value, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Prepare(
            "insert into setting(name, value, changed_at) values($1, $2, $3) on conflict(name) do update set value = excluded.value, changed_at = excluded.changed_at")
            .Bind(1, name).Bind(2, JsonSerializer.Serialize(value, Json)).Bind(3, clock.GetUtcNow().ToUnixTimeMilliseconds()).Execute(), cancellationToken);
}
