// Which yes of a source waits for its confirmation, by the settings that were in force when it came.
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Mitos.Kernel.Events;
using Mitos.Kernel.Nodes;
using Mitos.Kernel.Settings;
using Mitos.People.Collect.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Consent;

/// <param name="Since">When it came into force, UTC milliseconds; in force until the next one.</param>
/// <param name="Purposes">Those whose yes has to be confirmed.</param>
/// <param name="Trusted">The numbers of sources whose yes is believed: they have it confirmed themselves.</param>
internal sealed record ConfirmationRule(long Since, IReadOnlyList<string> Purposes, IReadOnlyList<int> Trusted);

/// <summary>
/// What Mitos itself says (staff, the preference page, a reply of the customer) has been through confirmation or needs none. All rules that ever held are kept, so
/// that a change of the settings changes nothing of what was said before it.
/// </summary>
internal sealed class ConfirmationRules(SettingsStore store, INodeBus bus, ISourceDirectory sources, TimeProvider clock) : IConfirmationRules, IHostedService
{
    public const int MostTrusted = 50;
    private const string Key = "consentConfirmations";
    private const string PurposesKey = "consentPurposes";
    private const int MostRules = 500;

    /// <summary>By then every node has heard of a change, and decides by it.</summary>
    private static readonly TimeSpan s_heard = TimeSpan.FromSeconds(10);
    private readonly Mirror<List<ConfirmationRule>> _rules = new(bus, "consent.confirmations", () => store.Read<List<ConfirmationRule>>(Key) ?? [], clock);

    public IReadOnlyList<int> Trusted => _rules.Value is [.., var last] ? last.Trusted : [];

    public bool Awaits(Event e, string purpose) =>
        e.Source != 0 && _rules.Value.FindLast(rule => rule.Since <= e.ReceivedAt) is { } rule && rule.Purposes.Contains(purpose) && !rule.Trusted.Contains(e.Source) && !IsConfirmed(e);

    public Task ChangeAsync(IEnumerable<string> purposes, CancellationToken cancellationToken) => AddAsync([.. purposes.Order(StringComparer.Ordinal)], Trusted, cancellationToken);

    public Task TrustAsync(IEnumerable<int> sources, CancellationToken cancellationToken) =>
        AddAsync(_rules.Value is [.., var last] ? last.Purposes : [], [.. sources.Distinct().Order()], cancellationToken);

    /// <summary>A store of before: its purposes want confirmation from now on.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_rules.Value.Count == 0 && store.Read<List<ConsentPurpose>>(PurposesKey) is { } purposes && purposes.Exists(purpose => purpose.DoubleOptIn))
        {
            await ChangeAsync(purposes.Where(purpose => purpose.DoubleOptIn).Select(purpose => purpose.Key), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AddAsync(IReadOnlyList<string> purposes, IReadOnlyList<int> trusted, CancellationToken cancellationToken)
    {
        var rules = _rules.Reload();
        if (rules is [.., var last] ? last.Purposes.SequenceEqual(purposes) && last.Trusted.SequenceEqual(trusted) : purposes.Count + trusted.Count == 0)
        {
            return;
        }

        var since = (clock.GetUtcNow() + (bus.HasOthers ? s_heard : TimeSpan.Zero)).ToUnixTimeMilliseconds();
        await store.WriteAsync<List<ConfirmationRule>>(Key, [.. rules.TakeLast(MostRules - 1), new ConfirmationRule(since, purposes, trusted)], cancellationToken);
        _rules.Changed();
    }

    /// <summary>The evidence names the instant at which she confirmed it to the source, and not everybody can say so.</summary>
    private bool IsConfirmed(Event e) =>
        !sources.Find(e.Source).Kind.HasPublicKey() && e.Properties.ValueKind == JsonValueKind.Object && e.Properties.TryGetProperty("evidence"u8, out var evidence) && evidence.ValueKind == JsonValueKind.Object
        && evidence.TryGetProperty("confirmedAt"u8, out var at) && at.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.ToUnixTimeMilliseconds() <= e.ReceivedAt;
}
