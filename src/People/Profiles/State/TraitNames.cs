// The reserved traits of the Segment specification have one spelling, whichever of the two a client uses.
using System.Collections.Frozen;

namespace Mitos.People.Profiles.State;

internal static class TraitNames
{
    private static readonly FrozenDictionary<string, string> Reserved = new Dictionary<string, string>
    {
        ["first_name"] = "firstName",
        ["firstname"] = "firstName",
        ["last_name"] = "lastName",
        ["lastname"] = "lastName",
        ["created_at"] = "createdAt",
        ["loyalty_id"] = "loyaltyId",
    }.ToFrozenDictionary();

    public static string Canonical(string name) => Reserved.GetValueOrDefault(name, name);

    /// <summary>The traits from which a profile's name, place and search keys are made.</summary>
    public static bool IsShown(string canonical) =>
        canonical is "name" or "firstName" or "lastName" or "username" or "email" or "address" or "city";
}
