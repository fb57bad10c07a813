// Whether a condition may hold for somebody who did nothing of what it asks: only then everybody has to be asked.
namespace Mitos.People.Audiences.Conditions;

internal static class WithoutEvents
{
    public static bool MayHold(Condition condition) => May(condition).True;

    /// <summary>What the answer may be; traits and the rest may be anything.</summary>
    private static (bool True, bool False) May(Condition condition)
    {
        switch (condition)
        {
            case AllOf all:
                var every = all.Of.Select(May).ToList();
                return (every.TrueForAll(one => one.True), every.Exists(one => one.False));
            case AnyOf any:
                var some = any.Of.Select(May).ToList();
                return (some.Exists(one => one.True), some.TrueForAll(one => one.False));
            case NotOf not:
                var (isTrue, isFalse) = May(not.Of);
                return (isFalse, isTrue);
            case Did did:
                return (did.Bounds.Least == 0, did.Bounds.Least > 0);
            case Occurrence or Followed:
                return (false, true);
            default:
                return (true, true);
        }
    }
}
