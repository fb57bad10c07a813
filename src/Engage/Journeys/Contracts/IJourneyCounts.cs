// The port by which the live channel tells those who look at a canvas how many are where.
namespace Mitos.Engage.Journeys.Contracts;

public interface IJourneyCounts
{
    /// <summary>As they are now; takes time in proportion to those who are on the journey. Safe from any thread.</summary>
    JourneyCountsView Counts(int journey);
}
