// A journey as it is kept: its draft, its versions and how it stands.
using Mitos.Engage.Journeys.Graphs;

namespace Mitos.Engage.Journeys;

/// <param name="Draft">What its author works on; nobody walks it.</param>
/// <param name="Version">The newest published version; 0 when there is none.</param>
/// <param name="Moved">Who is on an older version than this goes on by the newest.</param>
/// <param name="Stamp">Grows with each change that the pipeline has to know of.</param>
/// <param name="NextAt">When the schedule lets people in next, UTC milliseconds; 0 when it has none. No draft changes it.</param>
/// <param name="Secret">What signs its calls, sealed; null while it makes none.</param>
internal sealed record Journey(int Id, string Name, string Status, JourneyGraph Draft, int Version, int Moved, long Stamp, long NextAt, long CreatedAt, long ChangedAt, long PublishedAt, string? Secret);

internal sealed record JourneyVersion(int Journey, int Version, string Graph, long PublishedAt, string PublishedBy);

internal sealed record JourneyWinner(int Journey, string Node, string Arm, long DecidedAt);
