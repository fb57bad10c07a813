// One piece of evidence that two identifiers belong together.
namespace Mitos.People.Identity;

/// <summary>Why two identifiers were linked. Stored as a number: append only.</summary>
internal enum LinkRule : byte
{
    /// <summary>One event carried both.</summary>
    SameEvent = 1,

    /// <summary>An alias call named both.</summary>
    Alias = 2,

    /// <summary>A person said so.</summary>
    Manual = 3,
}

/// <summary>Immutable evidence: these two identifiers, in this event, by this rule, at this time. A is the smaller node.</summary>
internal readonly record struct Link(long A, long B, LinkRule Rule, long Seq, long At)
{
    public static Link Between(long one, long other, LinkRule rule, long seq, long at) =>
        one < other ? new Link(one, other, rule, seq, at) : new Link(other, one, rule, seq, at);

    public long Other(long node) => node == A ? B : A;
}

/// <summary>A person's decision that two identifiers do not belong to one customer. A is the smaller node.</summary>
internal readonly record struct Cut(long A, long B, long Seq, long At);
