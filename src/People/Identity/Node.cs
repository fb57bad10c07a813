// An identifier as the pipeline holds it in memory: a vertex of the graph of evidence.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mitos.Kernel.Events;
using Mitos.People.Identity.Contracts;

namespace Mitos.People.Identity;

internal sealed class Node
{
    public required long Id { get; init; }
    public required Identifier Identifier { get; init; }

    /// <summary>The public id of the profile that this identifier would be alone; in the order of time.</summary>
    public required Guid Birth { get; init; }

    public required long FirstAt { get; init; }

    /// <summary>The node whose birth names the profile that holds this one.</summary>
    public long Profile { get; set; }

    public bool Shared { get; set; }

    public bool IsNew { get; set; }

    /// <summary>The evidence about it; null while it has not been read.</summary>
    public List<Link>? Links { get; set; }

    /// <summary>The batch's own evidence about it, while what the store holds has not been read.</summary>
    public List<Link>? NewLinks { get; set; }

    /// <summary>The cuts about it; null while they have not been read.</summary>
    public List<Cut>? Cuts { get; set; }

    /// <summary>A UUIDv7 made of the event that showed the identifier first, so that a rebuild gives the same.</summary>
    public static Guid BirthOf(Event e, long node)
    {
        Span<byte> text = stackalloc byte[12 + (e.MessageId.Length * 3)];
        BinaryPrimitives.WriteInt32LittleEndian(text, e.Source);
        BinaryPrimitives.WriteInt64LittleEndian(text[4..], node);
        var length = 12 + Encoding.UTF8.GetBytes(e.MessageId, text[12..]);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text[..length], hash);
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(id, e.ReceivedAt << 16);
        hash[..10].CopyTo(id[6..]);
        id[6] = (byte)((id[6] & 0x0f) | 0x70);
        id[8] = (byte)((id[8] & 0x3f) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
