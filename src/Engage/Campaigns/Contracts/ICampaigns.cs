// The port by which other parts of the program make campaigns, as the demonstration does.
namespace Mitos.Engage.Campaigns.Contracts;

public interface ICampaigns
{
    /// <summary>Makes a draft under a name of its own.</summary>
    /// <returns>Its number; null when the name is taken.</returns>
    Task<int?> CreateAsync(string name, CampaignDefinition definition, CancellationToken cancellationToken);

    /// <summary>The number of the draft of this name; null when there is none, or it was launched.</summary>
    int? DraftOf(string name);

    /// <summary>What keeps the draft from being launched, each a sentence; none when it can be.</summary>
    IReadOnlyList<string> Faults(CampaignDefinition definition);

    /// <summary>Launches the draft.</summary>
    /// <param name="by">For the campaign's page.</param>
    /// <returns>False when something keeps it back, or it is no draft any more.</returns>
    Task<bool> LaunchAsync(int id, string by, CancellationToken cancellationToken);
}
