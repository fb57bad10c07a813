// Cuts what happened to messages into stretches that name none of them twice: what a later one reads, an earlier one may have written.
namespace Mitos.Reach.Messages.Ledger;

internal static class OnceEach
{
    /// <summary>In their order, each stretch as long as it can be.</summary>
    public static IEnumerable<List<T>> Of<T>(IEnumerable<T> all, Func<T, string> message)
    {
        var (once, named) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in all)
        {
            if (!named.Add(message(one)))
            {
                yield return once;
                (once, named) = ([], new HashSet<string>(StringComparer.Ordinal) { message(one) });
            }

            once.Add(one);
        }

        if (once.Count > 0)
        {
            yield return once;
        }
    }
}
