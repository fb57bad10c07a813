// Finds customers by what an agent has at hand: an e-mail, a phone in any format, a name in any spelling, an order number or any id.
using Mitos.Kernel.Data;
using Mitos.Kernel.Text;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Views;

namespace Mitos.People.Profiles.Search;

internal sealed class ProfileSearch(IIdentityDirectory identity)
{
    /// <summary>A search looks at so many candidates at most; a text that means more people than that has to be longer.</summary>
    private const int MostCandidates = 1_000;
    private static readonly string[] ExactTypes = ["userId", "email", "loyaltyId", "phone", "anonymousId", "deviceId", "instagram", "facebook", "viber", "whatsapp", "telegram"];

    /// <summary>Exact matches first, then names, the most recently active first.</summary>
    /// <param name="readsContacts">Whoever does not finds by whole addresses only: by beginnings one could spell out what is masked.</param>
    public List<(ProfileRow Row, MatchView Match)> Find(Session session, string text, ProfileFilter filter, bool readsContacts, int limit)
    {
        text = text.Trim();
        var found = new Dictionary<long, MatchView>();
        AddExact(session, text, found);
        AddOrders(session, text, found);
        var exact = found.Count;
        if (readsContacts && text.Contains(SearchTokens.EmailMark))
        {
            AddTokens(session, SearchTokens.EmailMark + text.ToLowerInvariant(), "email", text, found);
        }

        if (exact == 0 || !text.Any(char.IsDigit))
        {
            AddNames(session, text, found);
        }

        return [.. found.Select((pair, order) => (Row: ProfileRows.FindRow(session, pair.Key), Match: pair.Value, IsExact: order < exact))
            .Where(one => one.Row is not null && filter.Admits(one.Row))
            .OrderByDescending(one => one.IsExact).ThenByDescending(one => one.Row!.LastAt)
            .Take(limit).Select(one => (one.Row!, one.Match))];
    }

    private void AddExact(Session session, string text, Dictionary<long, MatchView> found)
    {
        if (Guid.TryParse(text, out var id) && identity.FindProfile(session, id) is { } byId)
        {
            found.TryAdd(byId, new MatchView("id", text));
        }

        foreach (var type in ExactTypes)
        {
            if (identity.FindProfile(session, type, text) is { } profile)
            {
                found.TryAdd(profile, new MatchView(type is "email" or "phone" ? type : "identifier", text));
            }
        }
    }

    private void AddOrders(Session session, string text, Dictionary<long, MatchView> found)
    {
        var number = Folding.Fold(text).TrimStart('#');
        if (number.Length < 3 || number.Contains(' '))
        {
            return;
        }

        var select = session.Prepare("select number, strand from order_reference where number >= $1 and number < $2 order by number limit 20")
            .Bind(1, number).Bind(2, number + "\uffff");
        var strands = new List<(string Number, long Strand)>();
        while (select.Step())
        {
            strands.Add((select.Text(0), select.Int64(1)));
        }

        select.Reset();
        foreach (var (order, strand) in strands)
        {
            if (identity.ProfileOf(session, strand) is { } profile)
            {
                found.TryAdd(profile, new MatchView("order", order.ToUpperInvariant()));
            }
        }
    }

    private static void AddNames(Session session, string text, Dictionary<long, MatchView> found)
    {
        HashSet<long>? candidates = null;

        // The longest word is the rarest; it makes the candidates and the others only strike some out.
        foreach (var keys in NameKeys.QueryWordsOf(text).OrderByDescending(keys => keys.Count == 0 ? 0 : keys.Max(key => key.Length)))
        {
            if (candidates is null)
            {
                candidates = [.. keys.SelectMany(key => WithToken(session, key, MostCandidates))];
            }
            else
            {
                candidates.RemoveWhere(profile => !keys.Any(key => HasToken(session, profile, key)));
            }
        }

        foreach (var profile in candidates ?? [])
        {
            found.TryAdd(profile, new MatchView("name", text));
        }
    }

    private static void AddTokens(Session session, string prefix, string kind, string text, Dictionary<long, MatchView> found)
    {
        foreach (var profile in WithToken(session, prefix, MostCandidates))
        {
            found.TryAdd(profile, new MatchView(kind, text));
        }
    }

    private static List<long> WithToken(Session session, string prefix, int limit)
    {
        var select = session.Prepare("select profile from profile_token where token >= $1 and token < $2 limit $3")
            .Bind(1, prefix).Bind(2, prefix + "\uffff").Bind(3, limit);
        var profiles = new List<long>();
        while (select.Step())
        {
            profiles.Add(select.Int64(0));
        }

        select.Reset();
        return profiles;
    }

    private static bool HasToken(Session session, long profile, string prefix) =>
        ProfileRows.FindState(session, profile)?.Tokens.Any(token => token.StartsWith(prefix, StringComparison.Ordinal)) ?? false;
}
