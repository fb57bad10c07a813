// The sources in memory: found by write key for each request and by number for each event; changed through the store.
using System.Collections.Frozen;
using Mitos.Kernel.Staff;
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

internal sealed class SourceService : ISourceDirectory, ISourceNumbers
{
    private const int LongestName = 100;
    private static readonly SourceInfo Mitos = new(0, "Mitos", SourceKind.Mitos);
    private readonly SourceStore _store;
    private readonly TimeProvider _clock;
    private readonly string? _environmentKeyHash;
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile State _state = new(FrozenDictionary<int, Source>.Empty, FrozenDictionary<string, Source>.Empty);

    public SourceService(SourceStore store, TimeProvider clock, CollectOptions options)
    {
        _store = store;
        _clock = clock;
        _environmentKeyHash = options.WriteKey is { Length: > 0 } key ? SecretKey.Hash(key) : null;
        Load();
    }

    IReadOnlyList<int> ISourceNumbers.All => [0, .. _state.ById.Keys];

    public IReadOnlyCollection<Source> All => _state.ById.Values;

    public SourceInfo Find(int source) => source == 0 ? Mitos
        : _state.ById.TryGetValue(source, out var found) ? new SourceInfo(found.Id, found.Name, found.Kind)
        : new SourceInfo(source, $"#{source}", SourceKind.Server);

    public Source? Get(int id) => _state.ById.GetValueOrDefault(id);

    /// <summary>The source of this write key, disabled ones included; null when the key is unknown.</summary>
    public Source? FindByKey(string writeKey) => _state.ByKey.GetValueOrDefault(SecretKey.Hash(writeKey));

    public async Task<SourceInfo> EnsureAsync(string name, SourceKind kind, CancellationToken cancellationToken)
    {
        var found = All.FirstOrDefault(source => source.Name == name) ?? (await AddAsync(name, kind, cancellationToken)).Source;
        return new SourceInfo(found.Id, found.Name, found.Kind);
    }

    /// <summary>Makes the source that <c>MITOS_WRITE_KEY</c> stands for, once.</summary>
    public async Task EnsureEnvironmentKeyAsync(CancellationToken cancellationToken)
    {
        if (_environmentKeyHash is not null && !_state.ByKey.ContainsKey(_environmentKeyHash))
        {
            await StoreAsync("MITOS_WRITE_KEY", SourceKind.Server, _environmentKeyHash, "MITOS_WR…", cancellationToken);
        }
    }

    public async Task<(Source Source, string WriteKey)> AddAsync(string name, SourceKind kind, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("wk");
        return (await StoreAsync(name, kind, SecretKey.Hash(key), SecretKey.Shown(key), cancellationToken), key);
    }

    public async Task<Source> ChangeAsync(Source source, CancellationToken cancellationToken)
    {
        await _store.UpdateAsync(source, cancellationToken);
        Load();
        return source;
    }

    public async Task<string> RenewKeyAsync(Source source, CancellationToken cancellationToken)
    {
        var key = SecretKey.Create("wk");
        await ChangeAsync(source with { KeyHash = SecretKey.Hash(key), KeyShown = SecretKey.Shown(key) }, cancellationToken);
        return key;
    }

    public static string? NameProblem(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Give the source a name." : name.Length > LongestName ? $"A name has at most {LongestName} characters." : null;

    private async Task<Source> StoreAsync(string name, SourceKind kind, string hash, string shown, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            var source = new Source(0, name, kind, hash, shown, _clock.GetUtcNow().ToUnixTimeMilliseconds(), false);
            var added = await _store.AddAsync(source, cancellationToken);
            Load();
            return added;
        }
        finally
        {
            _changing.Release();
        }
    }

    private void Load()
    {
        var all = _store.All();
        _state = new State(all.ToFrozenDictionary(source => source.Id), all.ToFrozenDictionary(source => source.KeyHash));
    }

    private sealed record State(FrozenDictionary<int, Source> ById, FrozenDictionary<string, Source> ByKey);
}
