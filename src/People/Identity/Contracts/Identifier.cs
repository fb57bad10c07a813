// One identifier: its type and its normalised value.
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mitos.People.Identity.Contracts;

/// <summary>A typed, normalised identifier: <c>email maria@mail.example</c>.</summary>
public readonly record struct Identifier(IdentifierType Type, string Value)
{
    /// <summary>The number that stands for it in every table: the first 63 bits of SHA-256 over type and value, plus the salt if that is taken.</summary>
    public long Node(int salt = 0)
    {
        Span<byte> text = stackalloc byte[Type.Name.Length + 2 + (Value.Length * 3)];
        var length = Encoding.UTF8.GetBytes(Type.Name, text);
        text[length++] = (byte)'|';
        length += Encoding.UTF8.GetBytes(Value, text[length..]);
        if (salt > 0)
        {
            text[length++] = (byte)salt;
        }

        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text[..length], hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash) & long.MaxValue;
    }

    public override string ToString() => $"{Type.Name}:{Value}";
}
