// What a person decides about a pair: one customer, not the same, or the decision taken back.
using Mitos.Kernel.Data;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Duplicates;

/// <summary>Why nothing was decided.</summary>
internal enum PairRefusal
{
    None,
    NotFound,

    /// <summary>It is not in the state for this; somebody else may have been quicker.</summary>
    NotNow,

    /// <summary>One of the two is gone.</summary>
    Gone,
}

internal sealed class DuplicateService(Database database, IIdentityDirectory identity, IIdentityDecisions decisions, TimeProvider clock)
{
    /// <summary>
    /// The two become one. The pair is marked first, with the identifiers that were the second one's: a crash behind it leaves a mark that is taken back like a
    /// merge, and merging what is one already changes nothing.
    /// </summary>
    public async Task<PairRefusal> ConfirmAsync(long id, string by, CancellationToken cancellationToken)
    {
        var (pair, births) = database.Read(session => (DuplicateRows.Find(session, id), BirthsOfSecond(session, id)));
        if (pair is null || births is null)
        {
            return pair is null ? PairRefusal.NotFound : PairRefusal.Gone;
        }

        if (!await SaveAsync(pair.Decided(PairStatus.Confirmed, by, Now, births), PairStatus.Open, cancellationToken))
        {
            return PairRefusal.NotNow;
        }

        await decisions.MergeAsync(pair.A, pair.B, by, "duplicate", cancellationToken);
        return PairRefusal.None;
    }

    public async Task<PairRefusal> RefuseAsync(long id, string by, CancellationToken cancellationToken)
    {
        var pair = database.Read(session => DuplicateRows.Find(session, id));
        return pair is null ? PairRefusal.NotFound
            : await SaveAsync(pair.Decided(PairStatus.Refused, by, Now, []), PairStatus.Open, cancellationToken) ? PairRefusal.None : PairRefusal.NotNow;
    }

    /// <summary>Takes a decision back; customers that were joined by it are two again, each with the identifiers that it had.</summary>
    public async Task<PairRefusal> ReopenAsync(long id, string by, CancellationToken cancellationToken)
    {
        var pair = database.Read(session => DuplicateRows.Find(session, id));
        if (pair is null || pair.Status == PairStatus.Open)
        {
            return pair is null ? PairRefusal.NotFound : PairRefusal.NotNow;
        }

        if (!await SaveAsync(pair.Reopened(), pair.Status, cancellationToken))
        {
            return PairRefusal.NotNow;
        }

        var (isOne, moved) = database.Read(session => Joined(session, pair));
        if (pair.Status == PairStatus.Confirmed && isOne && moved.Count > 0)
        {
            await decisions.SplitAsync(pair.A, moved, by, "duplicate reopened", cancellationToken);

            // Comparing them may have met the joined profile meanwhile, and let go of the pair.
            await database.WriteAsync(write => DuplicateRows.SaveFound(write, pair.Reopened()), cancellationToken);
        }

        return PairRefusal.None;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<bool> SaveAsync(DuplicatePair pair, string before, CancellationToken cancellationToken) =>
        database.WriteAsync(write => DuplicateRows.SaveDecision(write, pair, before), cancellationToken);

    /// <summary>Null when one of the two is gone, or they are one already.</summary>
    private List<Guid>? BirthsOfSecond(Session session, long id) =>
        DuplicateRows.Find(session, id) is { } pair && identity.FindProfile(session, pair.A) is { } one && identity.FindProfile(session, pair.B) is { } other && one != other
            ? [.. identity.IdentifiersOf(session, other).Select(identifier => identifier.Birth)]
            : null;

    private (bool IsOne, List<Identifier> Moved) Joined(Session session, DuplicatePair pair)
    {
        if (identity.FindProfile(session, pair.A) is not { } profile || identity.FindProfile(session, pair.B) != profile)
        {
            return (false, []);
        }

        var members = identity.IdentifiersOf(session, profile);
        var moved = members.Where(one => pair.Moved.Contains(one.Birth)).Select(one => one.Identifier).ToList();
        return (true, moved.Count == members.Count ? [] : moved);
    }
}
