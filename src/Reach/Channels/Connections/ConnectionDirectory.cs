// The connections in memory, with their secrets open where this program can open them.
using System.Text.Json;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Secrets;

namespace Mitos.Reach.Channels.Connections;

internal sealed class ConnectionDirectory
{
    private const string Purpose = "channels";
    private readonly ConnectionStore _store;
    private readonly SecretBox _box;
    private readonly TimeProvider _clock;
    private readonly Mirror<List<(ChannelConnection Kept, OpenConnection? Open)>> _all;

    public ConnectionDirectory(ConnectionStore store, SecretBox box, IEnumerable<IChannelSender> senders, INodeBus bus, TimeProvider clock)
    {
        (_store, _box, _clock) = (store, box, clock);
        Senders = senders.ToDictionary(sender => sender.Kind.Kind);
        _all = new Mirror<List<(ChannelConnection, OpenConnection?)>>(bus, "channels", () => store.All().ConvertAll(one => (one, Open(one))), clock);
    }

    /// <summary>By kind.</summary>
    public IReadOnlyDictionary<string, IChannelSender> Senders { get; }

    public bool CanSeal => _box.CanSeal;

    public IReadOnlyList<ChannelConnection> All => _all.Value.ConvertAll(one => one.Kept);

    public ChannelConnection? Find(int id) => _all.Value.Find(one => one.Kept.Id == id).Kept;

    /// <summary>With its secrets; null where they were sealed with another master secret.</summary>
    public OpenConnection? Opened(int id) => _all.Value.Find(one => one.Kept.Id == id).Open;

    /// <summary>The first of a channel that is switched on and can be opened.</summary>
    public OpenConnection? Of(string channel) => _all.Value.Find(one => one.Kept.Enabled && one.Open is not null && Senders[one.Kept.Kind].Kind.Channel == channel).Open;

    public async Task<ChannelConnection> AddAsync(ChannelKind kind, string name, int perSecond, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var added = await _store.AddAsync(id => new ChannelConnection(id, kind.Kind, name, id, true, perSecond, Plain(kind, values), Sealed(kind, id, values), _clock.GetUtcNow().ToUnixTimeMilliseconds(), 1), cancellationToken);
        _all.Changed();
        return added;
    }

    public async Task<ChannelConnection> ChangeAsync(int id, Func<ChannelConnection, ChannelConnection> change, IReadOnlyDictionary<string, string>? values, CancellationToken cancellationToken)
    {
        var kind = Senders[Find(id)!.Kind].Kind;
        var changed = await _store.ChangeAsync(id, now => change(values is null ? now : now with { Fields = Plain(kind, values), Secrets = Sealed(kind, id, values) }), cancellationToken);
        _all.Changed();
        return changed;
    }

    /// <summary>What a change does not name stays; secrets above all, which nobody is shown.</summary>
    public IReadOnlyDictionary<string, string> Merged(int id, IReadOnlyDictionary<string, string> values)
    {
        var merged = new Dictionary<string, string>(Opened(id)?.Values ?? Find(id)!.Fields);
        foreach (var (name, value) in values)
        {
            merged[name] = value;
        }

        return merged;
    }

    private OpenConnection? Open(ChannelConnection one)
    {
        if (!Senders.TryGetValue(one.Kind, out var sender))
        {
            return null;
        }

        var values = sender.Kind.Fields.Where(field => field.Default is not null).ToDictionary(field => field.Name, field => field.Default!);
        foreach (var (name, value) in one.Fields.Where(pair => pair.Value.Length > 0))
        {
            values[name] = value;
        }

        if (one.Secrets is { } text)
        {
            if (_box.Open(Purpose, $"channel:{one.Id}", text) is not { } json)
            {
                return null;
            }

            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
            {
                values[name] = value;
            }
        }

        return new OpenConnection(one.Id, one.Kind, one.Name, one.PerSecond, one.Version, values);
    }

    private static Dictionary<string, string> Plain(ChannelKind kind, IReadOnlyDictionary<string, string> values) =>
        kind.Fields.Where(field => !field.IsSecret && values.GetValueOrDefault(field.Name) is { Length: > 0 }).ToDictionary(field => field.Name, field => values[field.Name].Trim());

    private string? Sealed(ChannelKind kind, int id, IReadOnlyDictionary<string, string> values)
    {
        var secrets = kind.Fields.Where(field => field.IsSecret && values.GetValueOrDefault(field.Name) is { Length: > 0 }).ToDictionary(field => field.Name, field => values[field.Name].Trim());
        return secrets.Count == 0 ? null : _box.Seal(Purpose, $"channel:{id}", JsonSerializer.Serialize(secrets));
    }
}
