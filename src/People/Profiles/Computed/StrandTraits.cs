// What one strand adds to the computed traits, and the timer that is set for the first entry to leave a window.
namespace Mitos.People.Profiles.Computed;

internal sealed class StrandTraits
{
    /// <summary>By the number of the definition, in its order: the same folds are the same bytes.</summary>
    public SortedList<int, TraitFold> Folds { get; } = [];

    /// <summary>When the timer that is set is due; 0 when none is.</summary>
    public long TimerAt { get; set; }

    public bool IsEmpty => Folds.Count == 0 && TimerAt == 0;

    public TraitFold Of(int number)
    {
        if (!Folds.TryGetValue(number, out var fold))
        {
            Folds[number] = fold = new TraitFold();
        }

        return fold;
    }

    /// <summary>Drops what belongs to no definition in force, and what holds nothing.</summary>
    public void Keep(Func<int, bool> isInForce)
    {
        for (var index = Folds.Count - 1; index >= 0; index--)
        {
            if (!isInForce(Folds.Keys[index]) || Folds.Values[index].IsEmpty)
            {
                Folds.RemoveAt(index);
            }
        }
    }
}
