// What definitions may name: audiences, templates, purposes and journeys that exist.
using Mitos.Engage.Journeys.Graphs;
using Mitos.People.Audiences.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Engage.Journeys;

internal sealed class JourneyNames(Journeys journeys, IAudienceDirectory? audiences = null, IMessageTemplates? templates = null) : IJourneyNames
{
    private const int LongestPurpose = 64;

    public bool HasAudience(int id) => audiences?.Find(id) is not null;

    public bool HasTemplate(string key, string channel) => templates?.Exists(key, channel) == true;

    /// <summary>A purpose that nobody has defined is one to which nobody has said yes.</summary>
    public bool HasPurpose(string key) => key is { Length: > 0 and <= LongestPurpose };

    public bool HasJourney(int id) => journeys.Current.Find(id) is { Status: not JourneyStatus.Stopped };
}
