// Which signals a condition needs, and everything else that it depends on.
using Mitos.People.Audiences.State;

namespace Mitos.People.Audiences.Conditions;

internal static class Signals
{
    private const int MinutesOfMonth = 31 * 24 * 60;
    private const int MinutesOfYear = 366 * 24 * 60;

    public static SignalDefinition Of(Did did) => new(did.Event, did.During is null ? SignalKeep.CountOnly : KeepFor(did.During, 0), null);

    public static SignalDefinition Of(Occurrence occurrence) => new(occurrence.Event, SignalKeep.CountOnly, null);

    public static (SignalDefinition First, SignalDefinition Then) Of(Followed followed)
    {
        // What follows the oldest that counts has to be there too.
        var keep = KeepFor(followed.During, followed.WithinMinutes);
        return (new SignalDefinition(followed.First, keep, followed.Same?.First), new SignalDefinition(followed.Then, keep, followed.Same?.Then));
    }

    /// <summary>Every condition in a condition, itself too.</summary>
    public static IEnumerable<Condition> Walk(Condition condition) => condition switch
    {
        AllOf all => all.Of.SelectMany(Walk).Prepend(condition),
        AnyOf any => any.Of.SelectMany(Walk).Prepend(condition),
        NotOf not => Walk(not.Of).Prepend(condition),
        _ => [condition],
    };

    public static IEnumerable<SignalDefinition> Needed(Condition condition) => Walk(condition).SelectMany(one => one switch
    {
        Did did => [Of(did)],
        Occurrence occurrence => [Of(occurrence)],
        Followed followed => Of(followed) is var (first, then) ? new[] { first, then } : [],
        _ => Array.Empty<SignalDefinition>(),
    });

    private static SignalKeep KeepFor(Period? period, int andMinutes) => period switch
    {
        { LastMinutes: { } last } => ((long)last + andMinutes) switch
        {
            <= MinutesOfMonth => SignalKeep.Month,
            <= MinutesOfYear => SignalKeep.Year,
            _ => SignalKeep.Ever,
        },
        _ => SignalKeep.Ever,
    };
}
