// Something that keeps a campaign from being launched.
namespace Mitos.Engage.Campaigns;

/// <param name="Code">A stable word; the console has its own words for each.</param>
/// <param name="Variant">The key of the variant that it is about; null for the campaign as a whole.</param>
/// <param name="Detail">What it names, such as a channel; null where there is nothing to name.</param>
/// <param name="Sentence">For people who have no console.</param>
public sealed record CampaignFault(string Code, string? Variant, string? Detail, string Sentence);
