// What is wrong with a definition, and what to do about it.
namespace Mitos.Engage.Journeys.Graphs;

/// <summary>A fault keeps a draft from being published, and from nothing else.</summary>
/// <param name="Code">Stable; the console has words of its own for each.</param>
/// <param name="Node">Where; null for the rules of the whole journey.</param>
/// <param name="Detail">What it is about, such as a branch or a field; null where the code says it all.</param>
/// <param name="Sentence">In English, for programs and their authors.</param>
public sealed record JourneyFault(string Code, string? Node, string? Detail, string Sentence);

/// <summary>What a definition may name, answered by whoever has it.</summary>
internal interface IJourneyNames
{
    bool HasAudience(int id);

    /// <summary>Whether messages of the channel can be sent with the template.</summary>
    bool HasTemplate(string key, string channel);

    bool HasPurpose(string key);

    /// <summary>A journey that somebody can be sent into.</summary>
    bool HasJourney(int id);
}
