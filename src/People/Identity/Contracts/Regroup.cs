// What Identity tells Profiles after each batch: which identifiers went from one profile to another.
namespace Mitos.People.Identity.Contracts;

/// <summary>An identifier that changed profiles. Profiles are named by the node of their founder.</summary>
public readonly record struct Regroup(long Node, long From, long To);

/// <summary>The changes of the batch that is being prepared. Filled by Identity, read by the stages behind it.</summary>
public sealed class IdentityChanges
{
    private readonly List<Regroup> _moves = [];

    /// <summary>Each moved identifier once, from where it was before the batch to where it is after it.</summary>
    public IReadOnlyList<Regroup> Moves => _moves;

    internal void Clear() => _moves.Clear();

    internal void Add(Regroup move) => _moves.Add(move);

    /// <summary>The public id of a profile, given its founder. Valid for every profile that the batch touches.</summary>
    public Func<long, Guid> IdOf { get; internal set; } = static _ => Guid.Empty;

    /// <summary>The type of an identifier that the batch touches.</summary>
    public Func<long, IdentifierType> TypeOf { get; internal set; } = static _ => IdentifierType.AnonymousId;
}
