// What became of a link when components were made of the evidence.
namespace Mitos.People.Identity;

internal enum LinkFate : byte
{
    Admitted,

    /// <summary>The profile would hold too many identifiers of a type.</summary>
    Limit,

    /// <summary>Two userIds, and no rule or person that joins them.</summary>
    UserIds,

    /// <summary>The device is used by several people.</summary>
    Shared,

    /// <summary>The profile would hold too many identifiers or merges.</summary>
    Cap,

    /// <summary>A person said that the two are not one customer.</summary>
    Cut,
}
