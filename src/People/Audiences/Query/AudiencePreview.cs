// How large a definition's audience would be, and who would be in it, before it is kept.
using Mitos.Kernel.Data;
using Mitos.People.Audiences.Conditions;
using Mitos.People.Audiences.State;
using Mitos.People.Identity.Contracts;
using Mitos.People.Profiles.Contracts;

namespace Mitos.People.Audiences.Query;

/// <param name="Name">Null for a visitor without one.</param>
public sealed record AudienceCustomerView(Guid Id, string? Name);

/// <param name="Size">Of all customers; an estimate where not all were asked.</param>
/// <param name="Asked">How many customers were asked.</param>
/// <param name="Total">How many there are.</param>
/// <param name="IsExact">Whether all were asked.</param>
/// <param name="Sample">Some who belong.</param>
public sealed record AudiencePreviewView(long Size, long Asked, long Total, bool IsExact, IReadOnlyList<AudienceCustomerView> Sample);

internal sealed class AudiencePreview(AudienceQuery query, IProfileHistory history, IProfileSummaries summaries, IProfileCounts counts, TimeProvider clock)
{
    private const int AskedAll = 20_000;
    private const int AskedOfMany = 1_000;
    private const int Shown = 20;

    public AudiencePreviewView Of(Condition condition, CancellationToken cancellationToken) => query.Ask(session =>
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var total = counts.Total(session);
        if (total <= AskedAll)
        {
            var members = query.Members(session, condition, now, IsIn(session), cancellationToken);
            return new AudiencePreviewView(members.Count, total, total, true, Views(session, members));
        }

        // Profiles stand in the order of a hash, so those behind any place are drawn by chance; the place is the definition's, so that asking again draws the same.
        var place = (long)(StableHash.Of(AudienceRows.Json(condition), 0) >> 1);
        var asked = history.CustomersAfter(session, place, AskedOfMany).ToList();
        asked.AddRange(asked.Count < AskedOfMany ? history.CustomersAfter(session, long.MinValue, AskedOfMany - asked.Count) : []);
        var found = query.Among(session, asked, condition, now, IsIn(session), cancellationToken);
        return new AudiencePreviewView((long)Math.Round((double)total * found.Count / asked.Count), asked.Count, total, false, Views(session, found));
    });

    private static Func<long, int, bool> IsIn(Session session) => (profile, audience) => MembershipRows.Customer(session, profile) is { } bytes && CustomerAudiences.Holds(bytes, audience);

    private IReadOnlyList<AudienceCustomerView> Views(Session session, List<CustomerNow> members) =>
        [.. members.Take(Shown).Select(member => new AudienceCustomerView(member.Id, summaries.NameOf(session, member.Profile)))];
}
