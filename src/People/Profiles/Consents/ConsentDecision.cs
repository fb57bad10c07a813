// Where consent stands for a whole profile, out of what was said through each of its identifiers.
using Mitos.People.Profiles.Contracts;
using Mitos.People.Profiles.State;

namespace Mitos.People.Profiles.Consents;

/// <summary>
/// The latest word holds, but a yes counts for what was known to be the same customer when it was said: where profiles were joined since, the no of either
/// stands. A split gives each side back what it said.
/// </summary>
/// <param name="joinedAt">Since when two strands of the profile are known to be one customer's; null for never.</param>
internal sealed class ConsentDecision(Func<long, long, long?> joinedAt)
{
    public ConsentState Of(ProfileState state, string purpose, string? channel)
    {
        var words = new List<(long Strand, ConsentMark Mark, TraitValue Said)>();
        foreach (var strand in state.Strands.Values)
        {
            if (Word(strand, purpose, channel) is { } said)
            {
                words.Add((strand.Node, ConsentMark.Read(said.Json), said));
            }
        }

        var grants = words.FindAll(word => word.Mark.Status == ConsentStatus.Granted);
        var standing = words.FindAll(word => word.Mark.Status == ConsentStatus.Denied
            && !grants.Exists(grant => grant.Said.IsLaterThan(word.Said) && joinedAt(word.Strand, grant.Strand) <= grant.Said.At));
        var deciding = standing.Count > 0 ? standing : grants.Count > 0 ? grants : words.FindAll(word => word.Mark.Status == ConsentStatus.Pending);
        if (deciding.Count == 0)
        {
            return new ConsentState(purpose, channel, ConsentStatus.Unknown, null, 0, 0, null);
        }

        var (_, mark, by) = deciding.Aggregate((one, other) => other.Said.IsLaterThan(one.Said) ? other : one);
        return new ConsentState(purpose, channel, mark.Status, by.At, by.Source, by.Seq, mark.Wording);
    }

    /// <summary>Every purpose and channel of which something was said.</summary>
    public IReadOnlyList<ConsentState> All(ProfileState state) =>
        [.. state.Strands.Values.SelectMany(strand => strand.Consent.Keys).Select(ConsentMark.Plain).Distinct().Order(StringComparer.Ordinal).Select(ConsentMark.Names).Select(names => Of(state, names.Purpose, names.Channel))];

    /// <summary>The last word that counts; a later yes that waits stands in its place, unless there is a yes already.</summary>
    private static TraitValue? Word(Strand strand, string purpose, string? channel)
    {
        var (counts, waits) = (Latest(strand, purpose, channel, key => key), Latest(strand, purpose, channel, ConsentMark.Unconfirmed));
        return waits is { } yes && (counts is not { } said || (yes.IsLaterThan(said) && ConsentMark.Read(said.Json).Status != ConsentStatus.Granted)) ? waits : counts;
    }

    private static TraitValue? Latest(Strand strand, string purpose, string? channel, Func<string, string> under)
    {
        TraitValue? whole = strand.Consent.TryGetValue(under(purpose), out var said) ? said : null;
        if (channel is null || !strand.Consent.TryGetValue(under(ConsentMark.Key(purpose, channel)), out var particular))
        {
            return whole;
        }

        return whole is { } general && general.IsLaterThan(particular) ? general : particular;
    }
}
