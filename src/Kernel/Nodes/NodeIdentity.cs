// Which node this is: an id that no other node has, and a name for people.
using System.Security.Cryptography;

namespace Mitos.Kernel.Nodes;

/// <summary>One running program. A program that starts again is another node.</summary>
/// <param name="id">By which the node's connections are known on the server; null where there are none.</param>
public sealed class NodeIdentity(string? id = null)
{
    /// <summary>64 random bits in hex.</summary>
    public string Id { get; } = id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The machine and the process.</summary>
    public string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";
}
