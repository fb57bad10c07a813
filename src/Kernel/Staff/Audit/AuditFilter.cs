// What of the audit is asked for, and the SQL that says so.
using System.Text;

namespace Mitos.Kernel.Staff;

/// <summary>Null does not narrow.</summary>
/// <param name="Actor">How the actor begins, without case: an e-mail, or <c>key NAME</c>.</param>
/// <param name="Action">An action, such as <c>staff.change</c>, or all of a kind, <c>staff.</c></param>
/// <param name="Subject">A subject, such as <c>staff:3</c>, or all of a kind, <c>staff:</c></param>
internal sealed record AuditFilter(string? Actor, string? Action, string? Subject, DateTimeOffset? From, DateTimeOffset? To)
{
    private const int IdsInMillisecond = 1_000;

    /// <summary>The conditions, each behind an <c>and</c>. Ids are instants, so a period is a range of them.</summary>
    public string Where
    {
        get
        {
            var where = new StringBuilder();
            _ = From is null ? where : where.Append(" and id >= @from");
            _ = To is null ? where : where.Append(" and id < @to");
            _ = Actor is null ? where : where.Append(" and lower(actor) like @actor escape '!'");
            _ = Action is null ? where : where.Append(Action.EndsWith('.') ? " and action >= @action and action < @actionEnd" : " and action = @action");
            _ = Subject is null ? where : where.Append(Subject.EndsWith(':') ? " and subject >= @subject and subject < @subjectEnd" : " and subject = @subject");
            return where.ToString();
        }
    }

    public object Parameters(long before, int limit) => new
    {
        before, limit, from = From?.ToUnixTimeMilliseconds() * IdsInMillisecond, to = To?.ToUnixTimeMilliseconds() * IdsInMillisecond,
        actor = Actor is null ? null : Escaped(Actor.ToLowerInvariant()) + "%", action = Action, actionEnd = After(Action), subject = Subject, subjectEnd = After(Subject),
    };

    public static AuditFilter Of(string? actor, string? action, string? subject, DateTimeOffset? from, DateTimeOffset? to) =>
        new(Given(actor), Given(action), Given(subject), from, to);

    /// <summary>The first text behind all that begin so.</summary>
    private static string? After(string? prefix) => prefix is null ? null : prefix[..^1] + (char)(prefix[^1] + 1);

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
