// One identifier: its type and its normalised value.
using Mitos.Kernel.Data;

namespace Mitos.People.Identity.Contracts;

/// <summary>A typed, normalised identifier: <c>email maria@mail.example</c>.</summary>
public readonly record struct Identifier(IdentifierType Type, string Value)
{
    /// <summary>The number that stands for it in every table: 63 bits of a hash over type and value, with another salt if that is taken.</summary>
    public long Node(int salt = 0) => (long)(StableHash.Of(Value, Type.Seed + (ulong)salt) >> 1);

    public override string ToString() => $"{Type.Name}:{Value}";
}
