// Puts a profile together for the API: row, state, identifiers and the surviving traits.
using System.Text.Json;
using Mitos.Kernel.Data;
using Mitos.Kernel.Events;
using Mitos.People.Collect.Contracts;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Computed;
using Mitos.People.Profiles.Consents;
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Views;

internal sealed class ProfileReader(IIdentityDirectory identity, ISourceDirectory sources, TraitSettings traits, ComputedTraits computedTraits, ProfileConsents consents, TimeProvider clock) : IProfileSummaries
{
    public string? NameOf(Session session, long profile) => ProfileRows.FindRow(session, profile)?.Name;

    public IReadOnlyDictionary<long, long> EventsByIdentifier(Session session, long profile) =>
        ProfileRows.FindState(session, profile)?.Strands.ToDictionary(pair => pair.Key, pair => pair.Value.Events) ?? [];

    /// <summary>The profile with everything about it; null when the key is unknown.</summary>
    public ProfileView? Read(Session session, long key)
    {
        var identifiers = identity.IdentifiersOf(session, key);
        if (identifiers.Count == 0 || identity.IdOf(session, key) is not { } id)
        {
            return null;
        }

        var found = ProfileRows.Find(session, key);
        var state = found?.State ?? new ProfileState { Key = key };
        var row = found?.Row ?? new ProfileRow(key, id, null, false, null, 0, Channel.Other, Stage.None, identifiers.Min(one => one.FirstAt), identifiers.Min(one => one.FirstAt), 0, 0);
        var details = Details(ProfileTraits.Gather(state));
        var computed = ComputedValues.Of(state, computedTraits.Current, clock.GetUtcNow().ToUnixTimeMilliseconds());
        return new ProfileView(
            id, row.Name, row.Known, row.City, Instant(row.FirstAt), Instant(row.LastAt), row.LastChannel.Name(), row.LastStage.Name(), row.Events,
            ChannelNames(row.Channels), [.. identifiers.Select(one => Identifier(one, state))],
            [.. identifiers.Select(one => one.Birth).Where(birth => birth != id)],
            AllTraits(details, computed), details, computed, Consent(session, state), Counts(state), Orders(state));
    }

    public ProfileRowView Row(Session session, ProfileRow row, MatchView? matched) => new(
        row.Id, row.Name, row.Known, row.City, Instant(row.FirstAt), Instant(row.LastAt), row.LastChannel.Name(), row.LastStage.Name(), row.Events,
        ChannelNames(row.Channels), [.. identity.IdentifiersOf(session, row.Key).Select(one => new ProfileIdentifierView(one.Identifier.Type.Name, one.Identifier.Value))], matched);

    private List<TraitView> Details(SortedDictionary<string, List<TraitValue>> gathered)
    {
        var details = new List<TraitView>();
        foreach (var (name, values) in gathered)
        {
            var rule = traits.Current.For(name);
            var ordered = Survivorship.Order(values, rule, source => sources.Find(source).Name);
            var first = ordered[0];
            details.Add(new TraitView(name, Json(first.Json), rule.Rule, Instant(first.At), sources.Find(first.Source).Name,
                [.. ordered.Skip(1).Select(value => new TraitCandidateView(Json(value.Json), value.Count, Instant(value.At), sources.Find(value.Source).Name))]));
        }

        return details;
    }

    /// <summary>What Mitos works out stands above what a source said under the same name.</summary>
    private static Dictionary<string, JsonElement> AllTraits(List<TraitView> details, List<ComputedTraitView> computed)
    {
        var all = details.ToDictionary(trait => trait.Name, trait => trait.Value);
        foreach (var trait in computed)
        {
            if (trait.Value is { } value)
            {
                all[trait.Name] = value;
            }
        }

        return all;
    }

    private static IdentifierView Identifier(KnownIdentifier one, ProfileState state)
    {
        var strand = state.Strands.GetValueOrDefault(one.Node);
        return new IdentifierView(one.Identifier.Type.Name, one.Identifier.Value, Instant(Math.Min(one.FirstAt, strand?.FirstAt ?? one.FirstAt)),
            strand is null ? null : Instant(strand.LastAt), one.Shared, strand?.Events ?? 0);
    }

    /// <summary>By purpose, and by purpose and channel with a slash between them. Only a yes is true.</summary>
    private Dictionary<string, bool> Consent(Session session, ProfileState state) =>
        consents.All(session, state).ToDictionary(one => ConsentMark.Key(one.Purpose, one.Channel), one => one.Status == ConsentStatus.Granted);

    private static Dictionary<string, long> Counts(ProfileState state)
    {
        var counts = new Dictionary<string, long>();
        for (var channel = 0; channel < Channels.Count; channel++)
        {
            var count = state.Strands.Values.Sum(strand => (long)strand.ChannelCounts[channel]);
            if (count > 0)
            {
                counts[((Channel)channel).Name()] = count;
            }
        }

        return counts;
    }

    private static OrdersView Orders(ProfileState state) => new(
        state.Strands.Values.Sum(strand => strand.Orders), state.Strands.Values.Sum(strand => strand.OrderCents) / 100m,
        state.Strands.Values.OrderByDescending(strand => strand.LastAt).Select(strand => strand.Currency).FirstOrDefault(currency => currency is not null));

    private static List<string> ChannelNames(int bits) =>
        [.. Enumerable.Range(0, Channels.Count).Where(channel => (bits & (1 << channel)) != 0).Select(channel => ((Channel)channel).Name())];

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
