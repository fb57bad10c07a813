// Everything that is known of one person, for a copy that she gets.
using System.Text.Json;

namespace Mitos.People.Profiles.Contracts;

public sealed record PersonIdentifier(string Type, string Value);

/// <param name="At">When it was read.</param>
public sealed record PersonAbout(Guid Id, long At, IReadOnlyList<PersonIdentifier> Identifiers, IReadOnlyDictionary<string, JsonElement> Traits);

/// <param name="Payload">The event as it came, JSON.</param>
public sealed record PersonEvent(long At, string Kind, string Channel, string Source, byte[] Payload);

public interface IPersonRecord
{
    PersonAbout About(long profile);

    /// <summary>All events of her thread, oldest first within each identifier, read as they are asked for.</summary>
    IEnumerable<PersonEvent> Events(long profile);
}
