// One value that a trait has had from one source, with when and how often.
namespace Mitos.People.Profiles.State;

/// <summary>A candidate for a trait's value. The value is JSON text.</summary>
internal sealed record TraitValue(string Json, int Source, long At, long Seq, int Count)
{
    public TraitValue Seen(long at, long seq) =>
        at > At || (at == At && seq > Seq) ? this with { At = at, Seq = seq, Count = Count + 1 } : this with { Count = Count + 1 };

    /// <summary>Whether this was said later than the other.</summary>
    public bool IsLaterThan(TraitValue other) => At != other.At ? At > other.At : Seq > other.Seq;
}
