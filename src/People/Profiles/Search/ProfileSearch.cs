// Finds customers by what an agent has at hand: an e-mail, a phone in any format, a name in any spelling, an order number or any id.
using Mitos.Kernel.Data;
using Mitos.Kernel.Text;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Views;

namespace Mitos.People.Profiles.Search;

internal sealed class ProfileSearch(IIdentityDirectory identity)
{
    private static readonly string[] ExactTypes = ["userId", "email", "loyaltyId", "phone", "anonymousId", "deviceId", "instagram", "facebook", "viber", "whatsapp", "telegram"];

    /// <summary>The match of a customer who bears the typed name in another form: Γεώργιος for Γιώργος.</summary>
    private const string SameName = "sameName";

    /// <summary>Exact matches first, then names as they were typed, then the same names in other forms; of each the most recently active first.</summary>
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

        var rows = ProfileRows.FindRows(session, found.Keys);
        return [.. found.Select((pair, order) => (Row: rows.GetValueOrDefault(pair.Key), Match: pair.Value, IsExact: order < exact))
            .Where(one => one.Row is not null && filter.Admits(one.Row))
            .OrderByDescending(one => one.IsExact).ThenBy(one => one.Match.Kind == SameName).ThenByDescending(one => one.Row!.LastAt)
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
        foreach (var (profile, isSpelled) in NameFinder.Find(session, text))
        {
            found.TryAdd(profile, new MatchView(isSpelled ? "name" : SameName, text));
        }
    }

    private static void AddTokens(Session session, string prefix, string kind, string text, Dictionary<long, MatchView> found)
    {
        foreach (var profile in NameFinder.WithToken(session, prefix, NameFinder.MostCandidates))
        {
            found.TryAdd(profile, new MatchView(kind, text));
        }
    }
}
