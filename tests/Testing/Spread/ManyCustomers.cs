// The statements that may ask many parts of a spread store, each with whom it is about.
namespace Mitos.Testing.Spread;

internal static class ManyCustomers
{
    private static readonly (string Beginning, string About)[] s_many =
    [
        ("select key, state from profile where key > $1", "jobs walk through everybody"),
        ("select key, id, name, known, city, channels, last_channel, last_stage, first_at, last_at, active_hour, events, state from profile where key > $1", "jobs walk through everybody"),
        ("select key, id, name, known, city, channels, last_channel, last_stage, first_at, last_at, active_hour, events from profile where (active_hour < $1", "the list of customers"),
        ("select count(*) from profile", "how many customers there are, and of late"),
        ("select first_at from profile where first_at >= $1", "new customers by day, on the home page"),
        ("select strand, occurred_at, seq, kind, channel, touchpoint, stage from thread where (strand, occurred_at, seq) > ($1, $2, $3)", "a new definition looks through all threads"),
        ("select strand from audience_past where strand > $1", "a job hands everybody's past over"),
        ("delete from audience_past", "a job clears what an older one left"),
        ("select profile, members from audience_customer where profile > $1", "the members of an audience"),
        ("select profile from audience_customer where profile > $1", "jobs walk through everybody"),
        ("select members from audience_customer", "how many are in two audiences at once"),
        ("select profile, at, audience, entry, cause, seq from audience_flow where audience = $1 and (at, profile) < ($2, $3)", "who came into an audience and went"),
        ("select journey, version, count(*) from journey_instance where journey = $1", "how many are on a journey"),
        ("select journey, 0, count(*) from journey_instance", "how many are on each journey"),
        ("select node, count(*), cast(sum(held) as bigint) from journey_instance where journey = $1", "how many are where on a journey"),
        ("select count(*) from journey_instance where journey = $1", "how many are on a journey"),
        ("select distinct strand from journey_instance where journey = $1", "everybody on a journey that goes on, is moved or stopped"),
        ("select strand, at from journey_request where journey = $1", "who came while a journey was paused, when it goes on"),
    ];

    public static bool Names(string sql) => s_many.Any(one => Flat(sql).StartsWith(one.Beginning, StringComparison.Ordinal));

    /// <summary>Of these nothing was heard, so nothing needs them.</summary>
    public static IEnumerable<string> Beginnings => s_many.Select(one => one.Beginning);

    public static string Flat(string sql) => string.Join(' ', sql.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
