// Puts together what an administrator sees of accounts.
namespace Mitos.Kernel.Staff;

internal sealed class StaffViews(TeamStore teams, SignInAttempts attempts, Sessions sessions)
{
    public List<StaffView> Of(IEnumerable<StaffRow> people)
    {
        var (locked, all) = (attempts.Locked(), teams.All());
        return [.. people.Select(row => new StaffView(
            row.Id, row.Email, row.Name, row.Role, row.Locale, Instant(row.CreatedAt), row.LastSeenAt is { } seen ? Instant(seen) : null, row.Disabled, row.Limits?.Shops ?? [], row.Limits?.Brands ?? [],
            [.. all.Where(team => team.Members.Contains(row.Id)).Select(team => team.Name)], row.PasswordHash is not null, row.HasSecondFactor, sessions.Of(row.Id).Count, LockOf(row, locked)))];
    }

    /// <summary>The later of the two: the way in, and what she confirms while she is signed in.</summary>
    private static DateTimeOffset? LockOf(StaffRow row, Dictionary<string, DateTimeOffset> locked)
    {
        DateTimeOffset[] both = [.. new[] { SignInAttempts.NameOf(row.Email ?? ""), SignInAttempts.NameOf(row.Id) }.Where(locked.ContainsKey).Select(name => locked[name])];
        return both.Length == 0 ? null : both.Max();
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
