// Which node this is: an id that no other node has, and a name for people.
using System.Security.Cryptography;

namespace Mitos.Kernel.Nodes;

/// <summary>One running program. A program that starts again is another node.</summary>
public sealed class NodeIdentity
{
    /// <summary>64 random bits in hex.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>The machine and the process.</summary>
    public string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";
}
