// The sources in memory: found by write key for each request and by number for each event; changed through the store, on any node.
using System.Collections.Frozen;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

internal sealed class SourceService : ISourceDirectory, ISourceNumbers
{
    private const int LongestName = 100;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly SourceInfo Mitos = new(0, "Mitos", SourceKind.Mitos);
    private readonly SourceStore _store;
    private readonly TimeProvider _clock;
    private readonly string? _environmentKeyHash;
    private readonly Mirror<State> _state;
    private readonly Unfound<int> _unknown;

    public SourceService(SourceStore store, INodeBus bus, TimeProvider clock, CollectOptions options)
    {
        _store = store;
        _clock = clock;
        _environmentKeyHash = options.WriteKey is { Length: > 0 } key ? SecretKey.Hash(key) : null;
        _unknown = new Unfound<int>(clock);
        _state = new Mirror<State>(bus, "sources", () => State.Of(store.All()), clock);
    }

    IReadOnlyList<int> ISourceNumbers.All => [0, .. _state.Value.ById.Keys];

    public IReadOnlyCollection<Source> All => _state.Value.ById.Values;

    /// <summary>Asked several times of each event.</summary>
    public SourceInfo Find(int source) => source == 0 ? Mitos
        : _state.Value.InfoById.TryGetValue(source, out var known) ? known
        : Get(source) is { } found ? InfoOf(found)
        : new SourceInfo(source, $"#{source}", SourceKind.Server);

    /// <summary>An event may be quicker here than the news of its source: one that is unknown is looked for in the store.</summary>
    public Source? Get(int id) => _state.Value.ById.GetValueOrDefault(id) ?? _unknown.Seek(id, _ => _state.Reload().ById.GetValueOrDefault(id));

    /// <summary>
    /// The source of this write key, disabled ones included; null when the key is unknown. A request may be quicker than the news of its key, and
    /// anybody may send keys that nobody has: the store is asked once a second at most.
    /// </summary>
    public Source? FindByKey(string writeKey)
    {
        var hash = SecretKey.Hash(writeKey);
        return _state.Value.ByKey.GetValueOrDefault(hash) ?? (_state.Age > LookAgain ? _state.Reload().ByKey.GetValueOrDefault(hash) : null);
    }

    public async Task<SourceInfo> EnsureAsync(string name, SourceKind kind, CancellationToken cancellationToken)
    {
        var found = All.FirstOrDefault(source => source.Name == name) ?? (await AddAsync(name, kind, other => other.Name == name, cancellationToken)).Source;
        return InfoOf(found);
    }

    /// <summary>Makes the source that <c>MITOS_WRITE_KEY</c> stands for, once.</summary>
    public async Task EnsureEnvironmentKeyAsync(CancellationToken cancellationToken)
    {
        if (_environmentKeyHash is { } hash && !_state.Value.ByKey.ContainsKey(hash))
        {
            await StoreAsync("MITOS_WRITE_KEY", SourceKind.Server, hash, "MITOS_WR…", other => other.KeyHash == hash, cancellationToken);
        }
    }

    public Task<(Source Source, string WriteKey)> AddAsync(string name, SourceKind kind, CancellationToken cancellationToken) =>
        AddAsync(name, kind, _ => false, cancellationToken);

    public async Task<Source> ChangeAsync(int id, Func<Source, Source> change, CancellationToken cancellationToken)
    {
        var changed = await _store.ChangeAsync(id, change, cancellationToken);
        _state.Changed();
        return changed;
    }

    public async Task<string> RenewKeyAsync(int id, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("wk");
        await ChangeAsync(id, source => source with { KeyHash = SecretKey.Hash(key), KeyShown = SecretKey.Shown(key) }, cancellationToken);
        return key;
    }

    public static string? NameProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Give the source a name." : name.Length > LongestName ? $"A name has at most {LongestName} characters." : null;

    private async Task<(Source Source, string WriteKey)> AddAsync(string name, SourceKind kind, Predicate<Source> isSame, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("wk");
        return (await StoreAsync(name, kind, SecretKey.Hash(key), SecretKey.Shown(key), isSame, cancellationToken), key);
    }

    private async Task<Source> StoreAsync(string name, SourceKind kind, string hash, string shown, Predicate<Source> isSame, CancellationToken cancellationToken)
    {
        var stored = await _store.AddAsync(new Source(0, name, kind, hash, shown, _clock.GetUtcNow().ToUnixTimeMilliseconds(), false), isSame, cancellationToken);
        _state.Changed();
        return stored;
    }

    private static SourceInfo InfoOf(Source source) => new(source.Id, source.Name, source.Kind);

    private sealed record State(FrozenDictionary<int, Source> ById, FrozenDictionary<int, SourceInfo> InfoById, FrozenDictionary<string, Source> ByKey)
    {
        public static State Of(List<Source> all) => new(
            all.ToFrozenDictionary(source => source.Id), all.ToFrozenDictionary(source => source.Id, InfoOf), all.ToFrozenDictionary(source => source.KeyHash));
    }
}
